/// The rule that a command is about.
#pragma once

#include <string>

#include "cli/console.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck::cli {

/// The rule of that id; nullptr, and an error with the nearest id, when there is none.
const Rule* chosen_rule(const std::string& id, const RuleSet& rules, Console& console);

}  // namespace legcheck::cli
