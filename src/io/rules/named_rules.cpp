#include "io/rules/named_rules.hpp"

#include "io/rules/rule_set_archive.hpp"

namespace legcheck {

const RuleFolder& NamedRules::folder() {
  if (!folder_) folder_ = read_rule_folder(paths_, Guarantees::read, files_);
  return *folder_;
}

const Parsed<RuleSet>& NamedRules::set() {
  if (set_) return *set_;
  if (paths_.only.empty() && paths_.added.empty()) return set_.emplace(load_rules(paths_));
  return set_.emplace(proved_rules(folder()));
}

Parsed<RuleSet> load_rules(const RulePaths& paths) {
  if (paths.only.empty() && paths.added.empty()) return {unarchived(default_rule_set_archive()), {}};
  RuleFiles files;
  return proved_rules(read_rule_folder(paths, Guarantees::read, files));
}

Parsed<RuleSet> load_rules(const RuleTexts& texts) {
  if (texts.only.empty() && texts.added.empty()) return load_rules(RulePaths{});
  return proved_rules(read_rule_texts(texts, Guarantees::read));
}

}  // namespace legcheck
