/// The JSON Schema of what conditions and rules may name, made from a rule set: an editor completes it.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck {

std::string vocabulary_schema(const RuleSet& rules);

}  // namespace legcheck
