/// Rules on demand: loaded when somebody asks, and once.
#pragma once

#include <optional>
#include <utility>

#include "io/rules/rule_files.hpp"
#include "io/rules/rule_folder.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

/// The rules that a command line names. Nothing is read before somebody asks for it, and nothing twice. What is wrong
/// stands in what was asked for.
class NamedRules {
 public:
  /// The files must outlive this; several rules may share them.
  NamedRules(RulePaths paths, RuleFiles& files) : paths_(std::move(paths)), files_(files) {}

  [[nodiscard]] const RulePaths& paths() const { return paths_; }
  [[nodiscard]] RuleFiles& files() const { return files_; }

  /// To judge by, as load_rules() gives them. The default rules are not read: they were loaded by the build.
  const Parsed<RuleSet>& set();
  /// As their authors have them, with all guarantees.
  const RuleFolder& folder();

 private:
  RulePaths paths_;
  RuleFiles& files_;
  std::optional<Parsed<RuleSet>> set_;
  std::optional<RuleFolder> folder_;
};

}  // namespace legcheck
