#include "io/morning/answer_json.hpp"

#include <bit>
#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "core/vocabulary/number.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/text/characters.hpp"

namespace legcheck {

std::string RangeBounds::name(std::string_view bound) {
  bound_ = bound;
  if (bound == "min" || bound == "max") return {};
  whole_ = false;
  return "a range has 'min' and 'max' and nothing else";
}

std::string RangeBounds::add(const JsonScalar& value) {
  ReadAnswer read = read_answer(*question_, value);
  whole_ = whole_ && read.answer;
  if (!read.answer) return std::move(read.message);
  (bound_ == "min" ? min_ : max_) = read.answer->low;
  return {};
}

std::string RangeBounds::end() {
  bound_ = {};
  if (!whole_ || (min_ && max_ && *min_ <= *max_)) return {};
  whole_ = false;
  return "a range has 'min' and 'max', and 'min' is not above 'max'";
}

std::optional<Answer> RangeBounds::answer() const {
  return whole_ ? std::optional(number_between(*question_, *min_, *max_)) : std::nullopt;
}

namespace {

/// A text that would be a fine number without its quotes.
std::optional<double> quoted_number(const Question& question, const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text == nullptr) return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  const bool whole = error == std::errc() && end == text->data() + text->size();
  if (!whole || number < question.min || number > question.max) return std::nullopt;
  return number;
}

ReadAnswer read_number(const Question& question, const JsonScalar& value) {
  const JsonNumber* number = std::get_if<JsonNumber>(&value);
  if (number == nullptr) {
    const auto meant = quoted_number(question, value);
    if (meant) return {std::nullopt, fmt::format("write {}, not {}", number_text(*meant), shown(value))};
    return {std::nullopt, expected(question, shown(value))};
  }
  const bool whole =
      question.kind != Kind::integer || (number->value == std::floor(number->value) && is_written_whole(number->raw));
  if (!whole || number->value < question.min || number->value > question.max) {
    return {std::nullopt, expected(question, shown(value))};
  }
  return {question.number(number->value), {}};
}

ReadMember unknown_value(const Question& question, std::string_view word) {
  return {std::nullopt, fmt::format("unknown value '{}' for '{}'{}", excerpt(word), question.id,
                                    did_you_mean(word, ids_of(question.choices)))};
}

}  // namespace

std::string shown(const JsonScalar& value) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const JsonNumber* number = std::get_if<JsonNumber>(&value)) return excerpt(number->raw);
  return fmt::format("\"{}\"", excerpt(std::get<std::string_view>(value)));
}

std::string expected(const Question& question, std::string_view found) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number:
      return fmt::format("must be a {}number from {} to {}, not {}", question.kind == Kind::integer ? "whole " : "",
                         number_text(question.min), number_text(question.max), found);
    case Kind::yes_no: return fmt::format("must be true or false, or null for not sure, not {}", found);
    case Kind::choice: {
      const std::string first = question.choices.front().id;
      return fmt::format("must be one word such as \"{}\", not {}", first, found);
    }
    case Kind::set: {
      const std::string first = question.choices.front().id;
      return fmt::format("must be a list such as [\"{}\"], or [] for none of them, not {}", first, found);
    }
  }
  return {};
}

ReadAnswer read_answer(const Question& question, const JsonScalar& value) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return read_number(question, value);
    case Kind::yes_no: {
      const bool* yes = std::get_if<bool>(&value);
      if (yes == nullptr) return {std::nullopt, expected(question, shown(value))};
      return {question.yes_no(*yes), {}};
    }
    case Kind::choice: {
      const std::string_view* word = std::get_if<std::string_view>(&value);
      if (word == nullptr) return {std::nullopt, expected(question, shown(value))};
      const auto choice = question.choice(*word);
      if (!choice) return {std::nullopt, unknown_value(question, *word).message};
      return {question.chosen(*choice), {}};
    }
    case Kind::set: break;
  }
  return {std::nullopt, expected(question, shown(value))};
}

ReadMember read_member(const Question& question, const JsonScalar& value) {
  const std::string_view* word = std::get_if<std::string_view>(&value);
  if (word == nullptr) return {std::nullopt, fmt::format("must be a text, not {}", shown(value))};
  if (*word == "none") return {std::nullopt, "write [] for none of them"};
  if (*word == "unsure") return {std::nullopt, "write null in place of the list for not sure"};
  const auto member = question.choice(*word);
  return member ? ReadMember{member, {}} : unknown_value(question, *word);
}

namespace {

void write_number(JsonWriter& writer, const Answer& answer) {
  if (answer.low == answer.high) return writer.number(answer.low);
  writer.begin_object();
  writer.key("min");
  writer.number(answer.low);
  writer.key("max");
  writer.number(answer.high);
  writer.end_object();
}

void write_choices(JsonWriter& writer, const Question& question, std::uint64_t chosen, bool as_list) {
  if (as_list) writer.begin_array();
  for (; chosen != 0; chosen &= chosen - 1) {
    writer.id(question.choices[static_cast<std::size_t>(std::countr_zero(chosen))].id);
  }
  if (as_list) writer.end_array();
}

}  // namespace

void write_answer(JsonWriter& writer, const Question& question, const Answer& answer) {
  if (!answer.given()) return writer.null();
  const std::uint64_t may = answer.possible.may;
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return write_number(writer, answer);
    case Kind::yes_no: return may == 3 ? writer.null() : writer.boolean(may == 2);
    case Kind::choice: return write_choices(writer, question, may, (may & (may - 1)) != 0);
    case Kind::set: break;
  }
  // A list is complete: a set of which something is open cannot be one.
  if ((may & answer.possible.may_lack) != 0) return writer.null();
  write_choices(writer, question, may, true);
}

}  // namespace legcheck
