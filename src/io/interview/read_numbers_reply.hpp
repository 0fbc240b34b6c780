/// Replies that are figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/turn_lines.hpp"

namespace legcheck {

/// The answers about one place, or what is wrong.
struct ReadPart {
  std::optional<Answers> answers;
  std::string message;
  std::string heard;
};

ReadPart read_numbers(const RuleSet& rules, const Turn& turn, const Morning& morning, const Answers& answers,
                      std::string_view text);

}  // namespace legcheck
