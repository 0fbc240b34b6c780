/// What needs the cells of questions: cutting them, ranges in them, and the answers that questions declare.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rules/compile_questions.hpp"

namespace legcheck {

/// Cuts the numbers at every threshold that a condition names.
void cut_questions(const RuleSetDraft& draft, CompiledQuestions& compiled, std::vector<Problem>& problems);

/// Fills in absent, assumed and worse, which need the cells, of the questions that are not broken.
void fill_defaults(const std::vector<QuestionDraft>& drafts, CompiledQuestions& compiled,
                   std::vector<Problem>& problems);

/// The cells between the bounds of a range, which must be within the question's own.
std::uint64_t cells_within(const Question& question, const RangeDraft& range);

}  // namespace legcheck
