#include "core/cases.hpp"

#include <algorithm>

#include "core/evaluation.hpp"
#include "legcheck/assess.hpp"

namespace legcheck {
namespace {

template <class T>
bool one_of(T value, T expected, const std::vector<T>& acceptable) {
  return value == expected || std::find(acceptable.begin(), acceptable.end(), value) != acceptable.end();
}

/// A rule holds when it does for any complaint.
std::vector<Truth> rule_truths(const RuleSet& rules, const Morning& morning) {
  std::vector<Truth> truths(rules.rules.size(), Truth::no);
  std::vector<Answers> complaints = morning.complaints;
  if (complaints.empty()) complaints.emplace_back(rules.questionnaire.size());
  Evaluation evaluation(rules);
  for (const Answers& complaint : complaints) {
    evaluation.run(morning.shared, complaint);
    for (std::size_t i = 0; i < truths.size(); ++i) {
      const Truth truth = evaluation[rules.rules[i].when];
      truths[i] = truth_of(may_be_yes(truths[i]) || may_be_yes(truth), may_be_no(truths[i]) && may_be_no(truth));
    }
  }
  return truths;
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
  const Bounds bounds = assess(rules, one.morning).bounds;
  CaseResult result;
  result.verdict = bounds.verdict;
  result.care = bounds.care;
  result.rules = rule_truths(rules, one.morning);
  result.verdict_fits = one_of(bounds.verdict, one.expected, one.acceptable);
  result.care_fits = one_of(bounds.care, one.expected_care, one.acceptable_care);
  for (const std::size_t rule : one.holds) {
    if (result.rules[rule] != Truth::yes) result.should_hold.push_back(rule);
  }
  for (const std::size_t rule : one.holds_not) {
    if (result.rules[rule] != Truth::no) result.should_not_hold.push_back(rule);
  }
  result.never_allowed = is_never_allowed(one, result);
  return result;
}

}  // namespace legcheck
