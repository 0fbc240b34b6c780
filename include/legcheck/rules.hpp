/// Where rules come from. Never from the current directory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "legcheck/diagnostic.hpp"
#include "legcheck/rule_set.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// What to load: the default rules, or a replacement, and additions. Paths name a file or a folder.
struct RulePaths {
  std::string only;                ///< Replaces the default rules; empty keeps them.
  std::vector<std::string> added;  ///< Added in this order. An addition may not redefine an id.
};

/// Loads and checks rules. On failure the diagnostics name everything that is wrong, each with file, line and
/// column; there is no fall-back to the default.
Parsed<RuleSet> load_rules(const RulePaths& paths = {});

/// A file of the default rule folder, as it is compiled into the program.
struct DefaultRuleFile {
  std::string_view path;  ///< Relative to the folder, such as "questions.json".
  std::string_view text;
  bool judged_by = false;  ///< It can change an assessment. Cases and schemas cannot, and are read only on demand.
  bool asked_by = false;   ///< It says how the questions are put.
};

/// All files of the default rule folder, sorted by path.
const std::vector<DefaultRuleFile>& default_rule_files();

}  // namespace legcheck
#pragma GCC visibility pop
