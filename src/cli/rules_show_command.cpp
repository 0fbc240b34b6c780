#include "cli/commands.hpp"

#include "cli/chosen_rule.hpp"
#include "io/report/condition_text.hpp"
#include "io/report/rule_text.hpp"
#include "io/wrap.hpp"

namespace legcheck::cli {

ExitStatus execute(const RulesShowOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  const Rule* rule = chosen_rule(options.id, rules, console);
  if (rule == nullptr) return ExitStatus::usage;
  std::vector<std::string> sources;
  for (const std::size_t index : rule->sources) sources.push_back(source_text(rules.sources[index]));
  console.out << labelled("Rule", {rule->id}) << labelled("When", {condition_text(rules, rule->when)})
              << labelled("Verdict", {std::string(name_of(rule->verdict))})
              << labelled("Care", {std::string(name_of(rule->care))})
              << labelled("Reason", {template_text(rules, rule->reason)}) << labelled("Sources", sources);
  return success;
}

}  // namespace legcheck::cli
