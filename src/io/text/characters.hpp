/// Text from outside, character by character, and made safe to print.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace legcheck {

/// What some programs put before UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Character {
  char32_t code = 0;
  std::size_t size = 1;  ///< In bytes; 1 when not valid.
  bool valid = false;    ///< Well-formed UTF-8.
};

/// The first character of a text that is not empty.
Character first_character(std::string_view text) noexcept;

/// Control characters (C0, DEL, C1), line and paragraph separators, and everything that changes the direction of
/// writing: what could steer a terminal or forge a line.
bool is_unprintable(char32_t code) noexcept;

/// The text with everything unprintable shown as \xNN or \u{NNNN}, and broken UTF-8 byte by byte.
std::string printable(std::string_view text);

/// `printable`, and at most `most` characters, so that a message stays readable.
std::string excerpt(std::string_view text, std::size_t most = 60);

}  // namespace legcheck
