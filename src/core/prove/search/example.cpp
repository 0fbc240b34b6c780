#include "core/prove/search/search.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace legcheck::prove {
namespace {

/// The values of one cell: from low to high, where an open end is not in it.
struct Interval {
  double low = 0, high = 0;
  bool low_open = false, high_open = false;

  [[nodiscard]] bool has(double value) const {
    return (low_open ? value > low : value >= low) && (high_open ? value < high : value <= high);
  }
};

Interval interval_of(const Question& question, std::size_t cell) {
  Interval interval{question.min, question.max, false, false};
  if (cell > 0) {
    interval.low = question.cuts[cell - 1].value;
    interval.low_open = question.cuts[cell - 1].after;
  }
  if (cell < question.cuts.size()) {
    interval.high = question.cuts[cell].value;
    interval.high_open = !question.cuts[cell].after;
  }
  return interval;
}

double value_in(const Interval& interval) {
  for (const double value : {0.0, interval.low, std::floor(interval.low) + 1, interval.high}) {
    const bool from_below = interval.high > 0 || value == 0;
    if (interval.has(value) && from_below) return value;
  }
  for (const double value : {interval.high, std::ceil(interval.high) - 1, interval.low}) {
    if (interval.has(value)) return value;
  }
  return (interval.low + interval.high) / 2;
}

}  // namespace

double value_in_cell(const Question& question, std::uint64_t cell) {
  return value_in(interval_of(question, static_cast<std::size_t>(std::countr_zero(cell))));
}

namespace {

/// A value in the cell of an answer that has only one.
Answer answer_in(const Question& question, const Answer& cell) {
  if (!cell.given() || !question.is_number()) return cell;
  return question.number(value_in_cell(question, cell.possible.may));
}

}  // namespace

Morning example_morning(const Questionnaire& questionnaire, const Answers& cells) {
  Morning morning{{}, Answers(questionnaire.size()), {Answers(questionnaire.size())}};
  for (std::size_t q = 0; q < questionnaire.size(); ++q) {
    const auto id = static_cast<QuestionId>(q);
    const Question& question = questionnaire[id];
    Answers& into = question.about == About::complaint ? morning.complaints.front() : morning.shared;
    into[id] = answer_in(question, cells[id]);
  }
  return morning;
}

}  // namespace legcheck::prove
