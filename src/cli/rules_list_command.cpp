#include "cli/commands.hpp"

#include <fmt/format.h>

#include "io/characters.hpp"

namespace legcheck::cli {

ExitStatus execute(const RulesListOptions& /*options*/, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  std::size_t widest = 0;
  for (const Rule& rule : rules.rules) widest = std::max(widest, rule.id.size());
  for (const Rule& rule : rules.rules) {
    console.out << fmt::format("{:<{}}  {:<6}  {}\n", printable(rule.id), widest, name_of(rule.verdict),
                               name_of(rule.care));
  }
  return success;
}

}  // namespace legcheck::cli
