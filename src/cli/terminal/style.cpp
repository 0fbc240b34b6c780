#include "cli/terminal/style.hpp"

#include <algorithm>

namespace legcheck::cli {

TextStyle style_of(const Invocation& invocation, const Surroundings& around) {
  constexpr std::size_t narrowest = 20;
  constexpr std::size_t widest = 80;  // longer lines are harder to read
  TextStyle style;
  style.width = around.out_is_terminal ? std::clamp(around.columns, narrowest, widest) : widest;
  style.fits = around.out_is_terminal;
  style.accessible = invocation.accessible || around.accessible;
  style.symbols = !around.plain;
  const bool able = around.out_is_terminal && !around.plain && !around.no_color;
  style.color = invocation.color == Color::always || (invocation.color == Color::automatic && able);
  return style;
}

}  // namespace legcheck::cli
