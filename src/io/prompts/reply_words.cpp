#include "io/prompts/reply_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/number.hpp"
#include "io/assessment/words.hpp"
#include "io/morning/answer_text.hpp"
#include "io/text/characters.hpp"

namespace legcheck {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    found.push_back(trimmed(text.substr(0, end)));
    if (end == text.size()) return found;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t';
    if (words.empty() || (blank && !words.back().empty())) words.emplace_back();
    if (!blank) words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!words.empty() && words.back().empty()) words.pop_back();
  return words;
}

bool is_typed(std::string_view text) {
  while (!text.empty()) {
    const Character next = first_character(text);
    if (!next.valid || (is_unprintable(next.code) && next.code != U'\t')) return false;
    text.remove_prefix(next.size);
  }
  return true;
}

namespace {

/// "Two whole numbers from 0 to 10 with a space, like 3 4."
std::string wanted(const Question& question, std::size_t count) {
  const std::string_view whole = question.kind == Kind::integer ? "whole " : "";
  const std::string range = fmt::format("from {} to {}", number_text(question.min), number_text(question.max));
  if (count == 1) return fmt::format("One {}number {}.", whole, range);
  const std::string many = count == 2 ? "Two" : std::to_string(count);
  return fmt::format("{} {}numbers {} with a space, like 3 4. Between two? Take the higher.{}", many, whole, range,
                     question.min == 0 ? " Or n for none." : "");
}

bool none_is_least(const RuleSet& rules, const Turn& turn) {
  return std::all_of(turn.questions.begin(), turn.questions.end(),
                     [&](QuestionId id) { return rules.questionnaire[id].min == 0; });
}

std::string heard(const RuleSet& rules, const Turn& turn, const Answers& answers) {
  std::string text;
  for (const QuestionId id : turn.questions) {
    const Question& question = rules.questionnaire[id];
    text +=
        fmt::format("{}{} {}", text.empty() ? "" : ", ", question_name(question), values_text(question, answers[id]));
  }
  return text;
}

}  // namespace

ReadPart read_numbers(const RuleSet& rules, const Turn& turn, const Morning& /*morning*/, const Answers& answers,
                      std::string_view text) {
  std::vector<std::string> words = words_of(text);
  const Question& first = rules.questionnaire[turn.questions.front()];
  const std::size_t count = turn.questions.size();
  const bool none = words.size() == 1 && (words[0] == "n" || words[0] == "none");
  if (none && none_is_least(rules, turn)) words.assign(count, "0");
  if (words.size() != count) return {std::nullopt, wanted(first, count), {}};
  Answers filled = answers;
  double least = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const QuestionId id = turn.questions[i];
    const TypedAnswer read = read_typed(rules.questionnaire[id], words[i]);
    if (!read.answer || !read.answer->given()) return {std::nullopt, wanted(first, count), {}};
    if (rules.prompts[turn.prompt].rising && i > 0 && read.answer->low < least) {
      return {std::nullopt, fmt::format("The second is the worst, so it cannot be below {}.", number_text(least)), {}};
    }
    least = read.answer->low;
    filled[id] = read.answer->from(Answer::Origin::prompt);
  }
  return {filled, {}, heard(rules, turn, filled)};
}

}  // namespace legcheck
