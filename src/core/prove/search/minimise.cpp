#include "core/prove/search/search.hpp"

#include <algorithm>

#include "core/judge/evaluation.hpp"

namespace legcheck::prove {
namespace {

Answer given(Possible possible) { return {Answer::State::given, possible, 0, 0}; }

/// Changes one or two mornings together, one answer at a time, and keeps a change as long as the goal is still reached.
/// No search is needed for that: all answers are single cells, so one evaluation decides every condition. The result is
/// minimal in the sense that no single change makes it simpler; a smaller one may exist.
class Minimiser {
 public:
  Minimiser(const std::vector<Side>& sides, Mornings mornings, const std::optional<Difference>& difference)
      : sides_(sides), mornings_(mornings), difference_(difference) {
    for (const Side& side : sides_) evaluations_.emplace_back(side.formula->rules);
  }

  std::vector<Answers> run(std::vector<Answers> answers) {
    best_ = std::move(answers);
    constexpr int rounds = 4;  // a simpler answer may allow another; hardly ever so often
    for (int i = 0; i < rounds && round(); ++i) {
    }
    return std::move(best_);
  }

 private:
  [[nodiscard]] const Question& question(QuestionId id) const {
    return sides_.front().formula->rules.questionnaire[id];
  }
  [[nodiscard]] bool differs(QuestionId id) const { return difference_ && difference_->question == id; }

  bool round() {
    bool better = false;
    for (std::size_t q = 0; q < best_.front().size(); ++q) {
      const auto id = static_cast<QuestionId>(q);
      for (const Answer& answer : simpler(id)) {
        if (!try_answer(id, answer)) continue;
        better = true;
        break;
      }
    }
    return better;
  }

  /// Answers to try, simplest first. An answer that stands in one of two mornings only stays as it is.
  [[nodiscard]] std::vector<Answer> simpler(QuestionId id) const {
    const Answer& now = best_.front()[id];
    if (differs(id) || !now.given() || best_.back()[id] != now) return {};
    std::vector<Answer> answers;
    const Question& asked = question(id);
    if (asked.applies && mornings_ == Mornings::also_given) answers.emplace_back();
    if (asked.kind == Kind::set) {
      add_smaller_sets(now.possible, answers);
      return answers;
    }
    for (const std::uint64_t cell : sides_.front().formula->simple_first[static_cast<std::size_t>(id)]) {
      if (cell == now.possible.may) break;
      answers.push_back(given({cell, 0}));
    }
    return answers;
  }

  static void add_smaller_sets(const Possible& now, std::vector<Answer>& answers) {
    if (now.may == 0) return;
    answers.push_back(given({0, now.may | now.may_lack}));
    for (std::uint64_t rest = now.may; rest != 0; rest &= rest - 1) {
      const std::uint64_t member = rest & (~rest + 1);
      if (member != now.may) answers.push_back(given({now.may & ~member, now.may_lack | member}));
    }
  }

  /// With all that does not apply any more forgotten, or else with that left where it may be given all the same: the
  /// goal may rest on it.
  bool try_answer(QuestionId id, const Answer& answer) {
    const std::vector<Answers> before = best_;
    for (const bool forget : {true, false}) {
      if (!forget && mornings_ == Mornings::as_asked) break;
      for (Answers& each : best_) each[id] = answer;
      if (complete(forget) && fits()) return true;
      best_ = before;
    }
    return false;
  }

  /// Answers what applies now and was not asked before; may forget what does not apply any more. One change at a time,
  /// since each may change what applies; false when that goes in circles.
  bool complete(bool forget) {
    for (std::size_t pass = 0; pass <= best_.front().size(); ++pass) {
      bool changed = false;
      for (std::size_t i = 0; i < best_.size(); ++i) {
        evaluations_[i].run(best_[i], best_[i]);
        changed = complete(i, forget) || changed;
      }
      if (!changed) return true;
    }
    return false;
  }

  bool complete(std::size_t side, bool forget) {
    for (std::size_t q = 0; q < best_[side].size(); ++q) {
      const auto id = static_cast<QuestionId>(q);
      if (differs(id)) continue;
      Answer& answer = best_[side][id];
      const Truth applies = evaluations_[side].applies(id);
      if (applies == Truth::yes && !answer.given()) {
        answer = simplest(id, side);
        return true;
      }
      if (applies == Truth::no && answer.given() && forget) {
        answer = Answer();
        return true;
      }
    }
    return false;
  }

