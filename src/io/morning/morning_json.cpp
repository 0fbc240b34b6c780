#include "legcheck/json.hpp"

#include "io/json/json_reader.hpp"
#include "io/json/json_scan.hpp"
#include "io/json/json_writer.hpp"
#include "io/morning/answer_json.hpp"
#include "io/morning/morning_envelope.hpp"
#include "io/morning/morning_handler.hpp"
#include "io/text/diagnostic.hpp"

namespace legcheck {
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

Parsed<MorningDocument> read_with_places(std::string_view json, std::string_view source,
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

}  // namespace

// Where something is wrong matters only when something is.
Parsed<MorningDocument> read_morning(std::string_view json, std::string_view source,
                                     const Questionnaire& questionnaire) {
  MorningHandler handler(questionnaire);
  if (scan_json(json, handler)) {
    handler.finish();
    if (handler.take_errors().empty()) return {handler.take(), {}};
  }
  return read_with_places(json, source, questionnaire);
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
