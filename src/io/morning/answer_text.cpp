#include "io/morning/answer_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "core/vocabulary/number.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

TypedAnswer refused(std::string message) { return {std::nullopt, std::move(message)}; }

/// How many of the question's unit one of the typed unit is; 0 for an unknown one.
double factor(std::string_view unit, std::string_view typed) {
  if (typed.empty()) return 1;
  if (unit == "percent" && typed == "%") return 1;
  if (unit == "hours" && typed == "h") return 1;
  if (unit == "hours" && typed == "d") return 24;
  if (unit == "days" && typed == "d") return 1;
  return 0;
}

/// Digits with at most one decimal point, and a sign; nothing else, in any locale.
std::optional<double> plain_number(std::string_view digits) {
  const bool plus = !digits.empty() && digits.front() == '+';
  const std::string_view unsigned_part = digits.substr(plus ? 1 : 0);
  if (plus && (unsigned_part.empty() || unsigned_part.front() == '-')) return std::nullopt;
  const auto allowed = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; };
  if (!std::all_of(unsigned_part.begin(), unsigned_part.end(), allowed)) return std::nullopt;
  double value = 0;
  const char* const end = unsigned_part.data() + unsigned_part.size();
  const auto read = std::from_chars(unsigned_part.data(), end, value, std::chars_format::fixed);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return value == 0 ? 0 : value;
}

TypedAnswer read_number(const Question& question, std::string_view text) {
  const std::size_t digits = std::min(text.find_first_of("hd%"), text.size());
  const double unit = factor(question.unit, text.substr(digits));
  const std::string_view written = text.substr(0, digits);
  const auto number = plain_number(written);
  const double value = number.value_or(NAN) * unit;
  const bool whole =
      question.kind != Kind::integer || (value == std::floor(value) && (unit != 1 || is_written_whole(written)));
  if (!number || unit == 0 || !whole || value < question.min || value > question.max) {
    return refused(fmt::format("must be a {}number from {} to {}, not '{}'",
                               question.kind == Kind::integer ? "whole " : "", number_text(question.min),
                               number_text(question.max), excerpt(text)));
  }
  return {question.number(value), {}};
}

std::string plain_word(std::string_view text) {
  std::string word(text);
  std::replace(word.begin(), word.end(), '-', '_');
  std::replace(word.begin(), word.end(), ' ', '_');
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return word;
}

/// The values of which the word is a part, such as those of "thigh".
std::vector<std::string_view> values_with(const Question& question, const std::string& word) {
  std::vector<std::string_view> found;
  for (const Choice& choice : question.choices) {
    if (("_" + choice.id + "_").find("_" + word + "_") != std::string::npos) found.push_back(choice.id);
  }
  return found;
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

std::string unknown_value(const Question& question, std::string_view text) {
  const std::string start = fmt::format("unknown {} '{}'", question.id, excerpt(text));
  const std::vector<std::string_view> several = values_with(question, plain_word(text));
  if (several.size() > 1) return fmt::format("{} (which one: {}?)", start, listed(several));
  std::vector<std::string_view> known;
  for (const Choice& choice : question.choices) {
    known.push_back(choice.id);
    known.insert(known.end(), choice.words.begin(), choice.words.end());
  }
  const std::string meant = did_you_mean(plain_word(text), known);
  return start + (meant.empty() ? fmt::format(" (use {})", listed(ids_of(question.choices))) : meant);
}

std::vector<std::string_view> parts(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    found.push_back(text.substr(0, end));
    if (end == text.size()) return found;
    text.remove_prefix(end + 1);
  }
}

TypedAnswer read_members(const Question& question, std::string_view text, char separator) {
  const std::vector<std::string_view> words = parts(text, separator);
  std::uint64_t present = 0;
  for (const std::string_view word : words) {
    if (words.size() > 1 && (word == "none" || word == "unsure")) {
      const std::string_view other = words[0] == word ? words[1] : words[0];
      return refused(fmt::format("'{}' cannot stand beside '{}'", word, excerpt(other)));
    }
    if (word == "none") break;
    const auto member = choice_typed(question, word);
    if (!member) return refused(unknown_value(question, word));
    present |= std::uint64_t{1} << *member;
  }
  return {question.members(present), {}};
}

std::string joined_ids(const Question& question, std::uint64_t chosen, char separator) {
  std::string text;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((chosen >> i & 1U) == 0) continue;
    if (!text.empty()) text += separator;
    text += question.choices[i].id;
  }
  return text;
}

}  // namespace

std::optional<std::size_t> choice_typed(const Question& question, std::string_view text) {
  const std::string word = plain_word(text);
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    const Choice& choice = question.choices[i];
    const auto same = [&](const std::string& other) { return plain_word(other) == word; };
    const bool named = choice.id == word || same(choice.text) || same(choice.plural);
    if (named || std::any_of(choice.words.begin(), choice.words.end(), same)) return i;
  }
  return std::nullopt;
}

TypedAnswer read_typed(const Question& question, std::string_view text, char separator) {
  if (text == "unsure") return {Answer::unsure(), {}};
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return read_number(question, text);
    case Kind::yes_no:
      if (text != "yes" && text != "no")
        return refused(fmt::format("must be yes, no or unsure, not '{}'", excerpt(text)));
      return {question.yes_no(text == "yes"), {}};
    case Kind::choice: {
      const auto choice = choice_typed(question, text);
      if (!choice) return refused(unknown_value(question, text));
      return {question.chosen(*choice), {}};
    }
    case Kind::set: return read_members(question, text, separator);
  }
  return {};
}

std::string typed_values(const Question& question) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return fmt::format("{} to {}", number_text(question.min), number_text(question.max));
    case Kind::yes_no: return "yes, no";
    case Kind::choice:
    case Kind::set: break;
  }
  return listed(ids_of(question.choices));
}

std::string typed(const Question& question, const Answer& answer, char separator) {
  if (!answer.given()) return "unsure";
  const std::uint64_t may = answer.possible.may;
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return range_text(question, answer);
    case Kind::yes_no: return may == 2 ? "yes" : "no";
    case Kind::choice: return joined_ids(question, may, separator);
    case Kind::set: break;
  }
  const std::string members = joined_ids(question, may & ~answer.possible.may_lack, separator);
  return members.empty() ? "none" : members;
}

}  // namespace legcheck
