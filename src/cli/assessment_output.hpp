/// An assessment in the form that was asked for.
#pragma once

#include "cli/arguments.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/morning_json.hpp"

namespace legcheck::cli {

void print_assessment(const Assessment& assessment, const MorningDocument& document, const AssessOptions& options,
                      const Invocation& invocation, const RuleSet& rules, Console& console);

}  // namespace legcheck::cli
