/// What a runner types at a prompt.
/// Replies that name sore places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/interview/interview.hpp"

namespace legcheck {

/// The longest line that is read, in bytes.
inline constexpr std::size_t longest_reply = 1024;

struct Reply {
  enum class Kind : std::uint8_t { answers, unsure, why, back, enough, quit, refused };

  Kind kind = Kind::refused;
  Morning morning;      ///< With the answers, or with what is unsure.
  std::string message;  ///< What is wrong and the way out.
  std::string heard;    ///< The answers in words.
};

/// Reads numbers of lines, figures, words and ids. For several places the answers are parted by commas, and = repeats
/// the one before; what is left out stays unanswered. Does not depend on the locale.
Reply read_reply(const RuleSet& rules, const Turn& turn, const Morning& before, std::string_view text);

/// "both quads, left shin": the first place is the one that was asked about, each further one a new complaint. Where
/// several places were asked about, one answer for each.
Reply read_places(const RuleSet& rules, const Turn& turn, const Morning& morning, std::string_view text);

}  // namespace legcheck
