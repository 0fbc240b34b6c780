/// Conditions in words, from the condition itself.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// Such as "pain {"min": 4} and not niggle". Named conditions are shown by name.
std::string condition_text(const RuleSet& rules, ConditionId condition);

}  // namespace legcheck
