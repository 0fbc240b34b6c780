#include "cli/chosen_rule.hpp"
#include "cli/commands.hpp"
#include "io/report/rule_explanation.hpp"

namespace legcheck::cli {

ExitStatus execute(const RulesExplainOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console) {
  const Rule* rule = chosen_rule(options.id, rules, console);
  if (rule == nullptr) return ExitStatus::usage;
  const auto index = static_cast<std::size_t>(rule - rules.rules.data());
  console.out << explain_rule(rules, index, invocation.rules);
  return success;
}

}  // namespace legcheck::cli
