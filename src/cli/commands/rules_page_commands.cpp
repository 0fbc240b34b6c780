// The commands that print a page about the rules: list, show, explain, doc, graph.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/terminal/style.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/rule_reports/rule_pages.hpp"
#include "io/rules/rule_folder.hpp"
#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

/// The rule of that id; nothing, and an error with the nearest id, when there is none.
std::optional<RuleId> chosen_rule(const std::string& id, const RuleSet& rules, Console& console) {
  const auto rule = rules.find_rule(id);
  if (rule) return rule;
  console.err << fmt::format("legcheck: error: unknown rule '{}'{}\n", excerpt(id),
                             did_you_mean(id, ids_of(rules.rules)));
  return std::nullopt;
}

}  // namespace

ExitStatus execute(const RulesListOptions& /*options*/, const Invocation& invocation, const RuleSet& rules,
                   Console& console) {
  console.out << rule_list(rules, style_of(invocation, console.around));
  return success;
}

ExitStatus execute(const RulesShowOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console) {
  const auto rule = chosen_rule(options.id, rules, console);
  if (!rule) return ExitStatus::usage;
  console.out << show_rule(rules, *rule, style_of(invocation, console.around));
  return success;
}

ExitStatus execute(const RulesExplainOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console) {
  const auto rule = chosen_rule(options.id, rules, console);
  if (!rule) return ExitStatus::usage;
  console.out << explain_rule(rules, *rule, invocation.rules, style_of(invocation, console.around));
  return success;
}

ExitStatus execute(const RulesDocOptions& /*options*/, const Invocation& invocation, const RuleSet& /*rules*/,
                   Console& console) {
  const RuleFolder folder = read_rule_folder(invocation.rules, Guarantees::read);
  if (!folder.whole()) {
    print(console, folder.diagnostics());
    return ExitStatus::bad_rules;
  }
  console.out << rule_document(folder.rules);
  return success;
}

ExitStatus execute(const RulesGraphOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  console.out << (options.interview ? interview_graph(rules) : rule_graph(rules));
  return success;
}

}  // namespace legcheck::cli
