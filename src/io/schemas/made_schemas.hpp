/// The JSON Schemas that are no files: made from the rules, so that an added question is in them at once.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// What a morning may hold.
std::string morning_schema(const Questionnaire& questionnaire);

/// What conditions and rules may name, so that an editor completes it.
std::string vocabulary_schema(const RuleSet& rules);

}  // namespace legcheck
