#include "core/judge/support.hpp"

#include <algorithm>

namespace legcheck {
namespace {

/// Visits the tests below a condition, each once, going only into operands that have the same truth as a part above
/// them needs: for a decided part those that decide it, for an unknown part those that leave it open.
template <class Visit>
class TestVisit {
 public:
  TestVisit(const RuleSet& rules, const Evaluation& evaluation, const Visit& visit)
      : rules_(rules), evaluation_(evaluation), visit_(visit), seen_(rules.conditions->steps.size(), false) {}

  void below(ConditionId id) {
    const auto index = static_cast<std::size_t>(id);
    if (seen_[index]) return;  // shared parts of shared parts would be met without end
    seen_[index] = true;
    const Step& step = (*rules_.conditions)[id];
    if (step.kind == Step::Kind::test) return visit_(step.tested(), evaluation_[id]);
    const Truth wanted = step.kind == Step::Kind::negation ? negation(evaluation_[id]) : evaluation_[id];
    for (std::uint32_t i = 0; i < step.count; ++i) {
      const ConditionId operand = rules_.conditions->operands[step.first + i];
      if (evaluation_[operand] == wanted) below(operand);
    }
  }

 private:
  const RuleSet& rules_;
  const Evaluation& evaluation_;
  const Visit& visit_;
  std::vector<bool> seen_;
};

}  // namespace

std::vector<Because> support(const RuleSet& rules, const Evaluation& evaluation, ConditionId condition) {
  constexpr std::size_t usual = 8;
  std::vector<Because> found;
  found.reserve(usual);
  const auto add = [&](TestId test, Truth truth) { found.push_back({test, truth == Truth::yes}); };
  TestVisit(rules, evaluation, add).below(condition);
  return found;
}

std::vector<QuestionId> open_questions(const RuleSet& rules, const Evaluation& evaluation, ConditionId condition) {
  std::vector<QuestionId> found;
  const auto add = [&](TestId test, Truth) {
    const QuestionId question = rules.tests[test].question;
    if (std::find(found.begin(), found.end(), question) == found.end()) found.push_back(question);
  };
  TestVisit(rules, evaluation, add).below(condition);
  return found;
}

}  // namespace legcheck
