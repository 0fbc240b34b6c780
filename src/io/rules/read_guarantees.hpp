/// Guarantees as rule files write them.
#pragma once

#include "core/draft.hpp"
#include "io/rules/fields.hpp"

namespace legcheck {

GuaranteeDraft read_guarantee(const JsonNode& node, FileProblems& problems);

}  // namespace legcheck
