/// A rule folder as a document.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// Markdown: the questions, the named conditions, every rule in plain English with its sources, limits, advice,
/// comparison, clashes, guarantees and sources.
std::string rule_document(const RuleSet& rules);

}  // namespace legcheck
