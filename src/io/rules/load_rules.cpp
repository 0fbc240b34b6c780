#include "io/rules/rule_folder.hpp"
#include "io/rules/rule_set_archive.hpp"

namespace legcheck {

Parsed<RuleSet> load_rules(const RulePaths& paths) {
  if (paths.only.empty() && paths.added.empty()) return {unarchived(default_rule_set_archive()), {}};
  return proved_rules(read_rule_folder(paths, Guarantees::read));
}

Parsed<RuleSet> load_rules(const RuleTexts& texts) {
  if (texts.only.empty() && texts.added.empty()) return load_rules(RulePaths{});
  return proved_rules(read_rule_texts(texts, Guarantees::read));
}

}  // namespace legcheck
