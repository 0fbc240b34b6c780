#include "cli/commands.hpp"

#include <fmt/format.h>

#include "cli/completion.hpp"
#include "io/characters.hpp"

namespace legcheck::cli {

ExitStatus execute(const CompletionOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  const std::optional<std::string> script = completion_script(options.shell, command_helps(rules.questionnaire));
  if (script) {
    console.out << *script;
    return success;
  }
  console.err << fmt::format("legcheck: error: unknown shell '{}' (use bash, zsh or fish)\n", excerpt(options.shell));
  return ExitStatus::usage;
}

}  // namespace legcheck::cli
