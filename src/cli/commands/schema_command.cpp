#include "cli/commands/commands.hpp"

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/text/characters.hpp"
#include "legcheck/schemas.hpp"

namespace legcheck::cli {

ExitStatus execute(const SchemaOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  if (options.name.empty()) {
    for (const std::string_view name : schema_names()) console.out << name << '\n';
    return success;
  }
  if (const auto found = schema(options.name, rules)) {
    console.out << *found;
    return success;
  }
  console.err << fmt::format("legcheck: error: unknown schema '{}'{}\n", excerpt(options.name),
                             did_you_mean(options.name, schema_names()));
  return ExitStatus::usage;
}

}  // namespace legcheck::cli
