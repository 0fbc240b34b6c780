/// The morning interview as a command.
#pragma once

#include "cli/arguments.hpp"

namespace legcheck::cli {

/// Asks, judges and prints. There must be a terminal to ask on.
ExitStatus ask_and_judge(const AssessOptions& options, const Invocation& invocation, const RuleSet& rules,
                         Console& console);

}  // namespace legcheck::cli
