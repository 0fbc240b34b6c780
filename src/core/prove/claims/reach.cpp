#include "core/prove/claims/reach.hpp"

namespace legcheck {
namespace {

Proof found_or_not(Proof::About about, std::size_t subject, Level level, SearchResult outcome) {
  Proof proof{about, subject, level, false, result_of_finding(outcome), outcome.branches, {}};
  if (outcome.kind == SearchResult::Kind::found) proof.mornings = {std::move(outcome.first)};
  return proof;
}

}  // namespace

Witness prove_can_hold(const Prospect& prospect, RuleId rule, Budget& budget) {
  const Goal holds{{{prospect.rules.rules[rule].when}}, {}};
  Witness witness;
  for (const Mornings mornings : {Mornings::as_asked, Mornings::also_given}) {
    const std::size_t before = witness.proof.branches;
    witness = {found_or_not(Proof::About::can_hold, static_cast<std::size_t>(rule), {},
                            search(prospect, holds, mornings, budget)),
               mornings};
    witness.proof.branches += before;
    if (witness.proof.result == Proof::Result::holds) break;
  }
  return witness;
}

std::vector<Proof> prove_levels_reached(const Prospect& prospect, Budget& budget) {
  const RuleSet& rules = prospect.rules;
  std::vector<Proof> proofs;
  for (const Scale scale : {Scale::verdict, Scale::care}) {
    for (std::size_t rank = 0; rank < levels_of(scale); ++rank) {
      const Level level{scale, rank};
      Goal goal{{}, reaching(rules, {scale, rank + 1})};
      if (rank > 0) goal.some.push_back(saying(rules, level));
      proofs.push_back(
          found_or_not(Proof::About::reached, 0, level, search(prospect, goal, Mornings::as_asked, budget)));
    }
  }
  return proofs;
}

std::vector<Proof> prove_decides(const Prospect& prospect, Budget& budget) {
  const RuleSet& rules = prospect.rules;
  std::vector<Proof> proofs;
  for (const Scale scale : {Scale::verdict, Scale::care}) {
    for (const RuleId id : rules.rules.ids()) {
      const Level level = level_of(rules.rules[id], scale);
      if (level.rank == 0) continue;
      const Goal alone{{{rules.rules[id].when}}, reaching(rules, level, id)};
      proofs.push_back(found_or_not(Proof::About::decides, static_cast<std::size_t>(id), level,
                                    search(prospect, alone, Mornings::also_given, budget)));
    }
  }
  return proofs;
}

}  // namespace legcheck
