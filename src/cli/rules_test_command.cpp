#include "cli/commands.hpp"

#include "io/case_report.hpp"
#include "io/file.hpp"
#include "io/read_cases.hpp"
#include "io/rule_files.hpp"

namespace legcheck::cli {
namespace {

/// The files that may hold cases, and what is wrong with the paths.
Parsed<std::vector<RuleText>> case_files(const RulesTestOptions& options, const RulePaths& paths) {
  Parsed<std::vector<RuleText>> all;
  all.value.emplace();
  std::vector<std::string> from = options.files;
  if (from.empty()) {
    from = paths.added;
    if (!paths.only.empty()) from.insert(from.begin(), paths.only);
    for (const DefaultRuleFile& file : default_rule_files()) {
      if (!paths.only.empty() || file.path.rfind("cases/", 0) != 0) continue;
      all.value->push_back({std::string(file.path), std::string(file.text)});
    }
  }
  for (const std::string& path : from) {
    Parsed<std::vector<RuleText>> files = rule_files_at(path);
    all.diagnostics.insert(all.diagnostics.end(), files.diagnostics.begin(), files.diagnostics.end());
    if (files) std::move(files.value->begin(), files.value->end(), std::back_inserter(*all.value));
  }
  return all;
}

}  // namespace

ExitStatus execute(const RulesTestOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console) {
  const Parsed<std::vector<RuleText>> files = case_files(options, invocation.rules);
  if (!files.diagnostics.empty()) {
    print(console, files.diagnostics);
    return ExitStatus::no_input;
  }
  std::vector<Case> cases;
  bool whole = true;
  for (const RuleText& file : *files.value) {
    Parsed<std::vector<Case>> read = read_cases(file, rules);
    print(console, read.diagnostics);
    whole = whole && read;
    if (read) std::move(read.value->begin(), read.value->end(), std::back_inserter(cases));
  }
  if (!whole) return ExitStatus::bad_data;
  const CaseReport report = report_cases(rules, cases);
  console.out << report.text;
  return report.passed ? success : ExitStatus::findings;
}

}  // namespace legcheck::cli
