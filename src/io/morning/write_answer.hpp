/// Answers and mornings as JSON.
#pragma once

#include "io/json/json_writer.hpp"
#include "legcheck/morning.hpp"

namespace legcheck {

/// The value a morning holds for this answer: null while nothing is known, a range as {"min", "max"}.
void write_answer(JsonWriter& writer, const Question& question, const Answer& answer);

void write_morning(JsonWriter& writer, const Morning& morning, const Questionnaire& questionnaire);

}  // namespace legcheck
