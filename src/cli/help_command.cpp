#include "cli/commands.hpp"

#include <fmt/format.h>

#include "cli/help_text.hpp"
#include "io/characters.hpp"
#include "legcheck/assessment_json.hpp"

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

}  // namespace legcheck::cli
