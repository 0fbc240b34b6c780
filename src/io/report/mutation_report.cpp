#include "io/report/mutation_report.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/characters.hpp"
#include "io/report/example_command.hpp"

namespace legcheck {
namespace {

std::string change_text(const LevelChange& change, const RuleSet& rules, const RulePaths& paths) {
  const std::string what =
      fmt::format("{} {} becomes {}", name_of(change.before.scale), name_of(change.before), name_of(change.after));
  if (!change.decided) return fmt::format("  not decided whether {}\n", what);
  return fmt::format("  {} on this morning (the command judges it by the unchanged rules):\n    {}\n", what,
                     printable(example_command(rules, paths, change.old_morning)));
}

}  // namespace

bool has_gaps(const MutationTest& test) {
  return std::any_of(test.survivors.begin(), test.survivors.end(),
                     [](const Survivor& each) { return !each.changes.empty(); });
}

std::string mutation_report(const RuleFolder& folder, const RulePaths& paths, const MutationBase& base,
                            const MutationTest& test) {
  std::string text;
  std::size_t harmless = 0;
  for (const Survivor& each : test.survivors) {
    harmless += each.changes.empty() ? 1 : 0;
    const Diagnostic at = folder.diagnostic(each.mutation.place, {});
    text += fmt::format("{}:{}:{}: survives: {}{}\n", printable(at.source), at.line, at.column,
                        printable(each.mutation.text),
                        each.changes.empty() ? " (no verdict and no care changes on any morning)" : "");
    for (const LevelChange& change : each.changes) text += change_text(change, base.rules, paths);
  }
  const std::size_t share = test.all() == 0 ? 100 : 100 * test.caught() / test.all();
  return text + fmt::format(
                    "{} changed rule sets: {} caught ({} %), {} by cases, {} by guarantees; {} survive, {} of them "
                    "without any effect on verdict or care\n",
                    test.all(), test.caught(), share, test.by_cases, test.by_guarantees, test.survivors.size(),
                    harmless);
}

}  // namespace legcheck
