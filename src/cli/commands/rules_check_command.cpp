#include "cli/commands/commands.hpp"

#include "cli/terminal/surroundings.hpp"
#include "io/rule_reports/check_report.hpp"

namespace legcheck::cli {

ExitStatus check_rules(const RulesCheckOptions& options, const Look& look, NamedRules& rules, Console& console) {
  NamedRules named(sorted_paths(options.paths, rules.paths(), rules.files()), rules.files());
  const CheckedRules checked = legcheck::check_rules(named.folder(), named.paths());
  const bool json = options.format == Format::json;
  const bool whole = checked.folder.whole();
  TextStyle style = style_of(look, console.around);
  if (!whole) style.fits = console.around.err_is_terminal;
  std::ostream& stream = whole || json ? console.out : console.err;
  stream << (json ? to_json(checked) + "\n" : to_text(checked, style));
  if (!whole) return ExitStatus::bad_rules;
  return has_findings(checked) ? ExitStatus::findings : success;
}

}  // namespace legcheck::cli
