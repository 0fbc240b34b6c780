#include "legcheck/schemas.hpp"

#include "io/schemas/made_schemas.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {
namespace {

constexpr std::string_view folder = "schema/";
constexpr std::string_view ending = ".schema.json";

/// The name of the schema in this file; empty for another file.
std::string_view name_in(const DefaultRuleFile& file) {
  if (!file.path.starts_with(folder)) return {};
  return file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size());
}

}  // namespace

std::vector<std::string_view> schema_names() {
  std::vector<std::string_view> found{"morning"};
  for (const DefaultRuleFile& file : default_rule_files()) {
    if (const std::string_view name = name_in(file); !name.empty()) found.push_back(name);
  }
  return found;
}

std::optional<std::string> schema(std::string_view name, const RuleSet& rules) {
  if (name == "morning") return morning_schema(rules.questionnaire);
  if (name == "vocabulary") return vocabulary_schema(rules);
  for (const DefaultRuleFile& file : default_rule_files()) {
    if (!name.empty() && name_in(file) == name) return std::string(file.text);
  }
  return std::nullopt;
}

}  // namespace legcheck
