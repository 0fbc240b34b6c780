#include "io/text/characters.hpp"

#include <array>

#include <fmt/format.h>

namespace legcheck {
namespace {

struct Lead {
  unsigned char mask, bits;
  std::size_t size;
  char32_t smallest;
};
constexpr std::array leads{Lead{0x80, 0x00, 1, 0x0}, Lead{0xE0, 0xC0, 2, 0x80}, Lead{0xF0, 0xE0, 3, 0x800},
                           Lead{0xF8, 0xF0, 4, 0x10000}};

}  // namespace

Character first_character(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (const Lead& lead : leads) {
    if ((byte(0) & lead.mask) != lead.bits) continue;
    if (text.size() < lead.size) return {};
    char32_t code = byte(0) & static_cast<unsigned char>(~lead.mask);
    for (std::size_t i = 1; i < lead.size; ++i) {
      if ((byte(i) & 0xC0U) != 0x80U) return {};
      code = code << 6U | (byte(i) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < lead.smallest || code > 0x10FFFF || surrogate) return {};
    return {code, lead.size, true};
  }
  return {};
}

bool is_unprintable(char32_t code) noexcept {
  const auto between = [code](char32_t low, char32_t high) { return code >= low && code <= high; };
  return code < 0x20 || between(0x7F, 0x9F) || code == 0x61C || between(0x200E, 0x200F) || between(0x2028, 0x202E) ||
         between(0x2066, 0x2069) || code == 0xFEFF;
}

std::string printable(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const Character next = first_character(text);
    if (!next.valid || next.code < 0x80) {
      const auto byte = static_cast<unsigned char>(text.front());
      safe += next.valid && !is_unprintable(next.code) ? std::string(1, text.front()) : fmt::format("\\x{:02X}", byte);
    } else {
      const auto code = static_cast<std::uint32_t>(next.code);
      safe += is_unprintable(next.code) ? fmt::format("\\u{{{:X}}}", code) : std::string(text.substr(0, next.size));
    }
    text.remove_prefix(next.size);
  }
  return safe;
}

std::string excerpt(std::string_view text, std::size_t most) {
  std::string_view rest = text;
  for (std::size_t i = 0; i < most && !rest.empty(); ++i) rest.remove_prefix(first_character(rest).size);
  const std::string shown = printable(text.substr(0, text.size() - rest.size()));
  return rest.empty() ? shown : shown + "...";
}

}  // namespace legcheck
