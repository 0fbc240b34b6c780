// Answers that a program puts in: held to the rules by which a document is read, so that both take and refuse the same.
#include <cmath>

#include <fmt/format.h>

#include "core/vocabulary/number.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/morning/morning_handler.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

ReadAnswer refused(std::string message) { return {std::nullopt, std::move(message)}; }

/// Reads the value that was put for one question.
class ValueReader {
 public:
  explicit ValueReader(const Question& question) : question_(question) {}

  ReadAnswer operator()(bool yes) const { return read_answer(question_, yes); }
  ReadAnswer operator()(double value) const {
    if (!std::isfinite(value)) return refused(expected(question_, fmt::format("{}", value)));
    return read_answer(question_, JsonNumber{value, number_text(value)});
  }
  ReadAnswer operator()(const std::string& word) const { return read_answer(question_, std::string_view(word)); }
  ReadAnswer operator()(const std::vector<std::string>& words) const {
    if (question_.kind != Kind::set) return refused(expected(question_, "a list"));
    MemberList members(question_);
    for (const std::string& word : words) {
      std::string problem = members.add(std::string_view(word));
      if (!problem.empty()) return refused(std::move(problem));
    }
    return {members.answer(), {}};
  }
  ReadAnswer operator()(const Range& range) const {
    if (!question_.is_number()) return refused(expected(question_, "a range"));
    RangeBounds bounds(question_, 0);
    for (const auto& [name, value] : {std::pair("min", range.min), std::pair("max", range.max)}) {
      bounds.name(name);
      ReadAnswer end = (*this)(value);
      if (!end.answer) return end;
      bounds.add(JsonNumber{value, number_text(value)});
    }
    std::string problem = bounds.end();
    if (!problem.empty()) return refused(std::move(problem));
    return {bounds.answer(), {}};
  }
  ReadAnswer operator()(const Unsure& /*unsure*/) const { return {Answer::unsure(), {}}; }

 private:
  const Question& question_;
};

/// What is wrong with the sore place; empty when nothing is.
std::string wrong_place(const Question& question, const Morning& morning, std::optional<std::size_t> complaint) {
  if (question.about != About::complaint) {
    return complaint ? "is asked once a morning, not for each complaint (leave the number of the complaint out)" : "";
  }
  const std::size_t known = morning.complaints.size();
  if (complaint.value_or(0) >= most_complaints) return fmt::format("more than {} complaints", most_complaints);
  if (complaint.value_or(0) <= known) return {};
  return fmt::format("there is no complaint {} yet (the next one is {})", *complaint, known);
}

Answer& slot(Morning& morning, const Question& question, QuestionId id, std::size_t complaint) {
  if (question.about != About::complaint) return morning.shared[id];
  if (complaint == morning.complaints.size()) morning.complaints.emplace_back();
  return morning.complaints[complaint][id];
}

}  // namespace

std::optional<Diagnostic> put(Morning& morning, const Questionnaire& questionnaire, std::string_view question,
                              const Value& value, std::optional<std::size_t> complaint) {
  const auto id = questionnaire.find(question);
  if (!id) {
    return Diagnostic{
        {},
        0,
        0,
        {},
        fmt::format("unknown question '{}'{}", excerpt(question), did_you_mean(question, ids_of(questionnaire.all())))};
  }
  const Question& asked = questionnaire[*id];
  std::string path = (complaint ? fmt::format("/complaints/{}/", *complaint) : "/") + asked.id;
  std::string problem = wrong_place(asked, morning, complaint);
  if (!problem.empty()) return Diagnostic{{}, 0, 0, std::move(path), std::move(problem)};
  ReadAnswer read = std::visit(ValueReader(asked), value.kind());
  if (!read.answer) return Diagnostic{{}, 0, 0, std::move(path), std::move(read.message)};
  slot(morning, asked, *id, complaint.value_or(0)) = *read.answer;
  return std::nullopt;
}

}  // namespace legcheck
