#include "core/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace legcheck {
namespace {

/// Below it every whole number fits, and whole numbers are most of what is written.
constexpr double small = 1e15;

}  // namespace

std::string number_text(double value) {
  std::array<char, 400> text;  // NOLINT(*-member-init): the longest double in fixed notation has 325 characters
  const bool whole = std::abs(value) < small && value == std::trunc(value) && !std::signbit(value);
  const auto [end, error] =
      whole ? std::to_chars(text.data(), text.data() + text.size(), static_cast<std::int64_t>(value))
            : std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(text.data(), end) : std::string("0");
}

}  // namespace legcheck
