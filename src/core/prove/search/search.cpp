#include "core/prove/search/search.hpp"

#include <algorithm>

namespace legcheck {
namespace {

std::size_t index(QuestionId id) { return static_cast<std::size_t>(id); }

/// Everything a goal names, and what decides whether questions apply.
std::vector<ConditionId> grounds(const RuleSet& rules, const Goal& goal) {
  std::vector<ConditionId> all = goal.none;
  for (const auto& group : goal.some) all.insert(all.end(), group.begin(), group.end());
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

Search::Search(std::vector<Side> sides, Mornings mornings, const std::optional<Difference>& difference)
    : mornings_(mornings), difference_(difference), order_(resolve_order(sides.front().prospect->rules)) {
  const std::size_t questions = order_.size();
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const RuleSet& rules = sides[i].prospect->rules;
    Slice slice = slice_of(rules, grounds(rules, sides[i].goal));
    const std::size_t steps = rules.conditions->steps.size();
    sides_.push_back({sides[i].prospect, std::move(slice), Evaluation(rules), Answers(questions),
                      std::vector<std::uint32_t>(2 * steps, 0), std::vector<bool>(steps, false)});
    for (const ConditionId id : sides[i].goal.none) demands_.push_back({i, id, false});
    for (auto& group : sides[i].goal.some) {
      if (group.size() == 1) demands_.push_back({i, group.front(), true});
      if (group.size() != 1) groups_.push_back({i, std::move(group)});
    }
  }
  scopes_.resize(questions);
  for (const QuestionId id : order_) {
    const auto gates = [&](const Seen& side) { return side.prospect->rules.questionnaire[id].applies.has_value(); };
    const bool fixed = difference_ && difference_->question == id;
    const bool gated = !fixed && std::any_of(sides_.begin(), sides_.end(), gates);
    if (gated) gated_.push_back(id);
    Scope whole = whole_scope(question(id), gated, compared());
    if (fixed) whole.values = replaced(whole.values, question(id), difference_->before);
    set(id, whole);
  }
}

void Search::set(QuestionId id, const Scope& scope) {
  this->scope(id) = scope;
  show(id);
  stale_.push_back(id);
}

/// Puts what the scope leaves possible where the evaluation reads it.
void Search::show(QuestionId id) {
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    Answer& answer = sides_[i].answers[id];
    answer.state = Answer::State::given;
    answer.possible = seen(scope(id), question(id), i);
    if (!difference_ || difference_->question != id) continue;
    answer.possible = replaced(answer.possible, question(id), i == 0 ? difference_->before : difference_->after);
  }
}

void Search::assign(QuestionId id, const Scope& scope) {
  trail_.push_back({id, this->scope(id)});
  set(id, scope);
}

void Search::take(const Step& step) {
  if (const auto* assignment = std::get_if<Assignment>(&step)) {
    assign(assignment->question, assignment->scope);
    return;
  }
  const auto& demand = std::get<Demand>(step);
  demands_.push_back(demand);
  if (!demand.wanted) sides_[demand.side].barred[static_cast<std::size_t>(demand.condition)] = true;
}

void Search::drop_demands(std::size_t left) {
  for (; demands_.size() > left; demands_.pop_back()) {
    const Demand& demand = demands_.back();
    if (!demand.wanted) sides_[demand.side].barred[static_cast<std::size_t>(demand.condition)] = false;
  }
}

bool Search::may_hold(const Group& group, ConditionId id) const {
  return may_be_yes(truth(group.side, id)) && !sides_[group.side].barred[static_cast<std::size_t>(id)];
}

void Search::undo_to(std::size_t mark) {
  for (; trail_.size() > mark; trail_.pop_back()) set(trail_.back().question, trail_.back().scope);
}

bool Search::next_branch() {
  if (choices_.empty()) return false;
  const Choice choice = choices_.back();
  choices_.pop_back();
  undo_to(choice.trail);
  drop_demands(choice.demands);
  take(choice.other);
  return true;
}

void Search::evaluate() {
  constexpr std::size_t few = 4;
  for (Seen& side : sides_) {
    if (stale_.size() > few) {
      for (const std::uint32_t step : side.slice.steps) side.evaluation.update(step, side.answers, side.answers);
      continue;
    }
    for (const QuestionId id : stale_) {
      for (const std::uint32_t step : side.prospect->dependents[index(id)]) {
        if (side.slice.has[step]) side.evaluation.update(step, side.answers, side.answers);
      }
    }
  }
  stale_.clear();
}

/// Takes from the scopes what applicability rules out; false when no morning is left.
bool Search::constrain() {
  for (const QuestionId id : gated_) {
    const Scope& before = scope(id);
    const Truth applies = sides_.front().evaluation.applies(id);
    const auto after = compared() ? constrained(before, question(id), applies, sides_.back().evaluation.applies(id))
                                  : constrained(before, question(id), mornings_, applies);
    if (!after) return false;
    if (*after != before) assign(id, *after);
  }
  return true;
}

Truth Search::truth(const Group& group) const {
  bool maybe_yes = false;
  bool maybe_no = true;
  for (const ConditionId id : group.conditions) {
    maybe_yes = maybe_yes || may_hold(group, id);
    maybe_no = maybe_no && may_be_no(truth(group.side, id));
  }
  return truth_of(maybe_yes, maybe_no);
}

Search::Look Search::status() const {
  bool open = false;
  for (const Demand& demand : demands_) {
    const Truth is = truth(demand.side, demand.condition);
    if (is == (demand.wanted ? Truth::no : Truth::yes)) return Look::dead;
    open = open || (is == Truth::unknown && !demand.searched);
  }
  for (const Group& group : groups_) {
    const Truth is = truth(group);
    if (is == Truth::no) return Look::dead;
    open = open || is == Truth::unknown;
  }
  return open ? Look::open : Look::found;
}

Search::Look Search::look() {
  while (true) {
    while (!stale_.empty()) {
      evaluate();
      if (!constrain()) return Look::dead;
    }
    const Look look = status();
    if (look != Look::open) return look;
    const Look conclusions = imply();
    if (conclusions != Look::found) return conclusions;
  }
}

SearchResult Search::run(Budget& budget) {
  std::size_t branches = 0;
  std::size_t next_guess = 1;
  while (true) {
    if (budget.all == 0 || branches == budget.each) return {SearchResult::Kind::not_decided, branches};
    --budget.all;
    ++branches;
    const Look state = look();
    if (state == Look::dead) {
      if (!next_branch()) return {SearchResult::Kind::excluded, branches};
      continue;
    }
    if (state == Look::found || branches >= next_guess) {
      next_guess = 2 * branches;
      const std::size_t mark = trail_.size();
      if (settle()) return found(branches);
      undo_to(mark);
      look();
    }
    const auto split = next_split();
    if (!split) return {SearchResult::Kind::not_decided, branches};
    choices_.push_back({trail_.size(), demands_.size(), split->second});
    take(split->first);
  }
}

SearchResult Search::found(std::size_t branches) {
  SearchResult outcome{SearchResult::Kind::found, branches};
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    const Seen& side = sides_[i];
    Answers answers = side.answers;
    for (const QuestionId id : order_) {
      const bool lacks = answers[id].possible == question(id).nothing();
      if (lacks && side.evaluation.applies(id) == Truth::no) answers[id] = Answer();
    }
    (i == 0 ? outcome.first : outcome.second) = std::move(answers);
  }
  return outcome;
}

SearchResult search(const Prospect& prospect, const Goal& goal, Mornings mornings, Budget& budget) {
  return Search({{&prospect, goal}}, mornings, std::nullopt).run(budget);
}

SearchResult search(const Side& first, const Side& second, const std::optional<Difference>& difference,
                    Budget& budget) {
  return Search({first, second}, Mornings::also_given, difference).run(budget);
}

}  // namespace legcheck
