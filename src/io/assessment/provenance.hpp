/// By which program and which rules an assessment was made, so that it can be replayed.
#pragma once

#include "io/json/json_writer.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// Writes the members `program` and `rule_set`.
void write_provenance(JsonWriter& writer, const RuleSet& rules);

}  // namespace legcheck
