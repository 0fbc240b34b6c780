#include <bit>

#include "core/prove/search/search.hpp"

namespace legcheck {
namespace {

/// What is left of a scope in which the test must come out as wanted; nothing when that leaves a choice.
std::optional<Scope> implied(const Scope& scope, const Test& test, bool wanted) {
  Scope left = scope;
  if (test.form == Test::Form::cells) {
    left.values.may &= wanted ? test.mask : ~test.mask;
    return left;
  }
  const bool present = wanted == (test.form == Test::Form::has_any);
  const std::uint64_t open = test.mask & scope.values.may & scope.values.may_lack;
  if (!present) {
    left.values.may &= ~open;
    return left;
  }
  if (std::popcount(open) != 1) return std::nullopt;
  left.values.may_lack &= ~open;
  return left;
}

}  // namespace

/// Draws the conclusions that leave no choice. Found means that there were some.
Search::Look Search::imply() {
  const std::size_t before = trail_.size();
  contradiction_ = false;
  ++round_;
  for (const Group& group : groups_) imply_some(group);
  for (const Demand& demand : demands_) imply(demand);
  if (contradiction_) return Look::dead;
  return trail_.size() > before ? Look::found : Look::open;
}

/// Where only one of a group can still hold, it must.
void Search::imply_some(const Group& group) {
  std::optional<ConditionId> only;
  for (const ConditionId id : group.conditions) {
    if (!may_hold(group, id)) continue;
    if (only) return;
    only = id;
  }
  if (only) imply({group.side, *only, true});
}

void Search::imply(const Demand& demand) {
  if (truth(demand.side, demand.condition) != Truth::unknown) return;
  std::uint32_t& round =
      sides_[demand.side].implied[2 * static_cast<std::size_t>(demand.condition) + (demand.wanted ? 1 : 0)];
  if (round == round_) return;  // shared parts of shared parts would be met without end
  round = round_;
  const RuleSet& rules = sides_[demand.side].prospect->rules;
  const Steps& conditions = *rules.conditions;
  const legcheck::Step& step = conditions[demand.condition];
  if (step.kind == legcheck::Step::Kind::test) return imply_test(rules.tests[step.tested()], demand.wanted);
  const bool negated = step.kind == legcheck::Step::Kind::negation;
  std::uint32_t certain = 0;
  std::uint32_t open = 0;
  for (std::uint32_t i = 0; i < step.count; ++i) {
    const Truth operand = truth(demand.side, conditions.operands[step.first + i]);
    certain += operand == Truth::yes ? 1 : 0;
    open += operand == Truth::unknown ? 1 : 0;
  }
  const bool all_needed = negated || (demand.wanted ? certain + open == step.needed : certain + 1 == step.needed);
  if (!all_needed) return;
  for (std::uint32_t i = 0; i < step.count; ++i) {
    imply({demand.side, conditions.operands[step.first + i], demand.wanted != negated});
  }
}

// Another conclusion of the same round may be against this one; then no value is left.
void Search::imply_test(const Test& test, bool wanted) {
  const Scope& before = scope(test.question);
  if (contradiction_ || has_several_ways(before)) return;
  const auto after = implied(before, test, wanted);
  if (!after || *after == before) return;
  contradiction_ = is_empty(*after, question(test.question));
  if (!contradiction_) assign(test.question, *after);
}

}  // namespace legcheck
