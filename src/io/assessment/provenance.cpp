#include "io/assessment/provenance.hpp"

#include "legcheck/assessment_json.hpp"

namespace legcheck {
namespace {

void write_program(JsonWriter& writer) {
  writer.key("program");
  writer.begin_object();
  writer.member("name", "legcheck");
  writer.member("version", version());
  writer.end_object();
}

void write_origin(JsonWriter& writer, const Origin& origin) {
  writer.member("name", origin.name);
  writer.member("version", origin.version);
  writer.member("fingerprint", origin.fingerprint);
}

void write_rule_set(JsonWriter& writer, const RuleSet& rules) {
  writer.key("rule_set");
  writer.begin_object();
  write_origin(writer, rules.origin);
  writer.key("custom");
  writer.boolean(rules.custom);
  writer.key("added");
  writer.begin_array();
  for (const Origin& each : rules.added) {
    writer.begin_object();
    write_origin(writer, each);
    writer.end_object();
  }
  writer.end_array();
  writer.key("guarantees");
  writer.begin_array();
  for (const std::string& id : rules.broken) writer.string(id);
  writer.end_array();
  writer.end_object();
}

}  // namespace

void write_provenance(JsonWriter& writer, const RuleSet& rules) {
  write_program(writer);
  write_rule_set(writer, rules);
}

}  // namespace legcheck
