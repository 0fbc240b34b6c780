#include "cli/commands/commands.hpp"

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/text/characters.hpp"
#include "legcheck/schemas.hpp"

namespace legcheck::cli {

ExitStatus print_schema(const SchemaOptions& options, NamedRules& rules, Console& console) {
  const std::string& name = options.name;
  if (name.empty()) {
    for (const std::string_view each : schema_names()) console.out << each << '\n';
    return success;
  }
  const bool depends_on_rules = name == "morning" || name == "vocabulary";
  const RuleSet* const set = depends_on_rules ? loaded(rules, console) : nullptr;
  if (depends_on_rules && set == nullptr) return ExitStatus::bad_rules;
  if (const auto found = schema(name, set == nullptr ? RuleSet() : *set)) {
    console.out << *found;
    return success;
  }
  error(console, fmt::format("unknown schema '{}'{}", excerpt(name), did_you_mean(name, schema_names())));
  return ExitStatus::usage;
}

}  // namespace legcheck::cli
