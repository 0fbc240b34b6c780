/// Cases as files: a rule file with "cases", or JSON Lines with one case a line.
#pragma once

#include <string>
#include <vector>

#include "core/judge/cases.hpp"
#include "io/rules/rule_files.hpp"
#include "legcheck/diagnostic.hpp"

namespace legcheck {

Parsed<std::vector<Case>> read_cases(const RuleText& file, const RuleSet& rules);

}  // namespace legcheck
