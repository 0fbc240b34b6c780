/// JSON Schemas (draft 2020-12) of what is read and written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/rule_set.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// Their names: "morning", "assessment", "brief", "error", "rules" and those of every other file of a rule folder.
std::vector<std::string_view> schema_names();

/// The schema of that name; nothing when there is none. Those of a morning and of the vocabulary are made from these
/// rules, so that an added question is in them at once; the others are the same for all rules.
std::optional<std::string> schema(std::string_view name, const RuleSet& rules);

}  // namespace legcheck
#pragma GCC visibility pop
