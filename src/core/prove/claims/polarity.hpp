/// How conditions can turn when one answer differs, read off their steps without a search.
#pragma once

#include <vector>

#include "core/prove/search/prove.hpp"

namespace legcheck {

/// For each step, whether the difference may turn it from no to yes, and from yes to no. "May" errs on the safe side.
struct Drift {
  std::vector<bool> rises;
  std::vector<bool> falls;
};

Drift drift_of(const RuleSet& rules, const Difference& difference);

}  // namespace legcheck
