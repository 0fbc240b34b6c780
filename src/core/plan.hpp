/// The last step of compile(): how to decide all conditions fast.
#pragma once

#include <cstddef>
#include <vector>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// A question's tests are decided together, as soon as it is resolved, which is never later than in the steps' own
/// order. All other steps keep theirs.
Plan plan_of(const Conditions& conditions, std::size_t questions, const std::vector<Rule>& rules);

}  // namespace legcheck
