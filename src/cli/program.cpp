#include "cli/program.hpp"

#include <exception>

#include "cli/arguments/arguments.hpp"
#include "cli/commands/commands.hpp"
#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

ExitStatus parse_and_execute(const std::vector<std::string>& arguments, Console& console) {
  const auto paths = parse_rule_paths(arguments, console);
  if (const auto* refused = std::get_if<Refused>(&paths)) return refused->status;
  const Parsed<RuleSet> rules = load_rules(std::get<RulePaths>(paths));
  if (!rules) {
    print(console, rules.diagnostics);
    return ExitStatus::bad_rules;
  }
  const auto parsed = parse_arguments(arguments, std::get<RulePaths>(paths), rules.value->questionnaire, console);
  if (const auto* refused = std::get_if<Refused>(&parsed)) return refused->status;
  const auto& invocation = std::get<Invocation>(parsed);
  return std::visit([&](const auto& options) { return execute(options, invocation, *rules.value, console); },
                    invocation.command);
}

/// A full disk shows only when the last bytes are written.
ExitStatus flushed(ExitStatus status, Console& console) {
  console.out.flush();
  if (console.out) return status;
  console.err << "legcheck: error: the output cannot be written\n";
  return ExitStatus::io_error;
}

}  // namespace

ExitStatus run(const std::vector<std::string>& arguments, Console& console) {
  try {
    return flushed(parse_and_execute(arguments, console), console);
  } catch (const std::exception& error) {
    console.err << "legcheck: internal error: " << printable(error.what()) << '\n';
    return ExitStatus::internal;
  }
}

}  // namespace legcheck::cli
