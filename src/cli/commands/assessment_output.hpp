/// An assessment in the form that was asked for.
/// The morning interview as a command.
#pragma once

#include "cli/arguments/arguments.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/json.hpp"

namespace legcheck::cli {

void print_assessment(const Assessment& assessment, const MorningDocument& document, const AssessOptions& options,
                      const Invocation& invocation, const RuleSet& rules, Console& console);

/// Asks, judges and prints. There must be a terminal to ask on.
ExitStatus ask_and_judge(const AssessOptions& options, const Invocation& invocation, const RuleSet& rules,
                         Console& console);

}  // namespace legcheck::cli
