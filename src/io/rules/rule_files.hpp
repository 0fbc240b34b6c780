/// The files of rule folders, wherever they lie.
/// Whether a path holds whole rules or adds to the default ones.
/// How large rules may be, so that a hostile folder is refused within seconds.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/rules/draft.hpp"
#include "io/rules/fields.hpp"
#include "legcheck/diagnostic.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

/// The files at the paths of one command line. What it reads it keeps: a path may have to be looked at more than once,
/// and must say the same each time.
class RuleFiles {
 public:
  /// The file itself, or every *.json below the folder but its schemas, sorted by path. Valid as long as this.
  const Parsed<std::vector<RuleText>>& at(const std::string& path);

 private:
  std::map<std::string, Parsed<std::vector<RuleText>>> read_;
};

/// The rules that these paths stand for, with those that were named before. A path is an addition when it brings no
/// question, or takes no id of the default rules and uses something of theirs; the first other one replaces them.
RulePaths sorted_paths(const std::vector<std::string>& paths, RulePaths named_before, RuleFiles& files);

/// Whether a path holds anything that can be judged by, and not cases only. False when it cannot be read.
bool holds_rules(const std::string& path, RuleFiles& files);

/// The rules in words: "default rules + mine.json".
std::string rules_in_words(const RulePaths& paths);

/// What was named of them: "mine.json", and "default rules" when nothing was.
std::string named_in_words(const RulePaths& paths);

inline constexpr std::size_t most_rules = 2000;

class RuleLimits {
 public:
  /// False, and a problem, once too much was read. Nothing more is read then.
  bool may_read(std::size_t bytes, FileProblems& problems);
  /// Looks at what is there after a file was read.
  void check(const RuleSetDraft& draft, FileProblems& problems);
  [[nodiscard]] bool kept() const { return kept_; }

 private:
  void at_most(std::size_t most, std::size_t count, const char* what, FileProblems& problems);

  std::size_t bytes_ = 0;
  bool kept_ = true;
};

}  // namespace legcheck
