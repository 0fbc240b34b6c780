#include "cli/program.hpp"

#include <exception>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "io/characters.hpp"

namespace legcheck::cli {
namespace {

ExitStatus dispatch(const Invocation& invocation, Console& console) {
  const Parsed<RuleSet> rules = load_rules(invocation.rules);
  if (!rules) {
    print(console, rules.diagnostics);
    return ExitStatus::bad_rules;
  }
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
    const auto parsed = parse_arguments(arguments, console);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed)) return flushed(*status, console);
    return flushed(dispatch(std::get<Invocation>(parsed), console), console);
  } catch (const std::exception& error) {
    console.err << "legcheck: internal error: " << printable(error.what()) << '\n';
    return ExitStatus::internal;
  }
}

}  // namespace legcheck::cli
