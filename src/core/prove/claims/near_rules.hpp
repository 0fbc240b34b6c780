/// Which rules explain that an outcome is as it is.
#pragma once

#include "core/judge/evaluation.hpp"
#include "core/prove/claims/claim.hpp"

namespace legcheck {

struct NearRule {
  RuleId rule{};
  std::vector<TestId> tests;  ///< What is in its way.
  bool about_claim = true;    ///< All of these ask about what the claim asks about.
  std::size_t distance = 0;   ///< How far the answers are from passing them.
};

/// The rules that reach a level and just miss a morning of a claim, nearest first: at most three, and none of those
/// that share their distance with more, which tells nothing. A rule is near when it misses it by the claim's own
/// questions only, or when it shares a test with the claim.
std::vector<NearRule> near_rules(const RuleSet& rules, const Evaluation& evaluation, Level level, ConditionId claim);

/// The rules that hold and reach a level.
std::vector<RuleId> holding_rules(const RuleSet& rules, const Evaluation& evaluation, Level level);

}  // namespace legcheck
