/// Questions as rule files write them.
#pragma once

#include "core/draft.hpp"
#include "io/rules/fields.hpp"

namespace legcheck {

QuestionDraft read_question(const JsonNode& node, FileProblems& problems);

}  // namespace legcheck
