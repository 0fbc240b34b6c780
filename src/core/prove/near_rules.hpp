/// Which rules explain that an outcome is as it is.
#pragma once

#include "core/evaluation.hpp"
#include "core/prove/levels.hpp"

namespace legcheck {

struct NearRule {
  std::size_t rule = 0;
  std::vector<std::size_t> tests;  ///< What is in its way: indices into Conditions::tests.
};

/// The rules that reach a level and just do not hold: at most three, those first that fail on the given questions only,
/// then by how many tests are in the way, and how near their thresholds are.
std::vector<NearRule> near_rules(const RuleSet& rules, const Evaluation& evaluation, Level level,
                                 const std::vector<QuestionId>& questions);

/// The rules that hold and reach a level.
std::vector<std::size_t> holding_rules(const RuleSet& rules, const Evaluation& evaluation, Level level);

}  // namespace legcheck
