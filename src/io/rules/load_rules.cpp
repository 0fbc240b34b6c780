#include "io/rules/rule_folder.hpp"
#include "io/rules/rule_set_archive.hpp"

namespace legcheck {

Parsed<RuleSet> load_rules(const RulePaths& paths) {
  if (!paths.only.empty() || !paths.added.empty()) return load_rule_files(paths);
  return {unarchived(default_rule_set_archive()), {}};
}

}  // namespace legcheck
