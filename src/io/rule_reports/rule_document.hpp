/// A rule folder as a document.
/// One rule in plain English, with what can be proved about it.
#pragma once

#include <cstddef>
#include <string>

#include "legcheck/rule_set.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

/// Markdown: the questions, the named conditions, every rule in plain English with its sources, limits, advice,
/// comparison, clashes, guarantees and sources.
std::string rule_document(const RuleSet& rules);

/// What it says and why, when it holds, a morning on which it does, which rules lie with it, and its sources. `paths`
/// are those of the rules, for the command of the example.
std::string explain_rule(const RuleSet& rules, RuleId rule, const RulePaths& paths);

}  // namespace legcheck
