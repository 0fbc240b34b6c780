/// Whether a path holds whole rules or adds to the default ones.
#pragma once

#include <string>
#include <vector>

#include "legcheck/rules.hpp"

namespace legcheck {

/// The rules that these paths stand for, with those that were named before. A path is an addition when it takes no id
/// of the default rules and uses something of theirs, or brings no question; the first other one replaces them.
RulePaths sorted_paths(const std::vector<std::string>& paths, RulePaths named_before);

}  // namespace legcheck
