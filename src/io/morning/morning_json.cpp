#include "io/morning/morning_json.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/civil_date.hpp"
#include "io/json/json_reader.hpp"
#include "io/json/json_writer.hpp"
#include "io/morning/morning_handler.hpp"
#include "io/text/diagnostic.hpp"

namespace legcheck {
namespace {

std::string take_format(const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text != nullptr && *text == morning_format) return {};
  return format_problem(text == nullptr ? "" : *text, shown(value), morning_format);
}

std::string take_date(MorningDocument& document, const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text == nullptr || !is_civil_date(*text)) {
    return fmt::format("must be a day such as \"2026-11-22\", from 2000 on, not {}", shown(value));
  }
  document.morning.date = *text;
  return {};
}

}  // namespace

bool is_envelope_member(std::string_view name) {
  return std::find(envelope_members.begin(), envelope_members.end(), name) != envelope_members.end();
}

std::string take_envelope(MorningDocument& document, std::string_view member, const JsonScalar& value) {
  if (member == "format") return take_format(value);
  if (member == "date") return take_date(document, value);
  if (member != "id") return wrong_envelope(member, shown(value));
  document.id = id_json(value);
  return {};
}

std::string take_envelope_null(std::string_view member) {
  if (member == "format") return fmt::format("must be \"{}\", not null", morning_format);
  return member == "complaints" ? wrong_envelope(member, "null") : std::string();
}

std::string wrong_envelope(std::string_view member, std::string_view found) {
  if (member == "meta") return fmt::format("must be an object, not {}", found);
  if (member == "complaints") return fmt::format("must be a list of objects, not {}", found);
  return fmt::format("must be a single value, not {}", found);
}

std::string id_json(const JsonScalar& value) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const JsonNumber* number = std::get_if<JsonNumber>(&value)) return std::string(number->raw);
  std::string json;
  append_json_string(json, std::get<std::string_view>(value));
  return json;
}

namespace {

class IdHandler final : public JsonHandler {
 public:
  explicit IdHandler(std::string_view json) : json_(json) {}

  void begin_object(std::size_t /*offset*/) override { ++depth_; }
  void end_object() override { --depth_; }
  void begin_array(std::size_t /*offset*/) override { ++depth_; }
  void end_array() override { --depth_; }
  void key(std::string_view name, std::size_t /*offset*/) override {
    here_ = depth_ == 1 && name == "id";
    if (here_) ++said_;
  }
  void string(std::string_view text, std::size_t /*offset*/) override { take(text); }
  void number(double value, std::string_view raw, std::size_t offset) override {
    const std::size_t end = offset + raw.size();
    const bool whole = json_.find_first_of(" \t\r\n,}", end) == end;  // "1.5" may be the beginning of "1.5.5"
    if (whole) take(JsonNumber{value, raw});
  }
  void boolean(bool value, std::size_t /*offset*/) override { take(value); }
  void null(std::size_t /*offset*/) override {}

  [[nodiscard]] std::string id() const { return said_ == 1 ? id_ : "null"; }

 private:
  void take(const JsonScalar& value) {
    if (here_ && depth_ == 1) id_ = id_json(value);
  }

  std::string_view json_;
  std::size_t depth_ = 0;
  bool here_ = false;  ///< The last key was that of the id.
  std::size_t said_ = 0;
  std::string id_ = "null";
};

}  // namespace

std::string morning_id(std::string_view json) {
  IdHandler handler(json);
  read_json(json, handler);
  return handler.id();
}

namespace {

void write_answers(JsonWriter& writer, const Questionnaire& questionnaire, const Answers& answers, bool of_complaint) {
  const std::vector<Question>& questions = questionnaire.all();
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const Answer& answer = answers[static_cast<QuestionId>(i)];
    const bool belongs = (questions[i].about == About::complaint) == of_complaint;
    if (!belongs || answer.state == Answer::State::not_asked) continue;
    writer.key_id(questions[i].id);
    write_answer(writer, questions[i], answer);
  }
}

}  // namespace

Parsed<MorningDocument> read_morning(std::string_view json, std::string_view source,
                                     const Questionnaire& questionnaire) {
  MorningHandler handler(questionnaire);
  Parsed<MorningDocument> parsed;
  for (const JsonError& error : read_json(json, handler)) {
    const std::string hint =
        error.kind == JsonError::Kind::second_value && !source.empty() ? "; for many mornings: legcheck batch" : "";
    parsed.diagnostics.push_back(diagnostic_at(source, json, error.offset, {}, error.message + hint));
  }
  if (parsed.diagnostics.empty()) handler.finish();
  for (MorningError& error : handler.take_errors()) {
    parsed.diagnostics.push_back(
        diagnostic_at(source, json, error.offset, std::move(error.path), std::move(error.message)));
  }
  if (parsed.diagnostics.empty()) parsed.value = handler.take();
  return parsed;
}

void write_morning(JsonWriter& writer, const Morning& morning, const Questionnaire& questionnaire) {
  writer.begin_object();
  writer.member("format", morning_format);
  writer.key("date");
  if (morning.date.empty()) {
    writer.null();
  } else {
    writer.string(morning.date);
  }
  write_answers(writer, questionnaire, morning.shared, false);
  writer.key("complaints");
  writer.begin_array();
  for (const Answers& complaint : morning.complaints) {
    writer.begin_object();
    write_answers(writer, questionnaire, complaint, true);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
}

std::string to_json(const Morning& morning, const Questionnaire& questionnaire) {
  std::string out;
  JsonWriter writer(out);
  write_morning(writer, morning, questionnaire);
  return out;
}

}  // namespace legcheck
