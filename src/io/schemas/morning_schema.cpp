#include "io/schemas/made_schemas.hpp"

#include "io/json/json_writer.hpp"

namespace legcheck {
namespace {

/// Every function writes one part of the schema, in its order.
class SchemaWriter {
 public:
  SchemaWriter(std::string& out, const Questionnaire& questionnaire)
      : writer_(out, JsonWriter::Layout::indented), questionnaire_(questionnaire) {}

  void write() {
    writer_.begin_object();
    writer_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
    writer_.member("title", "legcheck.morning/1");
    writer_.member("description",
                   "What is known on one morning. Absent means not asked, null means asked and not sure. Answers "
                   "about a complaint stand in complaints, or beside the others when there is one complaint.");
    writer_.member("type", "object");
    writer_.key("required");
    strings({"format"});
    closed();
    writer_.key("properties");
    writer_.begin_object();
    envelope();
    questions([](const Question&) { return true; });
    complaints();
    writer_.end_object();
    not_both();
    writer_.end_object();
  }

 private:
  void strings(std::initializer_list<std::string_view> texts) {
    writer_.begin_array();
    for (const std::string_view text : texts) writer_.string(text);
    writer_.end_array();
  }

  void closed() {
    writer_.key("additionalProperties");
    writer_.boolean(false);
  }

  void typed(std::string_view name, std::string_view description, std::initializer_list<std::string_view> types) {
    writer_.key(name);
    writer_.begin_object();
    writer_.member("description", description);
    writer_.key("type");
    strings(types);
    writer_.end_object();
  }

  void envelope() {
    writer_.key("format");
    writer_.begin_object();
    writer_.member("const", "legcheck.morning/1");
    writer_.end_object();
    writer_.key("date");
    writer_.begin_object();
    writer_.member("description", "The day, such as 2026-11-22.");
    writer_.key("type");
    strings({"string", "null"});
    writer_.member("pattern", "^[2-9][0-9]{3}-[01][0-9]-[0-3][0-9]$");
    writer_.end_object();
    typed("id", "Passed through as it is.", {"string", "number", "boolean", "null"});
    typed("meta", "Passed through unread.", {"object", "null"});
  }

  template <class Predicate>
  void questions(const Predicate& wanted) {
    for (const Question& question : questionnaire_.all()) {
      if (wanted(question)) this->question(question);
    }
  }

  void question(const Question& question) {
    writer_.key(question.id);
    writer_.begin_object();
    writer_.member("description", question.means.empty() ? question.ask : question.means);
    switch (question.kind) {
      case Kind::integer:
      case Kind::number: number(question); break;
      case Kind::choice: choices(question, true); break;
      case Kind::set: set(question); break;
      case Kind::yes_no:
        writer_.key("type");
        strings({"boolean", "null"});
        break;
    }
    writer_.end_object();
  }

  /// A number, or a range that it lies in.
  void number(const Question& question) {
    writer_.key("type");
    strings({question.kind == Kind::integer ? "integer" : "number", "object", "null"});
    limits(question);
    writer_.key("required");
    strings({"min", "max"});
    closed();
    writer_.key("properties");
    writer_.begin_object();
    for (const std::string_view bound : {"min", "max"}) {
      writer_.key(bound);
      writer_.begin_object();
      writer_.member("type", question.kind == Kind::integer ? "integer" : "number");
      limits(question);
      writer_.end_object();
    }
    writer_.end_object();
  }

  void limits(const Question& question) {
    writer_.key("minimum");
    writer_.number(question.min);
    writer_.key("maximum");
    writer_.number(question.max);
  }

  void choices(const Question& question, bool or_null) {
    writer_.key("enum");
    writer_.begin_array();
    for (const Choice& choice : question.choices) writer_.string(choice.id);
    if (or_null) writer_.null();
    writer_.end_array();
  }

  void set(const Question& question) {
    writer_.key("type");
    strings({"array", "null"});
    writer_.key("uniqueItems");
    writer_.boolean(true);
    writer_.key("items");
    writer_.begin_object();
    choices(question, false);
    writer_.end_object();
  }

  void complaints() {
    writer_.key("complaints");
    writer_.begin_object();
    writer_.member("description", "One object for each sore place, at most 64.");
    writer_.member("type", "array");
    writer_.key("maxItems");
    writer_.number(64);
    writer_.key("items");
    writer_.begin_object();
    writer_.member("type", "object");
    closed();
    writer_.key("properties");
    writer_.begin_object();
    questions([](const Question& question) { return question.about == About::complaint; });
    writer_.end_object();
    writer_.end_object();
    writer_.end_object();
  }

  /// Where complaints are listed, no answer about one stands beside the list.
  void not_both() {
    writer_.key("dependentSchemas");
    writer_.begin_object();
    writer_.key("complaints");
    writer_.begin_object();
    writer_.key("properties");
    writer_.begin_object();
    for (const Question& question : questionnaire_.all()) {
      if (question.about != About::complaint) continue;
      writer_.key(question.id);
      writer_.boolean(false);
    }
    writer_.end_object();
    writer_.end_object();
    writer_.end_object();
  }

  JsonWriter writer_;
  const Questionnaire& questionnaire_;
};

}  // namespace

std::string morning_schema(const Questionnaire& questionnaire) {
  std::string out;
  SchemaWriter(out, questionnaire).write();
  return out + "\n";
}

}  // namespace legcheck
