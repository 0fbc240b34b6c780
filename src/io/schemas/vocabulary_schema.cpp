#include "io/schemas/made_schemas.hpp"

#include "io/json/json_writer.hpp"

namespace legcheck {
namespace {

/// Every function writes one part of the schema, in its order.
class VocabularyWriter {
 public:
  VocabularyWriter(std::string& out, const RuleSet& rules)
      : writer_(out, JsonWriter::Layout::indented), rules_(rules) {}

  void write() {
    writer_.begin_object();
    writer_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    writer_.member("$id", "vocabulary.schema.json");
    writer_.member("title", "Vocabulary");
    writer_.member("description", "What conditions and rules may name. Made by: legcheck schema vocabulary.");
    writer_.key("$defs");
    writer_.begin_object();
    condition();
    ids("limits", rules_.limits);
    ids("advice", rules_.advice);
    ids("sources", rules_.sources);
    ids("rules", rules_.rules);
    writer_.end_object();
    writer_.end_object();
  }

 private:
  void condition() {
    writer_.key("condition");
    writer_.begin_object();
    writer_.member("title", "Names");
    writer_.member("description", "The questions and named conditions of the rules, each with its tests.");
    writer_.key("properties");
    writer_.begin_object();
    for (const Question& question : rules_.questionnaire.all()) test(question);
    for (const NamedCondition& each : rules_.named) named(each);
    writer_.end_object();
    writer_.end_object();
  }

  void named(const NamedCondition& each) {
    writer_.key(each.id);
    writer_.begin_object();
    writer_.member("title", each.id);
    writer_.member("description", each.means);
    writer_.member("type", "boolean");
    writer_.end_object();
  }

  void test(const Question& question) {
    writer_.key(question.id);
    writer_.begin_object();
    writer_.member("title", question.id);
    writer_.member("description", question.means.empty() ? question.ask : question.means);
    writer_.key("anyOf");
    writer_.begin_array();
    one_value(question, question.kind == Kind::set);
    several_values(question);
    if (question.is_number()) range(question);
    writer_.end_array();
    writer_.end_object();
  }

  void one_value(const Question& question, bool or_none) {
    writer_.begin_object();
    value(question, or_none);
    writer_.end_object();
  }

  void value(const Question& question, bool or_none) {
    if (question.kind == Kind::yes_no) return writer_.member("type", "boolean");
    if (question.choices.empty()) return number(question);
    writer_.key("enum");
    writer_.begin_array();
    if (or_none) writer_.string("none");
    for (const Choice& choice : question.choices) writer_.string(choice.id);
    writer_.end_array();
  }

  void number(const Question& question) {
    writer_.member("type", question.kind == Kind::integer ? "integer" : "number");
    writer_.key("minimum");
    writer_.number(question.min);
    writer_.key("maximum");
    writer_.number(question.max);
  }

  void several_values(const Question& question) {
    writer_.begin_object();
    writer_.member("type", "array");
    writer_.key("items");
    one_value(question, false);
    writer_.end_object();
  }

  void range(const Question& question) {
    writer_.begin_object();
    writer_.member("type", "object");
    writer_.key("properties");
    writer_.begin_object();
    for (const std::string_view bound : {"min", "above", "max", "below"}) {
      writer_.key(bound);
      one_value(question, false);
    }
    writer_.end_object();
    writer_.end_object();
  }

  /// Known ids are completed; an id of the same file is as good.
  template <class Entries>
  void ids(std::string_view name, const Entries& entries) {
    writer_.key(name);
    writer_.begin_object();
    writer_.member("title", name);
    writer_.member("description", "Ids that are there already.");
    writer_.key("items");
    writer_.begin_object();
    writer_.key("anyOf");
    writer_.begin_array();
    writer_.begin_object();
    writer_.key("enum");
    writer_.begin_array();
    for (const auto& each : entries) writer_.string(each.id);
    writer_.end_array();
    writer_.end_object();
    writer_.begin_object();
    writer_.member("type", "string");
    writer_.end_object();
    writer_.end_array();
    writer_.end_object();
    writer_.end_object();
  }

  JsonWriter writer_;
  const RuleSet& rules_;
};

}  // namespace

std::string vocabulary_schema(const RuleSet& rules) {
  std::string out;
  VocabularyWriter(out, rules).write();
  return out + "\n";
}

}  // namespace legcheck
