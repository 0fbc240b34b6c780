/// Answers as people type them: in flags and at prompts.
#pragma once

#include <string>
#include <string_view>

#include "legcheck/questionnaire.hpp"

namespace legcheck {

/// An answer, or what is wrong with it.
struct TypedAnswer {
  std::optional<Answer> answer;
  std::string message;
};

/// Reads digits, units, words and "unsure". Members of a set are parted by `separator`; "none" stands alone.
/// Does not depend on the locale.
TypedAnswer read_typed(const Question& question, std::string_view text, char separator = ',');

/// The choice that a word names: its id, its text, its plural or one of its words.
std::optional<std::size_t> choice_typed(const Question& question, std::string_view text);

/// The words that a question takes, for messages and help: "0 to 10", "left, right, both", "yes, no".
std::string typed_values(const Question& question);

/// An answer as read_typed() reads it.
std::string typed(const Question& question, const Answer& answer, char separator = ',');

}  // namespace legcheck
