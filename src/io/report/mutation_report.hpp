/// What changing rules bit by bit came to, as people read it.
#pragma once

#include <string>

#include "core/prove/mutants.hpp"
#include "io/rules/rule_folder.hpp"

namespace legcheck {

/// The share of changes that were caught, rounded down, and every survivor with what it changes. `paths` are those of
/// the rules, for the commands of examples.
std::string mutation_report(const RuleFolder& folder, const RulePaths& paths, const MutationBase& base,
                            const MutationTest& test);

/// True when some change would alter an outcome and nothing was against it.
bool has_gaps(const MutationTest& test);

}  // namespace legcheck
