#include "core/prove/search/cone.hpp"

#include <algorithm>

#include "core/rules/steps.hpp"

namespace legcheck {
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

Slice slice_of(const RuleSet& rules, const std::vector<ConditionId>& conditions) {
  const std::vector<Step>& steps = rules.conditions->steps;
  std::vector<bool> asked(rules.questionnaire.size(), false);
  Slice slice{std::vector<bool>(steps.size(), false), {}, {}};
  for (const ConditionId id : conditions) slice.has[index(id)] = true;
  for (std::size_t i = steps.size(); i-- > 0;) {
    const bool resolved = steps[i].kind == Step::Kind::resolve && asked[index(steps[i].question)];
    if (resolved) slice.has[i] = true;
    if (slice.has[i]) mark_grounds(rules, steps[i], slice.has, asked);
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!slice.has[i]) continue;
    slice.steps.push_back(static_cast<std::uint32_t>(i));
    if (steps[i].kind == Step::Kind::resolve) slice.questions.push_back(steps[i].question);
  }
  return slice;
}

std::vector<std::vector<std::uint32_t>> dependents_of(const RuleSet& rules) {
  const std::vector<Step>& steps = rules.conditions->steps;
  std::vector<std::vector<std::uint32_t>> dependents(rules.questionnaire.size());
  std::vector<bool> depends(steps.size());
  for (std::size_t q = 0; q < dependents.size(); ++q) {
    std::fill(depends.begin(), depends.end(), false);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const Step& step = steps[i];
      const bool direct = step.kind == Step::Kind::resolve || step.kind == Step::Kind::test;
      depends[i] = direct && index(step.question) == q;
      for (std::uint32_t k = 0; k < step.count && !depends[i]; ++k) {
        depends[i] = depends[index(rules.conditions->operands[step.first + k])];
      }
      if (depends[i]) dependents[q].push_back(static_cast<std::uint32_t>(i));
    }
  }
  return dependents;
}

std::vector<std::vector<QuestionId>> gated_by(const RuleSet& rules) {
  std::vector<std::vector<QuestionId>> gated(rules.questionnaire.size());
  for (std::size_t g = 0; g < gated.size(); ++g) {
    const auto id = static_cast<QuestionId>(g);
    const auto& applies = rules.questionnaire[id].applies;
    if (!applies) continue;
    for (const QuestionId by : slice_of(rules, {*applies}).questions) gated[index(by)].push_back(id);
  }
  return gated;
}

}  // namespace legcheck
