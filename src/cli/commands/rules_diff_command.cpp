#include "cli/commands/commands.hpp"

#include "cli/terminal/surroundings.hpp"
#include "io/files/file.hpp"
#include "io/rule_reports/diff_report.hpp"
#include "io/rules/rule_files.hpp"
#include "io/rules/rule_folder.hpp"

namespace legcheck::cli {
namespace {

/// The rules that a word of the command line names: a path, or "default".
RulePaths paths_of(const std::string& word, RuleFiles& files) {
  return word == "default" ? RulePaths{} : sorted_paths({word}, RulePaths{}, files);
}

Counted<PastMornings> past_mornings(const std::string& path, const RuleSet& before, const RuleSet& after,
                                    Console& console) {
  Input input = path == "-" ? standard_input(console) : Input(path);
  return judge_past(input, before, after);
}

}  // namespace

ExitStatus compare_rules(const RulesDiffOptions& options, const Look& look, RuleFiles& files, Console& console) {
  ComparedRules compared{
      options.before, options.after, paths_of(options.before, files), paths_of(options.after, files), {}, {}};
  const RuleFolder before = read_rule_folder(compared.before_paths, Guarantees::left_out, files);
  const RuleFolder after = read_rule_folder(compared.after_paths, Guarantees::left_out, files);
  if (!before.whole() || !after.whole()) {
    print(console, before.diagnostics());
    print(console, after.diagnostics());
    return ExitStatus::bad_rules;
  }
  if (!options.mornings.empty() && options.mornings != "-") {
    if (const auto failure = cannot_read(options.mornings)) {
      print(console, {{options.mornings, 0, 0, {}, message_of(*failure, 0)}});
      return status_of(*failure);
    }
  }
  compared.diff = prove::diff(before.draft, after.draft);
  if (!options.mornings.empty()) {
    const Counted<PastMornings> past = past_mornings(options.mornings, before.rules, after.rules, console);
    if (past.broken) {
      print(console, {{options.mornings, 0, 0, {}, message_of(ReadFailure::broken, 0)}});
      return ExitStatus::io_error;
    }
    compared.past = past.tally;
  }
  console.out << (options.format == Format::json ? to_json(compared) + "\n"
                                                 : to_text(compared, style_of(look, console.around)));
  return compared.diff.looser() || !compared.diff.decided() ? ExitStatus::findings : success;
}

}  // namespace legcheck::cli
