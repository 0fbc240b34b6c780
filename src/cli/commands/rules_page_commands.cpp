// The commands that print a page about the rules: list, show, explain, doc, graph.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/terminal/surroundings.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/rule_reports/rule_pages.hpp"
#include "io/text/characters.hpp"

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

ExitStatus list_rules(const Look& look, const RuleSet& rules, Console& console) {
  console.out << rule_list(rules, style_of(look, console.around));
  return success;
}

ExitStatus show_rule(const RulesShowOptions& options, const Look& look, const RuleSet& rules, Console& console) {
  const auto rule = chosen_rule(options.id, rules, console);
  if (!rule) return ExitStatus::usage;
  console.out << legcheck::show_rule(rules, *rule, style_of(look, console.around));
  return success;
}

ExitStatus explain_rule(const RulesExplainOptions& options, const Look& look, NamedRules& rules, Console& console) {
  const RuleSet* const set = loaded(rules, console);
  if (set == nullptr) return ExitStatus::bad_rules;
  const auto rule = chosen_rule(options.id, *set, console);
  if (!rule) return ExitStatus::usage;
  console.out << legcheck::explain_rule(*set, *rule, rules.paths(), style_of(look, console.around));
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
