#include "core/plan.hpp"

#include <algorithm>
#include <numeric>

namespace legcheck {
namespace {

/// The tests as steps, side by side for each question.
std::vector<ConditionId> tests_by_question(const Conditions& conditions) {
  std::vector<ConditionId> tests;
  for (std::size_t i = 0; i < conditions.steps.size(); ++i) {
    if (conditions.steps[i].kind == Step::Kind::test) tests.push_back(static_cast<ConditionId>(i));
  }
  std::stable_sort(tests.begin(), tests.end(),
                   [&](ConditionId a, ConditionId b) { return conditions[a].question < conditions[b].question; });
  return tests;
}

}  // namespace

Plan plan_of(const Conditions& conditions, std::size_t questions, const std::vector<Rule>& rules) {
  Plan plan;
  plan.first.resize(questions + 1);
  for (const ConditionId id : tests_by_question(conditions)) {
    const Test& test = conditions.tests[conditions[id].first];
    plan.decisions.push_back({test.mask, id, test.form});
    ++plan.first[static_cast<std::size_t>(test.question) + 1];
  }
  std::partial_sum(plan.first.begin(), plan.first.end(), plan.first.begin());
  for (const Rule& rule : rules) plan.rules.push_back(rule.when);
  const auto last = std::max_element(plan.rules.begin(), plan.rules.end());
  for (std::size_t i = 0; i < conditions.steps.size(); ++i) {
    if (conditions.steps[i].kind == Step::Kind::test) continue;
    plan.moves.push_back({conditions.steps[i], static_cast<ConditionId>(i)});
    if (last != plan.rules.end() && plan.moves.back().at <= *last) plan.for_rules = plan.moves.size();
  }
  return plan;
}

}  // namespace legcheck
