#include <algorithm>

#include "core/prove/search/solver.hpp"
#include "core/rules/steps.hpp"

namespace legcheck::prove {

/// Beyond this, one condition is as hard to decide as another, and counting would cost more than it saves.
constexpr std::size_t most_counted = 32;

/// The tests still open below a condition, counted up to `most`.
std::size_t Solver::open_tests(std::size_t copy, ConditionId id, std::size_t most) const {
  const Steps& conditions = *copies_[copy].formula->rules.conditions;
  const Step& step = conditions[id];
  if (step.kind == Step::Kind::test) return 1;
  std::size_t open = 0;
  for (std::uint32_t i = 0; i < step.count && open < most; ++i) {
    const ConditionId operand = conditions.operands[step.first + i];
    if (truth(copy, operand) == Truth::unknown) open += open_tests(copy, operand, most - open);
  }
  return open;
}

std::optional<Solver::Decision> Solver::next_decision() {
  if (auto decision = decide_clauses()) return decision;
  if (auto decision = decide_literals()) return decision;
  // All that was looked for is there, but for questions of which it is open whether they apply.
  for (const QuestionId id : gated_) {
    if (!rests_on_applicability(domain(id), question(id), mornings_, compared())) continue;
    if (auto decision = decide_applicability(id)) return decision;
  }
  return std::nullopt;
}

/// One of a clause must hold, or else must not and another does: the one with the fewest open tests first, since it is
/// the soonest decided. A clause of which one was chosen is left to that literal.
std::optional<Solver::Decision> Solver::decide_clauses() {
  for (const Clause& clause : clauses_) {
    if (truth(clause) != Truth::unknown) continue;
    const auto chosen = [&](const Literal& literal) {
      const auto& all = clause.conditions;
      return literal.positive && literal.copy == clause.copy &&
             std::find(all.begin(), all.end(), literal.condition) != all.end();
    };
    if (std::any_of(literals_.begin(), literals_.end(), chosen)) continue;
    std::size_t fewest = most_counted + 1;
    std::optional<ConditionId> best;
    for (const ConditionId id : clause.conditions) {
      if (!may_hold(clause, id)) continue;
      const std::size_t open = open_tests(clause.copy, id, fewest);
      if (open >= fewest) continue;
      fewest = open;
      best = id;
    }
    if (best) return Decision{Literal{clause.copy, *best, true}, Literal{clause.copy, *best, false, true}};
  }
  return std::nullopt;
}

/// Narrows a question that an open literal rests on. What must hold comes first, since propagation follows it far; of
/// what must not, the condition with the fewest open tests is the soonest decided.
std::optional<Solver::Decision> Solver::decide_literals() {
  std::size_t fewest = most_counted + 1;
  const Literal* best = nullptr;
  for (const Literal& literal : literals_) {
    if (literal.flipped || truth(literal.copy, literal.condition) != Truth::unknown) continue;
    const std::size_t open = literal.positive ? 0 : open_tests(literal.copy, literal.condition, fewest);
    if (open >= fewest) continue;
    fewest = open;
    best = &literal;
  }
  return best == nullptr ? std::nullopt : std::optional(decide_condition(best->copy, best->condition, best->positive));
}

/// Goes down to the first open test, and tries what would bring the condition to what is wanted.
Solver::Decision Solver::decide_condition(std::size_t copy, ConditionId id, bool wanted) {
  const RuleSet& rules = copies_[copy].formula->rules;
  const Steps& conditions = *rules.conditions;
  const Step* step = &conditions[id];
  while (step->kind != Step::Kind::test) {
    if (step->kind == Step::Kind::negation) wanted = !wanted;
    for (std::uint32_t i = 0; i < step->count; ++i) {
      id = conditions.operands[step->first + i];
      if (truth(copy, id) == Truth::unknown) break;
    }
    step = &conditions[id];
  }
  return decide_test(rules.tests[step->tested()], wanted);
}

/// Where it matters whether the question applies, that is decided before its answer: filtering then rules out at once
/// what would otherwise be tried value by value.
Solver::Decision Solver::decide_test(const Test& test, bool wanted) {
  const QuestionId id = test.question;
  const bool matters = compared() || mornings_ == Mornings::as_asked;
  if (matters && std::find(gated_.begin(), gated_.end(), id) != gated_.end()) {
    if (auto decision = decide_applicability(id)) return *decision;
  }
  const Halves halves = has_several_ways(domain(id)) ? split_ways(domain(id)) : split(domain(id), test, wanted);
  return {Assignment{id, halves[0]}, Assignment{id, halves[1]}};
}

std::optional<Solver::Decision> Solver::decide_applicability(QuestionId id) {
  for (std::size_t copy = 0; copy < copies_.size(); ++copy) {
    const auto& applies = copies_[copy].formula->rules.questionnaire[id].applies;
    if (applies && truth(copy, *applies) == Truth::unknown) return decide_condition(copy, *applies, true);
  }
  return std::nullopt;
}

}  // namespace legcheck::prove
