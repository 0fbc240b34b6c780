/// Whether a path holds whole rules or adds to the default ones.
#pragma once

#include <string>
#include <vector>

#include "legcheck/rules.hpp"

namespace legcheck {

/// The rules that these paths stand for, with those that were named before. A path is an addition when it brings no
/// question, or takes no id of the default rules and uses something of theirs; the first other one replaces them.
RulePaths sorted_paths(const std::vector<std::string>& paths, RulePaths named_before);

/// Whether a path holds anything that can be judged by, and not cases only. False when it cannot be read.
bool holds_rules(const std::string& path);

/// The rules in words: "default rules + mine.json".
std::string rules_in_words(const RulePaths& paths);

}  // namespace legcheck
