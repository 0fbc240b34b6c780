#include "io/assessment/json_fragments.hpp"

#include "io/json/json_writer.hpp"
#include "legcheck/version.hpp"

namespace legcheck {
namespace {

constexpr std::array<std::string_view, 4> fit_names{"soreness", "injury", "neither", "open"};

/// Members without the braces around them, each given as key and text.
std::string members(std::initializer_list<std::pair<std::string_view, std::string_view>> members) {
  std::string json;
  JsonWriter writer(json);
  for (const auto& [key, text] : members) writer.member(key, text);
  return json;
}

std::string json_of(const Template& text) {
  std::string json;
  const bool changes = text.pieces.size() > 1 || (!text.pieces.empty() && text.pieces.front().question);
  if (!changes) append_json_string(json, text.pieces.empty() ? std::string() : text.pieces.front().text);
  return json;
}

JsonFragments::OfRule of_rule(const Rule& rule, const RuleSet& rules) {
  const std::string id = members({{"rule", rule.id}});
  const std::string name =
      members({{"rule", rule.id}, {"verdict", name_of(rule.verdict)}, {"care", name_of(rule.care)}});
  std::string sources;
  JsonWriter writer(sources);
  writer.key("sources");
  writer.begin_array();
  for (const SourceId source : rule.sources) writer.string(rules.sources[source].id);
  writer.end_array();
  const std::string text = json_of(rule.reason);
  return {name, {name + R"(,"text":)", text}, {id + R"(,"text":)", text}, std::move(sources)};
}

template <class Id, class Entry>
Table<Id, KeyedText> keyed_texts(const Table<Id, Entry>& entries) {
  Table<Id, KeyedText> texts;
  texts.reserve(entries.size());
  for (const Entry& entry : entries) {
    texts.push_back({members({{"id", entry.id}}) + R"(,"text":)", json_of(entry.text)});
  }
  return texts;
}

std::array<std::string, 4> fits(const ComparisonRow& row) {
  std::array<std::string, 4> fits;
  for (std::size_t i = 0; i < fits.size(); ++i) {
    fits[i] = "{" + members({{"id", row.id}, {"feature", row.feature}, {"fits", fit_names[i]}}) + "}";
  }
  return fits;
}

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

JsonFragments::JsonFragments(const RuleSet& set)
    : limits(keyed_texts(set.limits)), advice(keyed_texts(set.advice)), clashes(keyed_texts(set.clashes)) {
  for (const Question& question : set.questionnaire.all()) {
    questions.push_back(members({{"question", question.id}}) + R"(,"complaint":)");
  }
  for (const Rule& rule : set.rules) rules.push_back(of_rule(rule, set));
  for (const Test& test : set.tests) tests.push_back(R"("test":)" + test.json);
  for (const ComparisonRow& row : set.comparison) rows.push_back(fits(row));
  JsonWriter writer(provenance);
  write_program(writer);
  write_rule_set(writer, set);
}

}  // namespace legcheck
