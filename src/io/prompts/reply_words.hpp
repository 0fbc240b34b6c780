/// The parts of reading a reply: its words, and what figures, lines and sore places in it come to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/interview/turn_lines.hpp"
#include "legcheck/text.hpp"

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

/// Replies that are figures.
ReadPart read_numbers(const RuleSet& rules, const Turn& turn, const Morning& morning, const Answers& answers,
                      std::string_view text);

/// Replies that choose lines: their numbers, words and ids of their values, figures with a unit, or n for none.
ReadPart read_lines(const RuleSet& rules, const Turn& turn, const Morning& morning, const Answers& answers,
                    std::string_view text);

/// "both quads, left shin": the first place is the one that was asked about, each further one a new complaint. Where
/// several places were asked about, one answer for each.
Reply read_places(const RuleSet& rules, const Turn& turn, const Morning& morning, std::string_view text);

/// Enter answers the prompt: none of its lines, where nobody has to remember anything for that.
bool has_default(const RuleSet& rules, const Turn& turn);

}  // namespace legcheck
