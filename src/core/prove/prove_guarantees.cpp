#include "core/prove/prove_guarantees.hpp"

#include "core/prove/simplify.hpp"

namespace legcheck {
namespace {

/// Looks for a morning on which the guarantee does not hold.
SearchResult counterexample(const Prospect& prospect, ConditionId when, Level bound, bool at_most, Budget& budget) {
  const RuleSet& rules = prospect.rules;
  if (!at_most) return search_simplest(prospect, {{{when}}, reaching(rules, bound)}, Mornings::also_given, budget);
  const std::vector<ConditionId> above = reaching(rules, {bound.scale, bound.rank + 1});
  return search_simplest(prospect, {{{when}, above}, {}}, Mornings::as_asked, budget);
}

class GuaranteeProofs {
 public:
  GuaranteeProofs(const Prospect& prospect, Bounded bounded, Budget& budget)
      : prospect_(prospect), bounded_(bounded), budget_(budget) {}

  std::vector<Proof> run() {
    const std::vector<Guarantee>& all = prospect_.rules.guarantees;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!all[i].when) continue;
      if (all[i].verdict_at_least) add(i, level_of(*all[i].verdict_at_least), false);
      if (all[i].care_at_least) add(i, level_of(*all[i].care_at_least), false);
      if (all[i].verdict_at_most) add(i, level_of(*all[i].verdict_at_most), true);
      if (all[i].care_at_most) add(i, level_of(*all[i].care_at_most), true);
    }
    return std::move(proofs_);
  }

 private:
  void add(std::size_t guarantee, Level bound, bool at_most) {
    if (!at_most && bounded_ == Bounded::from_above) return;
    const ConditionId when = *prospect_.rules.guarantees[guarantee].when;
    SearchResult outcome = counterexample(prospect_, when, bound, at_most, budget_);
    Proof proof{Proof::About::guarantee, guarantee, bound, at_most, result_of_excluding(outcome), outcome.branches, {}};
    if (outcome.kind == SearchResult::Kind::found) proof.mornings = {std::move(outcome.first)};
    proofs_.push_back(std::move(proof));
  }

  const Prospect& prospect_;
  Bounded bounded_;
  Budget& budget_;
  std::vector<Proof> proofs_;
};

}  // namespace

std::vector<Proof> prove_guarantees(const Prospect& prospect, Bounded bounded, Budget& budget) {
  return GuaranteeProofs(prospect, bounded, budget).run();
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
