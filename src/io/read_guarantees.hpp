/// Guarantees as rule files write them.
#pragma once

#include "core/draft.hpp"
#include "io/fields.hpp"

namespace legcheck {

GuaranteeDraft read_guarantee(const JsonNode& node, FileProblems& problems);

}  // namespace legcheck