  /// That of the other morning, if it has one.
  [[nodiscard]] Answer simplest(QuestionId id, std::size_t side) const {
    const Answer& other = best_[best_.size() - 1 - side][id];
    if (other.given()) return other;
    if (question(id).kind == Kind::set) return given(question(id).nothing());
    return given({sides_.front().formula->simple_first[static_cast<std::size_t>(id)].front(), 0});
  }

  [[nodiscard]] bool fits() const {
    for (std::size_t i = 0; i < best_.size(); ++i) {
      if (!reached(sides_[i].goal, evaluations_[i])) return false;
    }
    return best_.size() == 1 || linked();
  }

  static bool reached(const Goal& goal, const Evaluation& evaluation) {
    const auto holds = [&](ConditionId id) { return evaluation[id] == Truth::yes; };
    const auto holds_not = [&](ConditionId id) { return evaluation[id] == Truth::no; };
    return std::all_of(goal.none.begin(), goal.none.end(), holds_not) &&
           std::all_of(goal.clauses.begin(), goal.clauses.end(),
                       [&](const auto& clause) { return std::any_of(clause.begin(), clause.end(), holds); });
  }

  /// The two mornings differ in the one answer, and in questions that apply in one of them only.
  [[nodiscard]] bool linked() const {
    for (std::size_t q = 0; q < best_.front().size(); ++q) {
      const auto id = static_cast<QuestionId>(q);
      const bool same = best_.front()[id] == best_.back()[id];
      const bool one_applies = evaluations_.front().applies(id) != evaluations_.back().applies(id);
      const bool one_given = best_.front()[id].given() != best_.back()[id].given();
      if (!differs(id) && !same && !(one_applies && one_given)) return false;
    }
    return true;
  }

  const std::vector<Side>& sides_;
  Mornings mornings_;
  const std::optional<Difference>& difference_;
  std::vector<Evaluation> evaluations_;
  std::vector<Answers> best_;
};

/// The same, on a morning without contradictory answers.
Goal without_clashes(const RuleSet& rules, Goal goal) {
  for (const Clash& clash : rules.clashes) goal.none.push_back(clash.when);
  return goal;
}

SearchResult minimised(SearchResult found, const std::vector<Side>& sides, Mornings mornings,
                       const std::optional<Difference>& difference) {
  if (found.kind != SearchResult::Kind::satisfiable) return found;
  std::vector<Answers> answers{std::move(found.first)};
  if (sides.size() > 1) answers.push_back(std::move(found.second));
  answers = Minimiser(sides, mornings, difference).run(std::move(answers));
  found.first = std::move(answers.front());
  if (sides.size() > 1) found.second = std::move(answers.back());
  return found;
}

}  // namespace

// Rules often hold on mornings with contradictory answers, and such a morning convinces nobody. But where there is no
// other, it has to do.
SearchResult search_minimal(const Formula& formula, const Goal& goal, Mornings mornings, Budget& budget) {
  SearchResult result = search(formula, goal, mornings, budget);
  if (result.kind != SearchResult::Kind::satisfiable) return result;
  const Goal plausible = without_clashes(formula.rules, goal);
  SearchResult better = search(formula, plausible, mornings, budget);
  if (better.kind != SearchResult::Kind::satisfiable) {
    return minimised(std::move(result), {{&formula, goal}}, mornings, std::nullopt);
  }
  return minimised(std::move(better), {{&formula, plausible}}, mornings, std::nullopt);
}

SearchResult search_minimal(const Side& first, const Side& second, const std::optional<Difference>& difference,
                            Budget& budget) {
  SearchResult result = search(first, second, difference, budget);
  if (result.kind != SearchResult::Kind::satisfiable) return result;
  const Side plausible_first{first.formula, without_clashes(first.formula->rules, first.goal)};
  const Side plausible_second{second.formula, without_clashes(second.formula->rules, second.goal)};
  SearchResult better = search(plausible_first, plausible_second, difference, budget);
  if (better.kind != SearchResult::Kind::satisfiable) {
    return minimised(std::move(result), {first, second}, Mornings::also_given, difference);
  }
  return minimised(std::move(better), {plausible_first, plausible_second}, Mornings::also_given, difference);
}

}  // namespace legcheck::prove
