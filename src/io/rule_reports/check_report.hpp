/// What checking rules came to, as people and programs read it.
#pragma once

#include <string>

#include "core/prove/check.hpp"
#include "io/rules/rule_folder.hpp"
#include "io/text/page.hpp"

namespace legcheck {

/// A look at rules, and how they were named on the command line. Valid as long as the folder.
struct CheckedRules {
  const RuleFolder& folder;
  RulePaths paths;
  std::string name;    ///< As the summary calls them.
  prove::Check check;  ///< Nothing when the folder is not whole.
};

/// Proves what can be proved about rules.
CheckedRules check_rules(const RuleFolder& folder, const RulePaths& paths);

/// True when there is anything but notes.
bool has_findings(const CheckedRules& checked);

/// In the manner of a compiler: place, what is wrong, the line with a caret, the counterexample; then a summary.
std::string to_text(const CheckedRules& checked, const TextStyle& style);

/// "legcheck.check/1", one line.
std::string to_json(const CheckedRules& checked);

}  // namespace legcheck
