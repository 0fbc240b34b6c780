#include "core/prove/search/search.hpp"

#include "core/rules/steps.hpp"

namespace legcheck::prove {
namespace {

std::size_t index(ConditionId id) { return static_cast<std::size_t>(id); }
std::size_t index(QuestionId id) { return static_cast<std::size_t>(id); }

/// Marks what a step rests on. What it rests on stands before it.
void mark_grounds(const RuleSet& rules, const Step& step, std::vector<bool>& steps, std::vector<bool>& questions) {
  if (step.kind == Step::Kind::test) {
    questions[index(step.question)] = true;
  } else if (step.kind == Step::Kind::resolve) {
    const auto& applies = rules.questionnaire[step.question].applies;
    if (applies) steps[index(*applies)] = true;
  }
  for (std::uint32_t i = 0; i < step.count; ++i) steps[index(rules.conditions->operands[step.first + i])] = true;
}

}  // namespace

// From the last step to the first, since what a step rests on stands before it: one pass finds all.
Cone cone_of(const RuleSet& rules, const std::vector<ConditionId>& conditions) {
  const std::vector<Step>& steps = rules.conditions->steps;
  std::vector<bool> asked(rules.questionnaire.size(), false);
  Cone cone{std::vector<bool>(steps.size(), false), {}, {}};
  for (const ConditionId id : conditions) cone.has[index(id)] = true;
  for (std::size_t i = steps.size(); i-- > 0;) {
    const bool resolved = steps[i].kind == Step::Kind::resolve && asked[index(steps[i].question)];
    if (resolved) cone.has[i] = true;
    if (cone.has[i]) mark_grounds(rules, steps[i], cone.has, asked);
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!cone.has[i]) continue;
    cone.steps.push_back(static_cast<std::uint32_t>(i));
    if (steps[i].kind == Step::Kind::resolve) cone.questions.push_back(steps[i].question);
  }
  return cone;
}

}  // namespace legcheck::prove
