/// The words of one reply.
/// Replies that are figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/interview/turn_lines.hpp"

namespace legcheck {

/// Without blanks and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// The pieces between separators, each trimmed.
std::vector<std::string_view> pieces(std::string_view text, char separator);

/// The words between blanks, in lower case.
std::vector<std::string> words_of(std::string_view text);

/// Nothing in it but what a keyboard types: no control characters, no broken UTF-8.
bool is_typed(std::string_view text);

/// The answers about one place, or what is wrong.
struct ReadPart {
  std::optional<Answers> answers;
  std::string message;
  std::string heard;
};

ReadPart read_numbers(const RuleSet& rules, const Turn& turn, const Morning& morning, const Answers& answers,
                      std::string_view text);

}  // namespace legcheck
