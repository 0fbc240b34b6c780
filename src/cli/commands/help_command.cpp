#include <fmt/format.h>

#include "cli/arguments/completion.hpp"
#include "cli/arguments/help_text.hpp"
#include "cli/arguments/syntax.hpp"
#include "cli/commands/commands.hpp"
#include "io/text/characters.hpp"
#include "legcheck/version.hpp"

namespace legcheck::cli {

ExitStatus print_version(NamedRules& rules, Console& console) {
  const Parsed<RuleSet>& named = rules.set();
  const Origin origin = named ? named.value->origin : load_rules().value->origin;
  console.out << fmt::format("legcheck {}, rules {} ({})\n", version(), origin.version, origin.fingerprint);
  return success;
}

ExitStatus print_help(const HelpOptions& options, NamedRules& rules, Console& console) {
  if (options.topic == "answers") {
    const RuleSet* const set = loaded(rules, console);
    if (set == nullptr) return ExitStatus::bad_rules;
    console.out << answers_screen(set->questionnaire);
    return success;
  }
  const std::optional<std::string> text = help_text(options.topic);
  if (text) {
    console.out << *text;
    return success;
  }
  error(console, fmt::format("no help on '{}' (topics: {})", excerpt(options.topic), help_topics));
  return ExitStatus::usage;
}

ExitStatus print_completion(const CompletionOptions& options, Console& console) {
  const std::optional<std::string> script = completion_script(options.shell);
  if (script) {
    console.out << *script;
    return success;
  }
  error(console, fmt::format("unknown shell '{}' (use bash, zsh or fish)", excerpt(options.shell)));
  return ExitStatus::usage;
}

ExitStatus complete(const std::vector<std::string>& words, Console& console) {
  console.out << completions(words);
  return success;
}

}  // namespace legcheck::cli
