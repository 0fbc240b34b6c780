#include "core/support.hpp"

#include <algorithm>

namespace legcheck {
namespace {

/// Visits the tests below a condition, going only into operands that have the same truth as a part above them
/// needs: for a decided part those that decide it, for an unknown part those that leave it open.
template <class Visit>
void visit_tests(const RuleSet& rules, const Evaluation& evaluation, ConditionId id, const Visit& visit) {
  const Step& step = rules.conditions[id];
  if (step.kind == Step::Kind::test) {
    visit(step.first, evaluation[id]);
    return;
  }
  const Truth wanted = step.kind == Step::Kind::negation ? negation(evaluation[id]) : evaluation[id];
  for (std::uint32_t i = 0; i < step.count; ++i) {
    const ConditionId operand = rules.conditions.operands[step.first + i];
    if (evaluation[operand] == wanted) visit_tests(rules, evaluation, operand, visit);
  }
}

}  // namespace

std::vector<Because> support(const RuleSet& rules, const Evaluation& evaluation, ConditionId condition) {
  std::vector<Because> found;
  visit_tests(rules, evaluation, condition, [&](std::uint32_t test, Truth truth) {
    const Because because{test, truth == Truth::yes};
    if (std::find(found.begin(), found.end(), because) == found.end()) found.push_back(because);
  });
  return found;
}

std::vector<QuestionId> open_questions(const RuleSet& rules, const Evaluation& evaluation, ConditionId condition) {
  std::vector<QuestionId> found;
  visit_tests(rules, evaluation, condition, [&](std::uint32_t test, Truth) {
    const QuestionId question = rules.conditions.tests[test].question;
    if (std::find(found.begin(), found.end(), question) == found.end()) found.push_back(question);
  });
  return found;
}

}  // namespace legcheck
