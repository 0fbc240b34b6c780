#include <fmt/format.h>

#include "cli/arguments/completion.hpp"
#include "cli/arguments/help_text.hpp"
#include "cli/commands/commands.hpp"
#include "io/text/characters.hpp"
#include "legcheck/version.hpp"

namespace legcheck::cli {

ExitStatus execute(const HelpOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  if (options.topic == "version") {
    console.out << fmt::format("legcheck {}, rules {} ({})\n", version(), rules.origin.version,
                               rules.origin.fingerprint);
    return success;
  }
  const std::optional<std::string> text = help_text(options.topic, rules);
  if (text) {
    console.out << *text;
    return success;
  }
  console.err << fmt::format("legcheck: error: no help on '{}' (topics: {})\n", excerpt(options.topic), help_topics());
  return ExitStatus::usage;
}

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
