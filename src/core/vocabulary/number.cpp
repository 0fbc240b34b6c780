#include "core/vocabulary/number.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace legcheck {

NumberRange range_of(const Question& question, std::size_t cell) {
  const double step = question.kind == Kind::integer ? 1 : 0.1;
  const Cut low = cell > 0 ? question.cuts[cell - 1] : Cut{question.min, false};
  const Cut high = cell < question.cuts.size() ? question.cuts[cell] : Cut{question.max, true};
  const NumberRange range{low.value + (low.after ? step : 0), high.value - (high.after ? 0 : step)};
  if (range.low <= range.high) return range;
  const bool point = low.value == high.value || !low.after;
  const double middle = point ? low.value : high.after ? high.value : (low.value + high.value) / 2;
  return {middle, middle};
}

Answer number_within(const Question& question, std::uint64_t cells) {
  const auto first = static_cast<std::size_t>(std::countr_zero(cells));
  const auto last = static_cast<std::size_t>(std::bit_width(cells)) - 1;
  return {Answer::State::given, {cells, 0}, range_of(question, first).low, range_of(question, last).high};
}

Answer number_between(const Question& question, double low, double high) {
  const std::uint64_t cells = (question.cell_of(high) << 1U) - question.cell_of(low);
  return {Answer::State::given, {cells, 0}, low, high};
}

std::string range_text(const Question& question, const Answer& answer) {
  if (answer.low == answer.high) return number_text(answer.low);
  const std::uint64_t cells = answer.possible.may;
  const auto first = static_cast<std::size_t>(std::countr_zero(cells));
  const auto end = static_cast<std::size_t>(std::bit_width(cells));
  if (answer.high >= question.max && first > 0) {
    const Cut& cut = question.cuts[first - 1];
    return cut.after ? "over " + number_text(cut.value) : number_text(cut.value) + " or more";
  }
  const bool from_the_start =
      answer.low <= question.min || (first > 0 && question.cuts[first - 1].value == question.min);
  if (from_the_start && end <= question.cuts.size()) {
    const Cut& cut = question.cuts[end - 1];
    const bool below = !cut.after && question.kind == Kind::number;
    return below ? "under " + number_text(cut.value) : number_text(answer.high) + " or less";
  }
  return number_text(answer.low) + " to " + number_text(answer.high);
}

namespace {

/// Below it every whole number fits, and whole numbers are most of what is written.
constexpr double small = 1e15;

}  // namespace

std::string number_text(double value) {
  std::array<char, 400> text;  // NOLINT(*-member-init): the longest double in fixed notation has 325 characters
  const bool whole = std::abs(value) < small && value == std::trunc(value) && !std::signbit(value);
  const auto [end, error] =
      whole ? std::to_chars(text.data(), text.data() + text.size(), static_cast<std::int64_t>(value))
            : std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(text.data(), end) : std::string("0");
}

bool is_written_whole(std::string_view number) {
  const std::size_t e = std::min(number.find_first_of("eE"), number.size());
  const std::string_view digits = number.substr(0, e);
  const std::size_t last = digits.find_last_of("123456789");
  if (last == std::string_view::npos) return true;
  const auto position = [](std::size_t at) { return static_cast<std::int64_t>(at); };
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::int64_t power = position(point) - position(last) - (last < point ? 1 : 0);  // of ten, of the last digit
  if (e == number.size()) return power >= 0;
  const std::size_t sign = number.substr(e).substr(0, 2).find('+') == 1 ? 1 : 0;
  std::int64_t exponent = 0;
  const auto read = std::from_chars(number.data() + e + 1 + sign, number.data() + number.size(), exponent);
  return read.ec == std::errc() && exponent >= -power;
}

}  // namespace legcheck
