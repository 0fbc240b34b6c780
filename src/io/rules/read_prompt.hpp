/// Prompts as rule files write them.
#pragma once

#include "core/draft.hpp"
#include "io/rules/fields.hpp"

namespace legcheck {

PromptDraft read_prompt(const JsonNode& node, FileProblems& problems);

}  // namespace legcheck
