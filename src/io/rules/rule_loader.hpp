/// Rules from their JSON files.
#pragma once

#include "legcheck/rules.hpp"

namespace legcheck {

/// As load_rules, but reads the default rules from their files too.
Parsed<RuleSet> load_rule_files(const RulePaths& paths);

}  // namespace legcheck
