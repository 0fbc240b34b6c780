/// How prompts look here.
#pragma once

#include <algorithm>

#include "cli/arguments.hpp"
#include "io/interview/prompt_text.hpp"

namespace legcheck::cli {

inline PromptStyle prompt_style(const Invocation& invocation, const Surroundings& around) {
  constexpr std::size_t narrowest = 20;
  constexpr std::size_t widest = 70;
  return {std::clamp(around.columns, narrowest, widest), invocation.accessible || around.accessible};
}

}  // namespace legcheck::cli
