#include "core/prove/search/solver.hpp"

#include <algorithm>

#include "core/rules/steps.hpp"

namespace legcheck::prove {
namespace {

std::size_t index(QuestionId id) { return static_cast<std::size_t>(id); }

/// Everything a goal names, and what decides whether questions apply: a morning must be one as it could be asked, also
/// in questions that the goal does not rest on.
std::vector<ConditionId> grounds(const RuleSet& rules, const Goal& goal) {
  std::vector<ConditionId> all = goal.none;
  for (const auto& clause : goal.clauses) all.insert(all.end(), clause.begin(), clause.end());
  for (const Question& question : rules.questionnaire.all()) {
    if (question.applies) all.push_back(*question.applies);
  }
  return all;
}

std::vector<QuestionId> resolve_order(const RuleSet& rules) {
  std::vector<QuestionId> order;
  for (const Step& step : rules.conditions->steps) {
    if (step.kind == Step::Kind::resolve) order.push_back(step.question);
  }
  return order;
}

}  // namespace

Solver::Solver(std::vector<Side> sides, Mornings mornings, const std::optional<Difference>& difference)
    : mornings_(mornings), difference_(difference), order_(resolve_order(sides.front().formula->rules)) {
  const std::size_t questions = order_.size();
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const RuleSet& rules = sides[i].formula->rules;
    Cone cone = cone_of(rules, grounds(rules, sides[i].goal));
    const std::size_t steps = rules.conditions->steps.size();
    copies_.push_back({sides[i].formula, std::move(cone), Evaluation(rules), Answers(questions),
                       std::vector<std::uint32_t>(2 * steps, 0), std::vector<bool>(steps, false)});
    for (const ConditionId id : sides[i].goal.none) literals_.push_back({i, id, false});
    for (auto& clause : sides[i].goal.clauses) {
      if (clause.size() == 1) literals_.push_back({i, clause.front(), true});
      if (clause.size() != 1) clauses_.push_back({i, std::move(clause)});
    }
  }
  domains_.resize(questions);
  for (const QuestionId id : order_) {
    const auto gates = [&](const Copy& copy) { return copy.formula->rules.questionnaire[id].applies.has_value(); };
    const bool fixed = difference_ && difference_->question == id;
    const bool gated = !fixed && std::any_of(copies_.begin(), copies_.end(), gates);
    if (gated) gated_.push_back(id);
    Domain whole = whole_domain(question(id), gated, compared());
    if (fixed) whole.values = replaced(whole.values, question(id), difference_->before);
    set(id, whole);
  }
}

void Solver::set(QuestionId id, const Domain& domain) {
  this->domain(id) = domain;
  show(id);
  stale_.push_back(id);
}

/// Puts what the domain leaves possible where the evaluation reads it.
void Solver::show(QuestionId id) {
  for (std::size_t i = 0; i < copies_.size(); ++i) {
    Answer& answer = copies_[i].answers[id];
    answer.state = Answer::State::given;
    answer.possible = possible_in(domain(id), question(id), i);
    if (!difference_ || difference_->question != id) continue;
    answer.possible = replaced(answer.possible, question(id), i == 0 ? difference_->before : difference_->after);
  }
}

void Solver::assign(QuestionId id, const Domain& domain) {
  trail_.push_back({id, this->domain(id)});
  set(id, domain);
}

void Solver::assume(const Assumption& assumption) {
  if (const auto* assignment = std::get_if<Assignment>(&assumption)) {
    assign(assignment->question, assignment->domain);
    return;
  }
  const auto& literal = std::get<Literal>(assumption);
  literals_.push_back(literal);
  if (!literal.positive) copies_[literal.copy].barred[static_cast<std::size_t>(literal.condition)] = true;
}

void Solver::drop_literals(std::size_t left) {
  for (; literals_.size() > left; literals_.pop_back()) {
    const Literal& literal = literals_.back();
    if (!literal.positive) copies_[literal.copy].barred[static_cast<std::size_t>(literal.condition)] = false;
  }
}

/// A barred condition may well hold where it is looked at alone. But that half was searched, so here another of the
/// clause must.
bool Solver::may_hold(const Clause& clause, ConditionId id) const {
  return may_be_yes(truth(clause.copy, id)) && !copies_[clause.copy].barred[static_cast<std::size_t>(id)];
}

void Solver::undo_to(std::size_t mark) {
  for (; trail_.size() > mark; trail_.pop_back()) set(trail_.back().question, trail_.back().domain);
}

bool Solver::backtrack() {
  if (open_halves_.empty()) return false;
  const OpenHalf half = open_halves_.back();
  open_halves_.pop_back();
  undo_to(half.trail);
  drop_literals(half.literals);
  assume(half.assumption);
  return true;
}

/// Brings the evaluation up to date. Steps are in order, so each is computed after what it rests on; where few domains
/// changed, only what can turn with them is computed anew, else that would be computed several times over.
void Solver::evaluate() {
  constexpr std::size_t few = 4;
  for (Copy& copy : copies_) {
    if (stale_.size() > few) {
      for (const std::uint32_t step : copy.cone.steps) copy.evaluation.update(step, copy.answers, copy.answers);
      continue;
    }
    for (const QuestionId id : stale_) {
      for (const std::uint32_t step : copy.formula->dependents[index(id)]) {
        if (copy.cone.has[step]) copy.evaluation.update(step, copy.answers, copy.answers);
      }
    }
  }
  stale_.clear();
}

