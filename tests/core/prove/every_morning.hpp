/// Every morning of a small questionnaire, one by one: what the proofs must agree with.
#pragma once

#include <functional>
#include <vector>

#include "core/judge/evaluation.hpp"
#include "core/judge/judgement.hpp"
#include "core/prove/claims/claims.hpp"

namespace legcheck::prove {

/// Single-cell answers of a question, and no answer.
inline std::vector<Answer> answers_to(const Question& question) {
  std::vector<Answer> answers{Answer()};
  const std::uint64_t all = question.all_cells();
  if (question.kind == Kind::set) {
    for (std::uint64_t members = 0; members <= all; ++members) answers.push_back(question.members(members));
    return answers;
  }
  for (std::uint64_t rest = all; rest != 0; rest &= rest - 1) {
    answers.push_back({Answer::State::given, {rest & (~rest + 1), 0}, 0, 0});
  }
  return answers;
}

/// Answers, and everything that is decided by them.
struct Judged {
  explicit Judged(const RuleSet& rules) : answers(rules.questionnaire.size()), evaluation(rules) {}

  void judge() { evaluation.run(answers, answers); }
  [[nodiscard]] bool holds(ConditionId id) const { return evaluation[id] == Truth::yes; }

  Answers answers;
  Evaluation evaluation;
};

class EveryMorning {
 public:
  explicit EveryMorning(const RuleSet& rules) : rules_(rules), first_(rules), second_(rules) {
    for (const Step& step : rules.conditions->steps) {
      if (step.kind == Step::Kind::resolve) order_.push_back(step.question);
    }
  }

  /// Visits every morning until the visitor says true; whether it did.
  bool any(Mornings mornings, const std::function<bool(const Judged&)>& visit) {
    return any_from(0, mornings, [&] { return visit(first_); });
  }

  /// Visits every morning with every morning that differs from it in one answer, and where a question applies in one
  /// of them only.
  bool any_pair(const Difference& difference, const std::function<bool(const Judged&, const Judged&)>& visit) {
    const Question& question = rules_.questionnaire[difference.question];
    return any_from(0, Mornings::also_given, [&] {
      Answer& answer = first_.answers[difference.question];
      if (!answer.given()) return false;
      const bool before = replaced(answer.possible, question, difference.before) == answer.possible;
      return before && any_second(0, difference, [&] { return visit(first_, second_); });
    });
  }

 private:
  bool any_from(std::size_t position, Mornings mornings, const std::function<bool()>& visit) {
    if (position == order_.size()) {
      first_.judge();
      return visit();
    }
    const QuestionId id = order_[position];
    first_.judge();
    const bool applies = first_.evaluation.applies(id) == Truth::yes;
    for (const Answer& answer : answers_to(rules_.questionnaire[id])) {
      if (answer.given() ? (!applies && mornings == Mornings::as_asked) : applies) continue;
      first_.answers[id] = answer;
      if (any_from(position + 1, mornings, visit)) return true;
    }
    first_.answers[id] = Answer();
    return false;
  }

  bool any_second(std::size_t position, const Difference& difference, const std::function<bool()>& visit) {
    if (position == order_.size()) {
      second_.judge();
      return visit();
    }
    const QuestionId id = order_[position];
    second_.judge();
    const bool applied = first_.evaluation.applies(id) == Truth::yes;
    const bool applies = second_.evaluation.applies(id) == Truth::yes;
    for (const Answer& answer : answers_to(rules_.questionnaire[id])) {
      if (!continues(id, answer, applied, applies, difference)) continue;
      second_.answers[id] = answer;
      if (any_second(position + 1, difference, visit)) return true;
    }
    second_.answers[id] = Answer();
    return false;
  }

  [[nodiscard]] bool continues(QuestionId id, const Answer& answer, bool applied, bool applies,
                               const Difference& difference) const {
    const Answer& before = first_.answers[id];
    const Question& question = rules_.questionnaire[id];
    if (id == difference.question) {
      return answer.given() && answer.possible == replaced(before.possible, question, difference.after);
    }
    if (applies && !answer.given()) return false;
    if (answer == before) return true;
    const bool dropped = before.given() && !answer.given() && applied && !applies;
    const bool added = !before.given() && answer.given() && !applied && applies;
    return dropped || added;
  }

  const RuleSet& rules_;
  std::vector<QuestionId> order_;
  Judged first_;
  Judged second_;
};

}  // namespace legcheck::prove
