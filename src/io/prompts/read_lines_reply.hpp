/// Replies that choose lines.
#pragma once

#include "io/prompts/reply_words.hpp"

namespace legcheck {

/// Numbers of lines, words and ids of their values, figures with a unit, or n for none.
ReadPart read_lines(const RuleSet& rules, const Turn& turn, const Morning& morning, const Answers& answers,
                    std::string_view text);

}  // namespace legcheck
