#include "core/judge/cases.hpp"

#include <algorithm>
#include <utility>

#include "core/judge/evaluation.hpp"
#include "core/judge/judgement.hpp"

namespace legcheck {
namespace {

template <class T>
bool one_of(T value, T expected, const std::vector<T>& acceptable) {
  return value == expected || std::find(acceptable.begin(), acceptable.end(), value) != acceptable.end();
}

/// A rule holds when it does for any complaint.
void add_complaint(const RuleSet& rules, const Evaluation& evaluation, CaseResult& result) {
  const Bounds bounds = bounds_of(rules, evaluation);
  result.verdict = std::max(result.verdict, bounds.verdict);
  result.care = std::max(result.care, bounds.care);
  for (const RuleId id : rules.rules.ids()) {
    const Truth truth = evaluation[rules.rules[id].when];
    const Truth before = result.rules[id];
    result.rules[id] = truth_of(may_be_yes(before) || may_be_yes(truth), may_be_no(before) && may_be_no(truth));
  }
}

bool is_never_allowed(const Case& one, const CaseResult& result) {
  if (result.verdict == Verdict::run && !result.verdict_fits) return true;
  if (one.expected_care < Care::urgent) return false;
  Care least = one.expected_care;
  for (const Care care : one.acceptable_care) least = std::min(least, care);
  return result.care < least;
}

}  // namespace

CaseResult judge(const RuleSet& rules, const Case& one) {
  CaseResult result;
  result.rules.resize(rules.rules.size(), Truth::no);
  const std::vector<Answers> nothing_said{Answers(rules.questionnaire.size())};
  Evaluation evaluation(rules);
  for (const Answers& complaint : one.morning.complaints.empty() ? nothing_said : one.morning.complaints) {
    evaluation.run(one.morning.shared, complaint);
    add_complaint(rules, evaluation, result);
  }
  result.verdict_fits = one_of(result.verdict, one.expected, one.acceptable);
  result.care_fits = one_of(result.care, one.expected_care, one.acceptable_care);
  for (const RuleId rule : one.holds) {
    if (result.rules[rule] != Truth::yes) result.should_hold.push_back(rule);
  }
  for (const RuleId rule : one.holds_not) {
    if (result.rules[rule] != Truth::no) result.should_not_hold.push_back(rule);
  }
  result.never_allowed = is_never_allowed(one, result);
  return result;
}

Table<RuleId, bool> just_failing(const RuleSet& rules, const Morning& morning) {
  Table<RuleId, bool> just(rules.rules.size(), false);
  Morning open = morning;
  if (open.complaints.empty()) open.complaints.emplace_back(rules.questionnaire.size());
  Evaluation as_is(rules);
  Evaluation without(rules);
  for (Answers& complaint : open.complaints) {
    as_is.run(open.shared, complaint);
    for (const QuestionId id : rules.questionnaire.ids()) {
      const bool of_complaint = rules.questionnaire[id].about == About::complaint;
      Answer& answer = of_complaint ? complaint[id] : open.shared[id];
      const Answer any{Answer::State::given, rules.questionnaire[id].everything(), 0, 0};
      const Answer before = std::exchange(answer, any);
      without.run(open.shared, complaint);
      answer = before;
      for (const RuleId rule : just.ids()) {
        const ConditionId when = rules.rules[rule].when;
        just[rule] = just[rule] || (as_is[when] == Truth::no && may_be_yes(without[when]));
      }
    }
  }
  return just;
}

}  // namespace legcheck
