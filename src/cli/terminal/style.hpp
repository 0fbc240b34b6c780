/// How results look here.
/// How prompts look here.
#pragma once

#include <algorithm>

#include "cli/arguments/arguments.hpp"
#include "io/text/page.hpp"
#include "legcheck/text.hpp"

namespace legcheck::cli {

/// Colour only on a terminal that can, unless it is asked for; symbols only where the locale has them.
TextStyle style_of(const Invocation& invocation, const Surroundings& around);

inline PromptStyle prompt_style(const Invocation& invocation, const Surroundings& around) {
  constexpr std::size_t narrowest = 20;
  constexpr std::size_t widest = 70;
  return {std::clamp(around.columns, narrowest, widest), invocation.accessible || around.accessible};
}

}  // namespace legcheck::cli
