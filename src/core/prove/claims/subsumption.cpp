#include "core/prove/claims/subsumption.hpp"

#include "core/judge/evaluation.hpp"

namespace legcheck {

std::vector<RuleId> covers_of(const Prospect& prospect, RuleId rule, Level level, Budget& budget) {
  const RuleSet& rules = prospect.rules;
  const ConditionId when = rules.rules[rule].when;
  std::vector<RuleId> covers;
  const SearchResult witness = search(prospect, {{{when}}, {}}, Mornings::also_given, budget);
  if (witness.kind != SearchResult::Kind::found) return covers;
  Evaluation evaluation(rules);
  evaluation.run(witness.first, witness.first);
  for (const RuleId id : rules.rules.ids()) {
    const Rule& other = rules.rules[id];
    const bool may_cover = id != rule && level_of(other, level.scale).rank >= level.rank &&
                           evaluation[other.when] == Truth::yes;  // else the witness is against it
    if (!may_cover) continue;
    const SearchResult alone = search(prospect, {{{when}}, {other.when}}, Mornings::also_given, budget);
    if (alone.kind == SearchResult::Kind::excluded) covers.push_back(id);
  }
  return covers;
}

Overlap overlap_of(const Prospect& prospect, RuleId rule, Budget& budget) {
  using Found = SearchResult::Kind;
  const Table<RuleId, Rule>& rules = prospect.rules.rules;
  const ConditionId own = rules[rule].when;
  const auto look = [&](const Goal& goal) { return search(prospect, goal, Mornings::also_given, budget).kind; };
  Overlap overlap;
  for (const RuleId id : rules.ids()) {
    if (id == rule) continue;
    const ConditionId other = rules[id].when;
    const Found together = look({{{own}, {other}}, {}});
    if (together == Found::excluded) {
      overlap.never.push_back(id);
      continue;
    }
    const Found alone = look({{{own}}, {other}});
    const Found without = look({{{other}}, {own}});
    if (alone == Found::excluded) overlap.brings.push_back(id);
    if (without == Found::excluded) overlap.brought_by.push_back(id);
    if (alone == Found::excluded || without == Found::excluded) continue;
    const bool decided = together == Found::found && alone == Found::found && without == Found::found;
    (decided ? overlap.sometimes : overlap.not_decided).push_back(id);
  }
  return overlap;
}

}  // namespace legcheck
