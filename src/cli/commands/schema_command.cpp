#include "cli/commands/commands.hpp"

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/schemas/morning_schema.hpp"
#include "io/schemas/vocabulary_schema.hpp"
#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

constexpr std::string_view folder = "schema/";
constexpr std::string_view ending = ".schema.json";

/// The schemas that are files of the rule folder, and that of a morning, which is made from its questions.
std::vector<std::string_view> names() {
  std::vector<std::string_view> found{"morning"};
  for (const DefaultRuleFile& file : default_rule_files()) {
    if (file.path.rfind(folder, 0) != 0) continue;
    found.push_back(file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size()));
  }
  return found;
}

}  // namespace

ExitStatus execute(const SchemaOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  if (options.name.empty()) {
    for (const std::string_view name : names()) console.out << name << '\n';
    return success;
  }
  if (options.name == "morning" || options.name == "vocabulary") {
    console.out << (options.name == "morning" ? morning_schema(rules.questionnaire) : vocabulary_schema(rules));
    return success;
  }
  const std::string path = fmt::format("{}{}{}", folder, options.name, ending);
  for (const DefaultRuleFile& file : default_rule_files()) {
    if (file.path != path) continue;
    console.out << file.text;
    return success;
  }
  console.err << fmt::format("legcheck: error: unknown schema '{}'{}\n", excerpt(options.name),
                             did_you_mean(options.name, names()));
  return ExitStatus::usage;
}

}  // namespace legcheck::cli
