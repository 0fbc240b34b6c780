/// The surroundings of this process, and how to write for them.
#pragma once

#include "cli/console/console.hpp"
#include "legcheck/text.hpp"

namespace legcheck::cli {

Surroundings surroundings_of_process();

enum class Color { automatic, always, never };

/// What was said of how the output shall look.
struct Look {
  bool accessible = false;
  Color color = Color::automatic;
};

/// Colour only on a terminal that can, unless it is asked for; symbols only where the locale has them.
TextStyle style_of(const Look& look, const Surroundings& around);

PromptStyle prompt_style(const Look& look, const Surroundings& around);

}  // namespace legcheck::cli
