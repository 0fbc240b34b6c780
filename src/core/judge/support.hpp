/// Why a condition is what it is, read off the evaluation itself.
#pragma once

#include <cstdint>
#include <vector>

#include "core/judge/evaluation.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck {

/// The tests that make a decided condition yes or no, each once.
std::vector<Because> support(const RuleSet& rules, const Evaluation& evaluation, ConditionId condition);

/// The questions that stand in a test still unknown, below unknown parts of the condition only.
std::vector<QuestionId> open_questions(const RuleSet& rules, const Evaluation& evaluation, ConditionId condition);

}  // namespace legcheck
