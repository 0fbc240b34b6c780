/// Questions as rule files write them.
/// Prompts as rule files write them.
#pragma once

#include "core/rules/draft.hpp"
#include "io/rules/fields.hpp"

namespace legcheck {

QuestionDraft read_question(const JsonNode& node, FileProblems& problems);

PromptDraft read_prompt(const JsonNode& node, FileProblems& problems);

}  // namespace legcheck
