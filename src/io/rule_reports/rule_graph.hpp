/// A rule set as a graph.
/// The interview as a graph.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// Graphviz: questions, named conditions and rules, each with an edge to what names it. A dashed edge: the one
/// question decides whether the other is asked.
std::string rule_graph(const RuleSet& rules);

/// Graphviz: prompts, each once for every verdict that may be certain when it is put, and what is asked after them. A
/// number beside an edge counts the replies that lead there, of those of one line a question.
std::string interview_graph(const RuleSet& rules);

}  // namespace legcheck
