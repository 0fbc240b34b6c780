#include "io/report/check_report.hpp"

#include <algorithm>

namespace legcheck {

CheckedRules check_rules(const RulePaths& paths, std::string name) {
  CheckedRules checked{read_rule_folder(paths, Guarantees::read), paths, std::move(name), {}};
  if (!checked.folder.whole()) return checked;
  checked.check = check(checked.folder.rules, checked.folder.draft, checked.folder.scope());
  return checked;
}

bool has_findings(const CheckedRules& checked) {
  const auto& findings = checked.check.findings;
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity != Finding::Severity::note; });
}

}  // namespace legcheck
