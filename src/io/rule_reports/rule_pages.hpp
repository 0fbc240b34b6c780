/// What rules list, show, explain, doc and graph print: rules in columns, one rule as it is written and in plain
/// English with what can be proved about it, the whole folder as a document, and graphs.
#pragma once

#include <string>

#include "io/text/page.hpp"
#include "legcheck/rule_set.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

/// The id, the verdict and the care of every rule.
std::string rule_list(const RuleSet& rules, const TextStyle& style);

/// A rule as it is written.
std::string show_rule(const RuleSet& rules, RuleId rule, const TextStyle& style);

/// What it says and why, when it holds, a morning on which it does, which rules lie with it, and its sources. `paths`
/// are those of the rules, for the command of the example. This proves, so it may take a second.
std::string explain_rule(const RuleSet& rules, RuleId rule, const RulePaths& paths, const TextStyle& style);

/// Markdown: the questions, the named conditions, every rule in plain English with its sources, limits, advice,
/// comparison, clashes, guarantees and sources.
std::string rule_document(const RuleSet& rules);

/// Graphviz: questions, named conditions and rules, each with an edge to what names it. A dashed edge: the one
/// question decides whether the other is asked.
std::string rule_graph(const RuleSet& rules);

/// Graphviz: prompts, each once for every verdict that may be certain when it is put, and what is asked after them. A
/// number beside an edge counts the replies that lead there, of those of one line a question.
std::string interview_graph(const RuleSet& rules);

}  // namespace legcheck
