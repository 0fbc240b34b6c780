#include "core/number_text.hpp"

#include <array>
#include <charconv>

namespace legcheck {

std::string number_text(double value) {
  std::array<char, 400> text{};  // the longest double in fixed notation has 325 characters
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(text.data(), end) : std::string("0");
}

}  // namespace legcheck
