/// A rule set as a graph.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// Graphviz: questions, named conditions and rules, each with an edge to what names it. A dashed edge: the one
/// question decides whether the other is asked.
std::string rule_graph(const RuleSet& rules);

}  // namespace legcheck
