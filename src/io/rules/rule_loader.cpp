#include "io/rules/rule_loader.hpp"

#include "core/prove/check.hpp"
#include "io/rules/rule_folder.hpp"

namespace legcheck {

Parsed<RuleSet> load_rule_files(const RulePaths& paths) {
  const bool by_default = paths.only.empty() && paths.added.empty();
  RuleFolder folder = read_rule_folder(paths, by_default ? Guarantees::left_out : Guarantees::read);
  if (!folder.whole()) return {std::nullopt, folder.diagnostics()};
  if (!by_default) folder.rules.broken = broken_guarantees(folder.rules, folder.draft, folder.scope());
  return {std::move(folder.rules), {}};
}

}  // namespace legcheck
