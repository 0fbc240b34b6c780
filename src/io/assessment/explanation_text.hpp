/// What stands behind the reasons, for --explain.
#pragma once

#include <string>
#include <vector>

#include "legcheck/assessment.hpp"
#include "legcheck/morning.hpp"

namespace legcheck {

/// A line for each rule that holds, with the answers it rests on and its sources, then the near misses.
std::vector<std::string> explanation_texts(const Assessment& assessment, const RuleSet& rules, const Morning& morning);

}  // namespace legcheck
