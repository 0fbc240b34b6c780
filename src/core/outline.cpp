#include <algorithm>

#include "core/judgement.hpp"
#include "legcheck/assess.hpp"

namespace legcheck {
namespace {

void add(Outline& outline, const Standing& standing) {
  outline.bounds = most_cautious(outline.bounds, standing.bounds);
  outline.rules.insert(outline.rules.end(), standing.holding.begin(), standing.holding.end());
}

}  // namespace

Outline outline(const RuleSet& rules, const Morning& morning) {
  Outline outline;
  Evaluation evaluation(rules);
  for (const Answers& complaint : morning.complaints) {
    evaluation.run_rules(morning.shared, complaint);
    add(outline, standing_of(rules, evaluation));
  }
  if (morning.complaints.empty()) {
    evaluation.run_rules(morning.shared, Answers(rules.questionnaire.size()));
    add(outline, standing_of(rules, evaluation));
  }
  std::sort(outline.rules.begin(), outline.rules.end(),
            [&](std::size_t a, std::size_t b) { return stands_before(rules, a, b); });
  outline.rules.erase(std::unique(outline.rules.begin(), outline.rules.end()), outline.rules.end());
  return outline;
}

}  // namespace legcheck
