#include "core/prove/claims/claims.hpp"

namespace legcheck::prove {
namespace {

Proof found_or_not(const Claim& claim, SearchResult outcome) {
  Proof proof{claim, result_of_finding(outcome), outcome.branches};
  if (outcome.kind == SearchResult::Kind::satisfiable) proof.mornings = {std::move(outcome.first)};
  return proof;
}

}  // namespace

// As asked first, since such a morning convinces. A rule may also be meant for answers that nobody was asked for, as
// JSON may bring them: that is no fault.
Witness prove_can_hold(const Formula& formula, RuleId rule, Budget& budget) {
  const Goal holds{{{formula.rules.rules[rule].when}}, {}};
  Witness witness;
  for (const Mornings mornings : {Mornings::as_asked, Mornings::also_given}) {
    const std::size_t before = witness.proof.branches;
    witness = {
        found_or_not({Claim::Kind::can_hold, static_cast<std::size_t>(rule)}, search(formula, holds, mornings, budget)),
        mornings};
    witness.proof.branches += before;
    if (witness.proof.result == Proof::Result::holds) break;
  }
  return witness;
}

// The lowest level is reached where nothing holds, so no rule has to say it.
std::vector<Proof> prove_levels_reached(const Formula& formula, Budget& budget) {
  const RuleSet& rules = formula.rules;
  std::vector<Proof> proofs;
  for (const Scale scale : {Scale::verdict, Scale::care}) {
    for (std::size_t rank = 0; rank < levels_of(scale); ++rank) {
      const Level level{scale, rank};
      Goal goal{{}, reaching(rules, {scale, rank + 1})};
      if (rank > 0) goal.clauses.push_back(saying(rules, level));
      proofs.push_back(
          found_or_not({Claim::Kind::reached, 0, level}, search(formula, goal, Mornings::as_asked, budget)));
    }
  }
  return proofs;
}

std::vector<Proof> prove_decides(const Formula& formula, Budget& budget) {
  const RuleSet& rules = formula.rules;
  std::vector<Proof> proofs;
  for (const Scale scale : {Scale::verdict, Scale::care}) {
    for (const RuleId id : rules.rules.ids()) {
      const Level level = level_of(rules.rules[id], scale);
      if (level.rank == 0) continue;
      const Goal alone{{{rules.rules[id].when}}, reaching(rules, level, id)};
      proofs.push_back(found_or_not({Claim::Kind::decides, static_cast<std::size_t>(id), level},
                                    search(formula, alone, Mornings::also_given, budget)));
    }
  }
  return proofs;
}

}  // namespace legcheck::prove
