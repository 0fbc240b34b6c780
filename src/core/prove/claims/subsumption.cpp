#include "core/prove/claims/subsumption.hpp"

#include "core/judge/evaluation.hpp"

namespace legcheck {

std::vector<std::size_t> covers_of(const Prospect& prospect, std::size_t rule, Level level, Budget& budget) {
  const RuleSet& rules = prospect.rules;
  const ConditionId when = rules.rules[rule].when;
  std::vector<std::size_t> covers;
  const SearchResult witness = search(prospect, {{{when}}, {}}, Mornings::also_given, budget);
  if (witness.kind != SearchResult::Kind::found) return covers;
  Evaluation evaluation(rules);
  evaluation.run(witness.first, witness.first);
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    const Rule& other = rules.rules[i];
    const bool may_cover = i != rule && level_of(other, level.scale).rank >= level.rank &&
                           evaluation[other.when] == Truth::yes;  // else the witness is against it
    if (!may_cover) continue;
    const SearchResult alone = search(prospect, {{{when}}, {other.when}}, Mornings::also_given, budget);
    if (alone.kind == SearchResult::Kind::excluded) covers.push_back(i);
  }
  return covers;
}

Overlap overlap_of(const Prospect& prospect, std::size_t rule, Budget& budget) {
  using Found = SearchResult::Kind;
  const std::vector<Rule>& rules = prospect.rules.rules;
  const ConditionId own = rules[rule].when;
  const auto look = [&](const Goal& goal) { return search(prospect, goal, Mornings::also_given, budget).kind; };
  Overlap overlap;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (i == rule) continue;
    const ConditionId other = rules[i].when;
    const Found together = look({{{own}, {other}}, {}});
    if (together == Found::excluded) {
      overlap.never.push_back(i);
      continue;
    }
    const Found alone = look({{{own}}, {other}});
    const Found without = look({{{other}}, {own}});
    if (alone == Found::excluded) overlap.brings.push_back(i);
    if (without == Found::excluded) overlap.brought_by.push_back(i);
    if (alone == Found::excluded || without == Found::excluded) continue;
    const bool decided = together == Found::found && alone == Found::found && without == Found::found;
    (decided ? overlap.sometimes : overlap.not_decided).push_back(i);
  }
  return overlap;
}

}  // namespace legcheck
