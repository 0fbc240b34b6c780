#include "cli/commands/commands.hpp"

#include "cli/terminal/style.hpp"
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

Paths paths_of(const RulesTestOptions& options, const RulePaths& named_before) {
  Paths paths;
  std::vector<std::string> rules;
  for (const std::string& file : options.files) (holds_rules(file) ? rules : paths.cases).push_back(file);
  paths.rules = sorted_paths(rules, named_before);
  return paths;
}

/// The files that may hold cases, and what is wrong with the paths.
Parsed<std::vector<RuleText>> case_files(const Paths& paths) {
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
    Parsed<std::vector<RuleText>> files = rule_files_at(path);
    all.diagnostics.insert(all.diagnostics.end(), files.diagnostics.begin(), files.diagnostics.end());
    if (files) std::move(files.value->begin(), files.value->end(), std::back_inserter(*all.value));
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

ExitStatus mutate(const std::vector<RuleText>& files, const RulePaths& paths, const TextStyle& style,
                  Console& console) {
  const RuleFolder folder = read_rule_folder(paths, Guarantees::read);
  const MutationBase base = mutation_base(folder.draft, folder.scope());
  if (!base.problems.empty()) {
    for (const Problem& problem : base.problems) print(console, {folder.diagnostic(problem.place, problem.message)});
    return ExitStatus::bad_rules;
  }
  const auto cases = cases_in(files, base.rules, console);
  if (!cases) return ExitStatus::bad_data;
  const MutationTest test = test_mutations(base, *cases);
  console.out << mutation_report(folder, paths, base, test, style);
  return has_gaps(test) ? ExitStatus::findings : success;
}

}  // namespace

ExitStatus execute(const RulesTestOptions& options, const Invocation& invocation, const RuleSet& /*rules*/,
                   Console& console) {
  const Paths paths = paths_of(options, invocation.rules);
  const Parsed<RuleSet> rules = load_rules(paths.rules);
  if (!rules) {
    print(console, rules.diagnostics);
    return ExitStatus::bad_rules;
  }
  const Parsed<std::vector<RuleText>> files = case_files(paths);
  if (!files.diagnostics.empty()) {
    print(console, files.diagnostics);
    return ExitStatus::no_input;
  }
  const auto cases = cases_in(*files.value, *rules.value, console);
  if (!cases) return ExitStatus::bad_data;
  const TextStyle style = style_of(invocation, console.around);
  const CaseReport report =
      report_cases(*rules.value, *cases, options.coverage ? Coverage::every_rule : Coverage::summary, style);
  Page head(style);
  head.line("judged by " + rules_in_words(paths.rules));
  console.out << head.text() << report.text;
  if (report.passed) return options.mutate ? mutate(*files.value, paths.rules, style, console) : success;
  if (options.mutate) console.err << "legcheck: the rules were not changed bit by bit: first make every case pass\n";
  return ExitStatus::findings;
}

}  // namespace legcheck::cli
