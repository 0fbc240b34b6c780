// The commands that print a page about the rules: list, show, explain, doc, graph.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/rule_reports/condition_text.hpp"
#include "io/rule_reports/rule_document.hpp"
#include "io/rule_reports/rule_graph.hpp"
#include "io/rule_reports/rule_text.hpp"
#include "io/text/characters.hpp"
#include "io/text/page.hpp"

namespace legcheck::cli {
namespace {

/// The rule of that id; nothing, and an error with the nearest id, when there is none.
std::optional<RuleId> chosen_rule(const std::string& id, const RuleSet& rules, Console& console) {
  const auto rule = rules.find_rule(id);
  if (rule) return rule;
  error(console, fmt::format("unknown rule '{}'{}", excerpt(id), did_you_mean(id, ids_of(rules.rules))));
  return std::nullopt;
}

}  // namespace

ExitStatus list_rules(const RuleSet& rules, Console& console) {
  std::size_t widest = 0;
  for (const Rule& rule : rules.rules) widest = std::max(widest, rule.id.size());
  for (const Rule& rule : rules.rules) {
    console.out << fmt::format("{:<{}}  {:<6}  {}\n", printable(rule.id), widest, name_of(rule.verdict),
                               name_of(rule.care));
  }
  return success;
}

ExitStatus show_rule(const RulesShowOptions& options, const RuleSet& rules, Console& console) {
  const auto chosen = chosen_rule(options.id, rules, console);
  if (!chosen) return ExitStatus::usage;
  const Rule& rule = rules.rules[*chosen];
  std::vector<std::string> sources;
  for (const SourceId source : rule.sources) sources.push_back(source_text(rules.sources[source]));
  console.out << labelled("Rule", {rule.id}) << labelled("When", {condition_text(rules, rule.when)})
              << labelled("Verdict", {std::string(name_of(rule.verdict))})
              << labelled("Care", {std::string(name_of(rule.care))})
              << labelled("Reason", {template_text(rules, rule.reason)}) << labelled("Sources", sources);
  return success;
}

ExitStatus explain_rule(const RulesExplainOptions& options, NamedRules& rules, Console& console) {
  const RuleSet* const set = loaded(rules, console);
  if (set == nullptr) return ExitStatus::bad_rules;
  const auto chosen = chosen_rule(options.id, *set, console);
  if (!chosen) return ExitStatus::usage;
  console.out << legcheck::explain_rule(*set, *chosen, rules.paths());
  return success;
}

ExitStatus document_rules(NamedRules& rules, Console& console) {
  const RuleFolder& folder = rules.folder();
  if (!folder.whole()) {
    print(console, folder.diagnostics());
    return ExitStatus::bad_rules;
  }
  console.out << rule_document(folder.rules);
  return success;
}

ExitStatus draw_rules(const RulesGraphOptions& options, const RuleSet& rules, Console& console) {
  console.out << (options.interview ? interview_graph(rules) : rule_graph(rules));
  return success;
}

}  // namespace legcheck::cli
