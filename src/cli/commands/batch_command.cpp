#include "cli/commands/commands.hpp"
#include "cli/terminal/progress.hpp"
#include "io/batch/batch.hpp"
#include "io/files/file.hpp"
#include "legcheck/json.hpp"

namespace legcheck::cli {
namespace {

Counted<Tally> judge(const BatchOptions& options, Input& input, const RuleSet& rules, Console& console) {
  const BatchForm form{options.brief, options.explain, options.fail_fast, options.jobs};
  // Results on the same terminal are progress enough.
  const bool wanted = console.around.err_is_terminal && !console.around.out_is_terminal;
  Progress progress(console.err, wanted, console.around.columns);
  const auto write = [&](std::string_view lines) { return static_cast<bool>(console.out << lines << std::flush); };
  const auto counted = [&](const Tally& tally) { progress.show(tally.records, tally.errors); };
  Counted<Tally> result = judge_batch(rules, form, input, write, counted);
  progress.end();
  return result;
}

ExitStatus run(const BatchOptions& options, Input& input, const RuleSet& rules, Console& console) {
  if (input.is_also_output(console.around.out_descriptor)) {
    print(console, {{options.file, 0, 0, {}, "is also the output (write to another file)"}});
    return ExitStatus::usage;
  }
  const Counted<Tally> result = judge(options, input, rules, console);
  if (result.broken) {
    print(console, {{options.file, 0, 0, {}, message_of(ReadFailure::broken, largest_morning)}});
    return ExitStatus::io_error;
  }
  if (options.summary && console.out) console.err << summary(result.tally, rules);
  return result.tally.errors > 0 ? ExitStatus::findings : success;
}

}  // namespace

ExitStatus batch(const BatchOptions& options, const RuleSet& rules, Console& console) {
  const bool standard = options.file == "-";
  const auto failure = standard ? std::nullopt : cannot_read(options.file);
  if (failure) {
    print(console, {{options.file, 0, 0, {}, message_of(*failure, largest_morning)}});
    return status_of(*failure);
  }
  Input input = standard ? standard_input(console) : Input(options.file);
  return run(options, input, rules, console);
}

}  // namespace legcheck::cli
