#include "cli/commands/commands.hpp"

#include "cli/terminal/surroundings.hpp"
#include "io/files/file.hpp"
#include "io/rule_reports/case_report.hpp"
#include "io/rules/read_cases.hpp"
#include "io/rules/rule_files.hpp"

namespace legcheck::cli {
namespace {

/// Where the rules and the cases come from: what was named may hold either.
struct Paths {
  RulePaths rules;
  std::vector<std::string> cases;  ///< None means those that come with the rules.
};

Paths paths_of(const RulesTestOptions& options, const NamedRules& named_before) {
  Paths paths;
  RuleFiles& files = named_before.files();
  std::vector<std::string> rules;
  for (const std::string& file : options.files) (holds_rules(file, files) ? rules : paths.cases).push_back(file);
  paths.rules = sorted_paths(rules, named_before.paths(), files);
  return paths;
}

/// The files that may hold cases, and what is wrong with the paths.
Parsed<std::vector<RuleText>> case_files(const Paths& paths, RuleFiles& files) {
  Parsed<std::vector<RuleText>> all;
  all.value.emplace();
  std::vector<std::string> from = paths.cases;
  if (from.empty()) {
    from = paths.rules.added;
    if (!paths.rules.only.empty()) from.insert(from.begin(), paths.rules.only);
    for (const DefaultRuleFile& file : default_rule_files()) {
      if (!paths.rules.only.empty() || file.path.rfind("cases/", 0) != 0) continue;
      all.value->push_back({std::string(file.path), std::string(file.text)});
    }
  }
  for (const std::string& path : from) {
    const Parsed<std::vector<RuleText>>& found = files.at(path);
    all.diagnostics.insert(all.diagnostics.end(), found.diagnostics.begin(), found.diagnostics.end());
    if (found) all.value->insert(all.value->end(), found.value->begin(), found.value->end());
  }
  return all;
}

/// The cases of all files, or what is wrong with them.
std::optional<std::vector<Case>> cases_in(const std::vector<RuleText>& files, const RuleSet& rules, Console& console) {
  std::vector<Case> cases;
  bool whole = true;
  for (const RuleText& file : files) {
    Parsed<std::vector<Case>> read = read_cases(file, rules);
    print(console, read.diagnostics);
    whole = whole && read;
    if (read) std::move(read.value->begin(), read.value->end(), std::back_inserter(cases));
  }
  return whole ? std::optional(std::move(cases)) : std::nullopt;
}

ExitStatus mutate(const std::vector<RuleText>& files, NamedRules& rules, const TextStyle& style, Console& console) {
  const RuleFolder& folder = rules.folder();
  const prove::MutationBase base = prove::mutation_base(folder.draft, folder.scope());
  if (!base.problems.empty()) {
    for (const Problem& problem : base.problems) print(console, {folder.diagnostic(problem.place, problem.message)});
    return ExitStatus::bad_rules;
  }
  const auto cases = cases_in(files, base.rules, console);
  if (!cases) return ExitStatus::bad_data;
  const prove::MutationTest test = prove::test_mutations(base, *cases);
  console.out << mutation_report(folder, rules.paths(), base, test, style);
  return has_gaps(test) ? ExitStatus::findings : success;
}

}  // namespace

ExitStatus test_rules(const RulesTestOptions& options, const Look& look, NamedRules& rules, Console& console) {
  const Paths paths = paths_of(options, rules);
  NamedRules named(paths.rules, rules.files());
  const RuleSet* const set = loaded(named, console);
  if (set == nullptr) return ExitStatus::bad_rules;
  const Parsed<std::vector<RuleText>> files = case_files(paths, rules.files());
  if (!files.diagnostics.empty()) {
    print(console, files.diagnostics);
    return ExitStatus::no_input;
  }
  const auto cases = cases_in(*files.value, *set, console);
  if (!cases) return ExitStatus::bad_data;
  const TextStyle style = style_of(look, console.around);
  const CaseReport report =
      report_cases(*set, *cases, options.coverage ? Coverage::every_rule : Coverage::summary, style);
  Page head(style);
  head.line("judged by " + rules_in_words(paths.rules));
  console.out << head.text() << report.text;
  if (report.passed) return options.mutate ? mutate(*files.value, named, style, console) : success;
  if (options.mutate) console.err << "legcheck: the rules were not changed bit by bit: first make every case pass\n";
  return ExitStatus::findings;
}

}  // namespace legcheck::cli
