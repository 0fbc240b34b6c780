/// How rules lie to each other.
/// How one rule lies to all others, proved over every possible morning.
#pragma once

#include <cstddef>
#include <vector>

#include "core/prove/claims/claim.hpp"
#include "core/prove/search/prove.hpp"

namespace legcheck {

/// The rules that reach a level and hold on every morning on which this rule does.
std::vector<RuleId> covers_of(const Prospect& prospect, RuleId rule, Level level, Budget& budget);

/// Rules, in the order of the rule set; each other rule stands in one list, but rules that always hold
/// together stand in the first two.
struct Overlap {
  std::vector<RuleId> brings;       ///< Hold wherever this rule holds.
  std::vector<RuleId> brought_by;   ///< This rule holds wherever they hold.
  std::vector<RuleId> sometimes;    ///< Hold together on some mornings, and apart on others.
  std::vector<RuleId> never;        ///< Never hold together.
  std::vector<RuleId> not_decided;  ///< The search budget was used up.
};

Overlap overlap_of(const Prospect& prospect, RuleId rule, Budget& budget);

}  // namespace legcheck
