#include "core/prove/claims/claims.hpp"

namespace legcheck::prove {

// One morning on which the rule holds is found first: a rule that does not hold on it is out without a search of its
// own, and that is most of them.
std::vector<RuleId> subsumers_of(const Formula& formula, RuleId rule, Level level, Budget& budget) {
  const RuleSet& rules = formula.rules;
  const ConditionId when = rules.rules[rule].when;
  std::vector<RuleId> subsumers;
  const SearchResult witness = search(formula, {{{when}}, {}}, Mornings::also_given, budget);
  if (witness.kind != SearchResult::Kind::satisfiable) return subsumers;
  Evaluation evaluation(rules);
  evaluation.run(witness.first, witness.first);
  for (const RuleId id : rules.rules.ids()) {
    const Rule& other = rules.rules[id];
    const bool may_subsume = id != rule && level_of(other, level.scale).rank >= level.rank &&
                             evaluation[other.when] == Truth::yes;  // else the witness is against it
    if (!may_subsume) continue;
    const SearchResult alone = search(formula, {{{when}}, {other.when}}, Mornings::also_given, budget);
    if (alone.kind == SearchResult::Kind::unsatisfiable) subsumers.push_back(id);
  }
  return subsumers;
}

// Three searches for each other rule, or one where they exclude each other: together, without it, without this one.
Subsumption subsumption_of(const Formula& formula, RuleId rule, Budget& budget) {
  using Found = SearchResult::Kind;
  const Table<RuleId, Rule>& rules = formula.rules.rules;
  const ConditionId own = rules[rule].when;
  const auto look = [&](const Goal& goal) { return search(formula, goal, Mornings::also_given, budget).kind; };
  Subsumption found;
  for (const RuleId id : rules.ids()) {
    if (id == rule) continue;
    const ConditionId other = rules[id].when;
    const Found together = look({{{own}, {other}}, {}});
    if (together == Found::unsatisfiable) {
      found.excludes.push_back(id);
      continue;
    }
    const Found alone = look({{{own}}, {other}});
    const Found without = look({{{other}}, {own}});
    if (alone == Found::unsatisfiable) found.implies.push_back(id);
    if (without == Found::unsatisfiable) found.implied_by.push_back(id);
    if (alone == Found::unsatisfiable || without == Found::unsatisfiable) continue;
    const bool decided = together == Found::satisfiable && alone == Found::satisfiable && without == Found::satisfiable;
    (decided ? found.overlaps : found.not_decided).push_back(id);
  }
  return found;
}

}  // namespace legcheck::prove
