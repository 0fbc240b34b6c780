/// The prompts' part of compile().
#pragma once

#include <vector>

#include "core/rules/compile_questions.hpp"

namespace legcheck {

/// The prompts in the order of the draft; then one for each question that stands in none, in the questionnaire's
/// order. Questions must have their cuts.
Table<PromptId, Prompt> compile_prompts(const RuleSetDraft& draft, const CompiledQuestions& compiled,
                                        std::vector<Problem>& problems);

}  // namespace legcheck
