#include "cli/commands.hpp"
#include "io/report/rule_document.hpp"
#include "io/rules/rule_folder.hpp"

namespace legcheck::cli {

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

}  // namespace legcheck::cli
