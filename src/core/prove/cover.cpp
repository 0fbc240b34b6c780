#include "core/prove/cover.hpp"

#include "core/evaluation.hpp"

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

}  // namespace legcheck
