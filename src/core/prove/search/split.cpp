#include <algorithm>

#include "core/prove/search/search.hpp"

namespace legcheck {

constexpr std::size_t most_counted = 32;
/// The tests still open below a condition, counted up to `most`.
std::size_t Search::open_tests(std::size_t side, ConditionId id, std::size_t most) const {
  const Steps& conditions = *sides_[side].prospect->rules.conditions;
  const legcheck::Step& step = conditions[id];
  if (step.kind == legcheck::Step::Kind::test) return 1;
  std::size_t open = 0;
  for (std::uint32_t i = 0; i < step.count && open < most; ++i) {
    const ConditionId operand = conditions.operands[step.first + i];
    if (truth(side, operand) == Truth::unknown) open += open_tests(side, operand, most - open);
  }
  return open;
}

std::optional<Search::Split> Search::next_split() {
  if (auto split = split_groups()) return split;
  if (auto split = split_demands()) return split;
  // All that was looked for is there, but for questions of which it is open whether they apply.
  for (const QuestionId id : gated_) {
    if (!rests_on_applicability(scope(id), question(id), mornings_, compared())) continue;
    if (auto split = split_applicability(id)) return split;
  }
  return std::nullopt;
}

/// One of a group must hold, or else must not and another does.
std::optional<Search::Split> Search::split_groups() {
  for (const Group& group : groups_) {
    if (truth(group) != Truth::unknown) continue;
    const auto chosen = [&](const Demand& demand) {
      const auto& all = group.conditions;
      return demand.wanted && demand.side == group.side &&
             std::find(all.begin(), all.end(), demand.condition) != all.end();
    };
    if (std::any_of(demands_.begin(), demands_.end(), chosen)) continue;
    std::size_t fewest = most_counted + 1;
    std::optional<ConditionId> best;
    for (const ConditionId id : group.conditions) {
      if (!may_hold(group, id)) continue;
      const std::size_t open = open_tests(group.side, id, fewest);
      if (open >= fewest) continue;
      fewest = open;
      best = id;
    }
    if (best) return Split{Demand{group.side, *best, true}, Demand{group.side, *best, false, true}};
  }
  return std::nullopt;
}

/// What must hold comes first; of what must not, the condition with the fewest open tests is the soonest decided.
std::optional<Search::Split> Search::split_demands() {
  std::size_t fewest = most_counted + 1;
  const Demand* best = nullptr;
  for (const Demand& demand : demands_) {
    if (demand.searched || truth(demand.side, demand.condition) != Truth::unknown) continue;
    const std::size_t open = demand.wanted ? 0 : open_tests(demand.side, demand.condition, fewest);
    if (open >= fewest) continue;
    fewest = open;
    best = &demand;
  }
  return best == nullptr ? std::nullopt : std::optional(split_condition(best->side, best->condition, best->wanted));
}

Search::Split Search::split_condition(std::size_t side, ConditionId id, bool wanted) {
  const RuleSet& rules = sides_[side].prospect->rules;
  const Steps& conditions = *rules.conditions;
  const legcheck::Step* step = &conditions[id];
  while (step->kind != legcheck::Step::Kind::test) {
    if (step->kind == legcheck::Step::Kind::negation) wanted = !wanted;
    for (std::uint32_t i = 0; i < step->count; ++i) {
      id = conditions.operands[step->first + i];
      if (truth(side, id) == Truth::unknown) break;
    }
    step = &conditions[id];
  }
  return split_test(rules.tests[step->tested()], wanted);
}

Search::Split Search::split_test(const Test& test, bool wanted) {
  const QuestionId id = test.question;
  const bool matters = compared() || mornings_ == Mornings::as_asked;
  if (matters && std::find(gated_.begin(), gated_.end(), id) != gated_.end()) {
    if (auto split = split_applicability(id)) return *split;
  }
  const Halves halves = has_several_ways(scope(id)) ? split_ways(scope(id)) : split(scope(id), test, wanted);
  return {Assignment{id, halves[0]}, Assignment{id, halves[1]}};
}

std::optional<Search::Split> Search::split_applicability(QuestionId id) {
  for (std::size_t side = 0; side < sides_.size(); ++side) {
    const auto& applies = sides_[side].prospect->rules.questionnaire[id].applies;
    if (applies && truth(side, *applies) == Truth::unknown) return split_condition(side, *applies, true);
  }
  return std::nullopt;
}

/// Gives every question one answer, as simple as possible; true when what is looked for is found in that.
bool Search::settle() {
  while (settle_round()) {
    if (look() == Look::dead) return false;
  }
  return look() == Look::found;
}

/// Settles the questions of which it is known whether they apply; false when none was left.
bool Search::settle_round() {
  bool settled = false;
  for (const QuestionId id : order_) {
    if (is_single(scope(id), question(id))) continue;
    bool applies = false;
    bool open = false;
    for (const Seen& side : sides_) {
      const Truth truth = side.evaluation.applies(id);
      applies = applies || truth == Truth::yes;
      open = open || truth == Truth::unknown;
    }
    if (open) continue;
    const auto& cells = sides_.front().prospect->simplest[static_cast<std::size_t>(id)];
    assign(id, simplest(scope(id), question(id), cells, !applies));
    settled = true;
  }
  return settled;
}

}  // namespace legcheck
