/// Everything that can be proved or found about a rule set.
#pragma once

#include "core/prove/findings.hpp"

namespace legcheck::prove {

struct Check {
  std::vector<Proof> proofs;
  CheckScope scope;
  std::vector<Finding> findings;  ///< In the order of their places; those without a place come last.
};

/// A budget for proving everything about these rules: so many branches that an answer takes seconds at most.
Budget budget_for(const RuleSet& rules);

/// Ids of what is guaranteed but not proved for these rules, each once; with a smaller budget, since a judgement waits.
std::vector<std::string> broken_guarantees(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope);

/// Proves what is guaranteed: the guarantees of the rules, and what is built in.
std::vector<Proof> prove_guaranteed(const Formula& formula, const CheckScope& scope, const RuleSetDraft& draft,
                                    Budget& budget);

Check check(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope);

}  // namespace legcheck::prove
