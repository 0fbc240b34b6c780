#include "cli/commands/commands.hpp"

#include "cli/terminal/style.hpp"
#include "io/rule_reports/check_report.hpp"
#include "io/rules/rule_files.hpp"

namespace legcheck::cli {
namespace {

/// What the summary calls the rules.
std::string name_of(const RulePaths& paths) {
  std::string name = paths.only;
  for (const std::string& path : paths.added) name += (name.empty() ? "" : " + ") + path;
  return name.empty() ? "default rules" : name;
}

}  // namespace

ExitStatus execute(const RulesCheckOptions& options, const Invocation& invocation, const RuleSet& /*rules*/,
                   Console& console) {
  const RulePaths paths = sorted_paths(options.paths, invocation.rules);
  const CheckedRules checked = check_rules(paths, name_of(paths));
  const bool loaded = checked.folder.whole();
  TextStyle style = style_of(invocation, console.around);
  if (!loaded) style.fits = console.around.err_is_terminal;
  std::ostream& stream = loaded || options.json ? console.out : console.err;
  stream << (options.json ? to_json(checked) + "\n" : to_text(checked, style));
  if (!loaded) return ExitStatus::bad_rules;
  return has_findings(checked) ? ExitStatus::findings : success;
}

}  // namespace legcheck::cli
