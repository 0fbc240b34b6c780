/// What conditions rest on, read off their steps.
#pragma once

#include <cstdint>
#include <vector>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// The steps that decide some conditions, and the questions these ask, each with what makes it apply.
struct Slice {
  std::vector<bool> has;              ///< Of every step of the rule set.
  std::vector<std::uint32_t> steps;   ///< Ascending.
  std::vector<QuestionId> questions;  ///< In the order in which the steps resolve them.
};

Slice slice_of(const RuleSet& rules, const std::vector<ConditionId>& conditions);

/// For each question, ascending, the steps whose truth can depend on its answer.
std::vector<std::vector<std::uint32_t>> dependents_of(const RuleSet& rules);

/// For each question, ascending, the gated questions whose applicability can depend on its answer.
std::vector<std::vector<QuestionId>> gated_by(const RuleSet& rules);

}  // namespace legcheck
