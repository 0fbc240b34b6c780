/// Everything that can be proved or found about a rule set.
#pragma once

#include "core/prove/claims/claim.hpp"
#include "core/prove/finding.hpp"

namespace legcheck {

/// What is looked at.
struct CheckScope {
  bool added = false;             ///< Rules were added to rules that were proved before.
  std::uint32_t first_added = 0;  ///< The first file with additions. Only what stands there is found fault with.
};

/// Whether what stands there is looked at itself, and not only what comes of it.
bool is_looked_at(const CheckScope& scope, const Name& id);

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
std::vector<Proof> prove_guaranteed(const Prospect& prospect, const CheckScope& scope, const RuleSetDraft& draft,
                                    Budget& budget);

Check check(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope);

}  // namespace legcheck