/// Takes from the domains what applicability rules out; false when no morning is left. This is no clause of the goal:
/// whether a question applies is itself a condition, and it decides which answers there can be.
bool Solver::filter() {
  for (const QuestionId id : gated_) {
    const Domain& before = domain(id);
    const Truth applies = copies_.front().evaluation.applies(id);
    const auto after = compared() ? filtered(before, question(id), applies, copies_.back().evaluation.applies(id))
                                  : filtered(before, question(id), mornings_, applies);
    if (!after) return false;
    if (*after != before) assign(id, *after);
  }
  return true;
}

Truth Solver::truth(const Clause& clause) const {
  bool maybe_yes = false;
  bool maybe_no = true;
  for (const ConditionId id : clause.conditions) {
    maybe_yes = maybe_yes || may_hold(clause, id);
    maybe_no = maybe_no && may_be_no(truth(clause.copy, id));
  }
  return truth_of(maybe_yes, maybe_no);
}

Solver::State Solver::state() const {
  bool open = false;
  for (const Literal& literal : literals_) {
    const Truth is = truth(literal.copy, literal.condition);
    if (is == (literal.positive ? Truth::no : Truth::yes)) return State::conflict;
    open = open || (is == Truth::unknown && !literal.flipped);
  }
  for (const Clause& clause : clauses_) {
    const Truth is = truth(clause);
    if (is == Truth::no) return State::conflict;
    open = open || is == Truth::unknown;
  }
  return open ? State::open : State::satisfied;
}

/// Depth first: propagate, then decide; after a conflict go on with the last half that was left open. A guess is made
/// where all is satisfied, and otherwise after 1, 2, 4, 8, ... branches: most searches that can find something find it
/// at once, and those that cannot should not pay for guessing.
SearchResult Solver::run(Budget& budget) {
  std::size_t branches = 0;
  std::size_t next_guess = 1;
  while (true) {
    if (budget.all == 0 || branches == budget.each) return {SearchResult::Kind::not_decided, branches};
    --budget.all;
    ++branches;
    const State reached = propagate();
    if (reached == State::conflict) {
      if (!backtrack()) return {SearchResult::Kind::unsatisfiable, branches};
      continue;
    }
    if (reached == State::satisfied || branches >= next_guess) {
      next_guess = 2 * branches;
      const std::size_t mark = trail_.size();
      if (complete()) return model(branches);
      undo_to(mark);
      propagate();  // back to where the guess began: what it narrowed is forgotten, what follows anyway is not
    }
    const auto decision = next_decision();
    if (!decision) return {SearchResult::Kind::not_decided, branches};
    open_halves_.push_back({trail_.size(), literals_.size(), decision->second});
    assume(decision->first);
  }
}

/// Guesses a model: gives every question one answer, as simple as possible; true when the goal is reached in that. Also
/// where all is satisfied already, since what was found must be a morning, and the evaluation must have judged it.
bool Solver::complete() {
  while (complete_round()) {
    if (propagate() == State::conflict) return false;
  }
  return propagate() == State::satisfied;
}

/// For the questions of which it is known whether they apply; false when none was left. The others wait for a round in
/// which it is.
bool Solver::complete_round() {
  bool narrowed = false;
  for (const QuestionId id : order_) {
    if (is_singleton(domain(id), question(id))) continue;
    bool applies = false;
    bool open = false;
    for (const Copy& copy : copies_) {
      const Truth truth = copy.evaluation.applies(id);
      applies = applies || truth == Truth::yes;
      open = open || truth == Truth::unknown;
    }
    if (open) continue;
    const auto& cells = copies_.front().formula->simple_first[static_cast<std::size_t>(id)];
    assign(id, simplest(domain(id), question(id), cells, !applies));
    narrowed = true;
  }
  return narrowed;
}

/// The answers as a morning gives them: where a question does not apply, none is the same as nothing.
SearchResult Solver::model(std::size_t branches) {
  SearchResult outcome{SearchResult::Kind::satisfiable, branches};
  for (std::size_t i = 0; i < copies_.size(); ++i) {
    const Copy& copy = copies_[i];
    Answers answers = copy.answers;
    for (const QuestionId id : order_) {
      const bool lacks = answers[id].possible == question(id).nothing();
      if (lacks && copy.evaluation.applies(id) == Truth::no) answers[id] = Answer();
    }
    (i == 0 ? outcome.first : outcome.second) = std::move(answers);
  }
  return outcome;
}

SearchResult search(const Formula& formula, const Goal& goal, Mornings mornings, Budget& budget) {
  return Solver({{&formula, goal}}, mornings, std::nullopt).run(budget);
}

SearchResult search(const Side& first, const Side& second, const std::optional<Difference>& difference,
                    Budget& budget) {
  return Solver({first, second}, Mornings::also_given, difference).run(budget);
}

}  // namespace legcheck::prove
