/// What the judgement by flags and the one by questions share.
#pragma once

#include "cli/arguments/arguments.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/json.hpp"

namespace legcheck::cli {

/// In the form that was asked for.
void print_assessment(const Assessment& assessment, const MorningDocument& document, const AssessOptions& options,
                      const Look& look, const RuleSet& rules, Console& console);

/// Asks, judges and prints. There must be a terminal to ask on.
ExitStatus ask_and_judge(const AssessOptions& options, const Look& look, const RuleSet& rules, Console& console);

}  // namespace legcheck::cli
