#include <bit>

#include "core/prove/search/solver.hpp"
#include "core/rules/steps.hpp"

namespace legcheck::prove {
namespace {

/// What is left of a domain in which the test must come out as wanted; nothing when that leaves a choice. A list of
/// members is such a choice: one of them must be there, and as long as several may, each may still lack.
std::optional<Domain> narrowed(const Domain& domain, const Test& test, bool wanted) {
  Domain left = domain;
  if (test.form == Test::Form::cells) {
    left.values.may &= wanted ? test.mask : ~test.mask;
    return left;
  }
  const bool present = wanted == (test.form == Test::Form::has_any);
  const std::uint64_t open = test.mask & domain.values.may & domain.values.may_lack;
  if (!present) {
    left.values.may &= ~open;
    return left;
  }
  if (std::popcount(open) != 1) return std::nullopt;
  left.values.may_lack &= ~open;
  return left;
}

}  // namespace

/// Evaluates and concludes in turn until neither says anything new.
Solver::State Solver::propagate() {
  while (true) {
    while (!stale_.empty()) {
      evaluate();
      if (!filter()) return State::conflict;
    }
    const State reached = state();
    if (reached != State::open) return reached;
    if (!propagate_units()) return conflict_ ? State::conflict : State::open;
  }
}

/// Draws the conclusions that leave no choice; true when there were some and none is against another.
bool Solver::propagate_units() {
  const std::size_t before = trail_.size();
  conflict_ = false;
  ++round_;
  for (const Clause& clause : clauses_) propagate(clause);
  for (const Literal& literal : literals_) propagate(literal);
  return !conflict_ && trail_.size() > before;
}

/// Where only one of a clause can still hold, it must.
void Solver::propagate(const Clause& clause) {
  std::optional<ConditionId> only;
  for (const ConditionId id : clause.conditions) {
    if (!may_hold(clause, id)) continue;
    if (only) return;
    only = id;
  }
  if (only) propagate(Literal{clause.copy, *only, true});
}

/// From a condition down to its tests. Conditions are not turned into clauses first (Tseitin): the counts of operands
/// say as much, for and, or and at-least alike.
void Solver::propagate(const Literal& literal) {
  if (truth(literal.copy, literal.condition) != Truth::unknown) return;
  std::uint32_t& round =
      copies_[literal.copy].propagated[2 * static_cast<std::size_t>(literal.condition) + (literal.positive ? 1 : 0)];
  if (round == round_) return;  // else parts that are shared by shared parts would be met without end
  round = round_;
  const RuleSet& rules = copies_[literal.copy].formula->rules;
  const Steps& conditions = *rules.conditions;
  const Step& step = conditions[literal.condition];
  if (step.kind == Step::Kind::test) return propagate(rules.tests[step.tested()], literal.positive);
  const bool negated = step.kind == Step::Kind::negation;
  std::uint32_t certain = 0;
  std::uint32_t open = 0;
  for (std::uint32_t i = 0; i < step.count; ++i) {
    const Truth operand = truth(literal.copy, conditions.operands[step.first + i]);
    certain += operand == Truth::yes ? 1 : 0;
    open += operand == Truth::unknown ? 1 : 0;
  }
  const bool all_needed = negated || (literal.positive ? certain + open == step.needed : certain + 1 == step.needed);
  if (!all_needed) return;
  for (std::uint32_t i = 0; i < step.count; ++i) {
    propagate(Literal{literal.copy, conditions.operands[step.first + i], literal.positive != negated});
  }
}

// The evaluation is as old as the round: another conclusion of the same round may be against this one, which shows only
// here, when no value is left. While several ways are left, the two copies may answer differently, and what one of
// them needs says nothing about the domain they share.
void Solver::propagate(const Test& test, bool wanted) {
  const Domain& before = domain(test.question);
  if (conflict_ || has_several_ways(before)) return;
  const auto after = narrowed(before, test, wanted);
  if (!after || *after == before) return;
  conflict_ = is_empty(*after, question(test.question));
  if (!conflict_) assign(test.question, *after);
}

}  // namespace legcheck::prove
