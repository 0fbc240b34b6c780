#include "legcheck/json.hpp"

#include "io/json/json_writer.hpp"

namespace legcheck {

BriefWriter::BriefWriter(const RuleSet& rules) : rules_(rules.rules.size()) {
  for (const RuleId id : rules_.ids()) append_json_string(rules_[id], rules.rules[id].id);
}

void BriefWriter::append(std::string& out, const Outline& outline, std::string_view id) const {
  const auto raw = [&](std::string_view key, std::string_view json) {
    out += key;
    out += json;
  };
  raw(R"({"format":"legcheck.brief/1","id":)", id);
  raw(R"(,"verdict":")", name_of(outline.bounds.verdict));
  raw(R"(","care":")", name_of(outline.bounds.care));
  raw(R"(","decided":)", outline.bounds.decided() ? "true" : "false");
  out += R"(,"rules":[)";
  for (const RuleId rule : outline.rules) raw(rule == outline.rules.front() ? "" : ",", rules_[rule]);
  out += "]}";
}

std::string error_json(std::size_t line, std::string_view id, const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  JsonWriter writer(out);
  const auto count = [&](std::string_view name, std::size_t value) {
    writer.key(name);
    writer.number(static_cast<double>(value));
  };
  writer.begin_object();
  writer.member("format", "legcheck.error/1");
  writer.key("id");
  writer.raw(id);
  count("line", line);
  writer.key("errors");
  writer.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    writer.begin_object();
    count("column", diagnostic.column);
    writer.member("path", diagnostic.path);
    writer.member("message", diagnostic.message);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return out;
}

}  // namespace legcheck
