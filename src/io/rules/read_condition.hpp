/// Conditions as rule files write them.
/// Guarantees as rule files write them.
#pragma once

#include <optional>
#include <string_view>

#include "core/rules/draft.hpp"
#include "io/rules/fields.hpp"

namespace legcheck {

ConditionDraft read_condition(const JsonNode& node, FileProblems& problems);

/// The condition in a member of that name; required_condition reports when it is missing.
std::optional<ConditionDraft> optional_condition(Fields& fields, std::string_view name, FileProblems& problems);
ConditionDraft required_condition(Fields& fields, std::string_view name, FileProblems& problems);

/// "min", "above", "max", "below".
RangeDraft read_range(const JsonNode& node, FileProblems& problems);

/// A text, number or true/false; nothing, and a problem, for anything else.
std::optional<Placed<Scalar>> read_scalar(const JsonNode& node, FileProblems& problems);

GuaranteeDraft read_guarantee(const JsonNode& node, FileProblems& problems);

}  // namespace legcheck
