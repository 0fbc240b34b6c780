#include "core/number_text.hpp"

#include <algorithm>
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

bool is_written_whole(std::string_view number) {
  const std::size_t e = std::min(number.find_first_of("eE"), number.size());
  const std::string_view digits = number.substr(0, e);
  const std::size_t last = digits.find_last_of("123456789");
  if (last == std::string_view::npos) return true;
  const auto position = [](std::size_t at) { return static_cast<std::int64_t>(at); };
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::int64_t power = position(point) - position(last) - (last < point ? 1 : 0);  // of ten, of the last digit
  if (e == number.size()) return power >= 0;
  const std::size_t sign = number.substr(e).substr(0, 2).find('+') == 1 ? 1 : 0;
  std::int64_t exponent = 0;
  const auto read = std::from_chars(number.data() + e + 1 + sign, number.data() + number.size(), exponent);
  return read.ec == std::errc() && exponent >= -power;
}

}  // namespace legcheck
