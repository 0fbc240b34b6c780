#include "core/prove/claims/claims.hpp"

namespace legcheck::prove {
namespace {

/// Looks for a morning on which the guarantee does not hold. "At least" is claimed of more mornings than can be asked
/// for, since an answer counts wherever it is given; "at most" is not, since such an answer may rightly make the
/// outcome more careful.
SearchResult counterexample(const Formula& formula, ConditionId when, Level bound, bool at_most, Budget& budget) {
  const RuleSet& rules = formula.rules;
  if (!at_most) return search_minimal(formula, {{{when}}, reaching(rules, bound)}, Mornings::also_given, budget);
  const std::vector<ConditionId> above = reaching(rules, {bound.scale, bound.rank + 1});
  return search_minimal(formula, {{{when}, above}, {}}, Mornings::as_asked, budget);
}

}  // namespace

std::vector<Proof> prove_guarantee(const Formula& formula, std::size_t guarantee, Bounded bounded, Budget& budget) {
  const Guarantee& claimed = formula.rules.guarantees[guarantee];
  std::vector<Proof> proofs;
  const auto prove = [&](Level bound, bool at_most) {
    if (!at_most && bounded == Bounded::from_above) return;
    SearchResult outcome = counterexample(formula, *claimed.when, bound, at_most, budget);
    const Claim claim{Claim::Kind::guarantee, guarantee, bound, at_most};
    Proof proof{claim, result_of_excluding(outcome), outcome.branches};
    if (outcome.kind == SearchResult::Kind::satisfiable) proof.mornings = {std::move(outcome.first)};
    proofs.push_back(std::move(proof));
  };
  if (!claimed.when) return proofs;
  if (claimed.verdict_at_least) prove(level_of(*claimed.verdict_at_least), false);
  if (claimed.care_at_least) prove(level_of(*claimed.care_at_least), false);
  if (claimed.verdict_at_most) prove(level_of(*claimed.verdict_at_most), true);
  if (claimed.care_at_most) prove(level_of(*claimed.care_at_most), true);
  return proofs;
}

std::vector<Proof> prove_guarantees_say_something(const Formula& formula, Budget& budget) {
  std::vector<Proof> proofs;
  const std::vector<Guarantee>& all = formula.rules.guarantees;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].when) continue;
    const SearchResult outcome = search(formula, {{{*all[i].when}}, {}}, Mornings::also_given, budget);
    proofs.push_back({{Claim::Kind::says_something, i}, result_of_finding(outcome), outcome.branches});
  }
  return proofs;
}

}  // namespace legcheck::prove
