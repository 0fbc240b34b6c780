/// How results look here.
#pragma once

#include "cli/arguments.hpp"
#include "io/page.hpp"

namespace legcheck::cli {

/// Colour only on a terminal that can, unless it is asked for; symbols only where the locale has them.
TextStyle style_of(const Invocation& invocation, const Surroundings& around);

}  // namespace legcheck::cli
