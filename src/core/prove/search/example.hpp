/// Mornings that a search found, with values in place of cells.
#pragma once

#include "legcheck/morning.hpp"
#include "legcheck/questionnaire.hpp"

namespace legcheck {

/// The value of a number's cell that is nearest to 0, a whole one where there is one.
double value_in_cell(const Question& question, std::uint64_t cell);

/// A value in the cell of an answer that has only one.
Answer answer_in(const Question& question, const Answer& cell);

/// A morning with one complaint that has these answers.
Morning example_morning(const Questionnaire& questionnaire, const Answers& cells);

}  // namespace legcheck
