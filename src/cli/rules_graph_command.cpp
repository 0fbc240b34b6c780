#include "cli/commands.hpp"
#include "io/interview/interview_graph.hpp"
#include "io/report/rule_graph.hpp"

namespace legcheck::cli {

ExitStatus execute(const RulesGraphOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  console.out << (options.interview ? interview_graph(rules) : rule_graph(rules));
  return success;
}

}  // namespace legcheck::cli
