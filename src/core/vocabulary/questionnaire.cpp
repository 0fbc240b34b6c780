#include <algorithm>

#include "legcheck/morning.hpp"
#include "legcheck/questionnaire.hpp"
#include "legcheck/verdict.hpp"

namespace legcheck {
namespace {

constexpr std::uint64_t first_bits(std::size_t count) noexcept {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

std::size_t cell_count(const Question& question) noexcept {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return question.cuts.size() + 1;
    case Kind::choice:
    case Kind::set: return question.choices.size();
    case Kind::yes_no: return 2;
  }
  return 0;
}

}  // namespace

std::uint64_t Question::all_cells() const noexcept { return first_bits(cell_count(*this)); }

std::uint64_t Question::absent_cell() const noexcept {
  return kind == Kind::yes_no ? 1 : std::uint64_t{1} << cell_count(*this);
}

Possible Question::everything() const noexcept { return {all_cells(), kind == Kind::set ? all_cells() : 0}; }

Possible Question::nothing() const noexcept {
  if (kind == Kind::set) return {0, all_cells()};
  return {absent_cell(), 0};
}

std::uint64_t Question::cell_of(double value) const noexcept {
  const auto lies_right = [value](const Cut& cut) { return cut.after ? value > cut.value : value >= cut.value; };
  const auto right = std::partition_point(cuts.begin(), cuts.end(), lies_right);
  return std::uint64_t{1} << static_cast<unsigned>(right - cuts.begin());
}

std::optional<std::size_t> Question::choice(std::string_view choice_id) const noexcept {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].id == choice_id) return i;
  }
  return std::nullopt;
}

Answer Question::number(double value) const noexcept {
  return {Answer::State::given, {cell_of(value), 0}, value, value};
}

Answer Question::chosen(std::size_t choice) const noexcept {
  return {Answer::State::given, {std::uint64_t{1} << choice, 0}, 0, 0};
}

Answer Question::members(std::uint64_t present) const noexcept {
  return {Answer::State::given, {present, all_cells() & ~present}, 0, 0};
}

Answer Question::yes_no(bool yes) const noexcept { return {Answer::State::given, {yes ? 2U : 1U, 0}, 0, 0}; }

std::optional<QuestionId> Questionnaire::find(const std::vector<Question>& questions, std::string_view id) noexcept {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].id == id) return static_cast<QuestionId>(i);
  }
  return std::nullopt;
}

const Answer& answer_of(const Question& question, QuestionId id, const Answers& shared, const Answers& complaint) {
  return question.about == About::complaint ? complaint[id] : shared[id];
}

namespace {

template <class Scale, std::size_t Size>
std::optional<Scale> named(const std::array<std::string_view, Size>& names, std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Scale>(found - names.begin());
}

}  // namespace

std::optional<Verdict> verdict_named(std::string_view name) noexcept { return named<Verdict>(verdict_names, name); }

std::optional<Care> care_named(std::string_view name) noexcept { return named<Care>(care_names, name); }

}  // namespace legcheck
