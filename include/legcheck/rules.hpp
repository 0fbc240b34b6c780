/// Where rules come from: the default ones, files, or memory; never the current directory. Load once and keep the rule
/// set: the default rules take under a millisecond, as many from files 35 (most of it proves what they guarantee), and
/// the largest that are taken a few seconds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "legcheck/diagnostic.hpp"
#include "legcheck/rule_set.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// What to load: the default rules, or a replacement, and additions. Paths name a file or a folder; of a folder every
/// *.json below it is read, but what lies below a folder named schema.
struct RulePaths {
  std::string only;                ///< Replaces the default rules; empty keeps them.
  std::vector<std::string> added;  ///< Added in this order. An addition may not redefine an id.
};

/// A rule file in memory.
struct RuleText {
  std::string name;  ///< As printed in diagnostics.
  std::string text;  ///< JSON, as docs/rule-format.md describes it.
};

/// The same from memory, where there may be no file system.
struct RuleTexts {
  std::vector<RuleText> only;   ///< Replace the default rules, all together; empty keeps them.
  std::vector<RuleText> added;  ///< Added in this order, each on its own. An addition may not redefine an id.
};

/// Loads and checks rules. On failure the diagnostics name everything that is wrong, each with file, line and
/// column; there is no fall-back to the default. With no arguments nothing is read and nothing can fail. All files
/// together may have 16 MiB. A guarantee that does not hold is no failure: RuleSet::broken names it.
Parsed<RuleSet> load_rules(const RulePaths& paths = {});
Parsed<RuleSet> load_rules(const RuleTexts& texts);

/// A file of the default rule folder, as it is compiled into the library.
struct DefaultRuleFile {
  std::string_view path;  ///< Relative to the folder, such as "questions.json".
  std::string_view text;
  bool judged_by = false;  ///< It can change an assessment. Cases and schemas cannot, and are read only on demand.
  bool asked_by = false;   ///< It says how the questions are put.
};

/// All files of the default rule folder, sorted by path. They stay as long as the program runs.
const std::vector<DefaultRuleFile>& default_rule_files();

}  // namespace legcheck
#pragma GCC visibility pop
