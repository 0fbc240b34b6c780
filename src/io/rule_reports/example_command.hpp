/// Command lines that judge a morning which a proof found.
#pragma once

#include <string>

#include "legcheck/morning.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

/// A command line that judges this morning by these rules; what is absent anyway is left to --nothing-else. The morning
/// has one complaint.
std::string example_command(const RuleSet& rules, const RulePaths& paths, const Morning& morning);

}  // namespace legcheck
