#include "core/prove/claims/guarantees.hpp"

#include "core/prove/search/minimise.hpp"

namespace legcheck {
namespace {

/// Looks for a morning on which the guarantee does not hold.
SearchResult counterexample(const Prospect& prospect, ConditionId when, Level bound, bool at_most, Budget& budget) {
  const RuleSet& rules = prospect.rules;
  if (!at_most) return search_simplest(prospect, {{{when}}, reaching(rules, bound)}, Mornings::also_given, budget);
  const std::vector<ConditionId> above = reaching(rules, {bound.scale, bound.rank + 1});
  return search_simplest(prospect, {{{when}, above}, {}}, Mornings::as_asked, budget);
}

}  // namespace

std::vector<Proof> prove_guarantee(const Prospect& prospect, std::size_t guarantee, Bounded bounded, Budget& budget) {
  const Guarantee& claimed = prospect.rules.guarantees[guarantee];
  std::vector<Proof> proofs;
  const auto prove = [&](Level bound, bool at_most) {
    if (!at_most && bounded == Bounded::from_above) return;
    SearchResult outcome = counterexample(prospect, *claimed.when, bound, at_most, budget);
    Proof proof{Proof::About::guarantee, guarantee, bound, at_most, result_of_excluding(outcome), outcome.branches, {}};
    if (outcome.kind == SearchResult::Kind::found) proof.mornings = {std::move(outcome.first)};
    proofs.push_back(std::move(proof));
  };
  if (!claimed.when) return proofs;
  if (claimed.verdict_at_least) prove(level_of(*claimed.verdict_at_least), false);
  if (claimed.care_at_least) prove(level_of(*claimed.care_at_least), false);
  if (claimed.verdict_at_most) prove(level_of(*claimed.verdict_at_most), true);
  if (claimed.care_at_most) prove(level_of(*claimed.care_at_most), true);
  return proofs;
}

std::vector<Proof> prove_guarantees_say_something(const Prospect& prospect, Budget& budget) {
  std::vector<Proof> proofs;
  const std::vector<Guarantee>& all = prospect.rules.guarantees;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].when) continue;
    const SearchResult outcome = search(prospect, {{{*all[i].when}}, {}}, Mornings::also_given, budget);
    proofs.push_back({Proof::About::may_hold, i, {}, false, result_of_finding(outcome), outcome.branches, {}});
  }
  return proofs;
}

}  // namespace legcheck
