#include "core/judge/fill_text.hpp"

#include <algorithm>

#include "core/vocabulary/number.hpp"
#include "core/vocabulary/suggest.hpp"

namespace legcheck {
namespace {

std::string joined(const std::vector<std::string_view>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? last : ", ";
    text += words[i];
  }
  return text;
}

std::string choice_answer(const Question& question, const Answer& answer, bool plural) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((answer.possible.may >> i & 1U) == 0) continue;
    words.push_back(plural ? question.choices[i].plural : question.choices[i].text);
  }
  return joined(words, " or ");
}

std::uint64_t members_named(const RuleSet& rules, QuestionId id, const std::vector<Because>& because) {
  std::uint64_t named = 0;
  for (const Because& each : because) {
    const Test& test = rules.tests[each.test];
    if (test.question == id && each.holds && test.form == Test::Form::has_any) named |= test.mask;
  }
  return named;
}

std::string set_answer(const Filling& filling, QuestionId id, const std::vector<Because>& because) {
  const Question& question = filling.rules.questionnaire[id];
  const Answer& answer = answer_of(question, id, filling.shared, filling.complaint);
  const std::uint64_t there = answer.possible.may & ~answer.possible.may_lack;
  const std::uint64_t named = there & members_named(filling.rules, id, because);
  const std::uint64_t printed = named != 0 ? named : there;
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((printed >> i & 1U) != 0) words.push_back(question.choices[i].text);
  }
  if (words.empty()) return answer.possible.may == 0 ? "none" : question.unknown_text;
  return joined(words, " and ");
}

std::string answer_text(const Filling& filling, QuestionId id, const std::vector<Because>& because) {
  const Question& question = filling.rules.questionnaire[id];
  const Answer& answer = answer_of(question, id, filling.shared, filling.complaint);
  if (!answer.given()) return question.unknown_text;
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return range_text(question, answer);
    case Kind::choice: {
      const bool plural = question.plural_when && filling.evaluation[*question.plural_when] == Truth::yes;
      return choice_answer(question, answer, plural);
    }
    case Kind::set: return set_answer(filling, id, because);
    case Kind::yes_no:
      if (answer.possible.may == 3) return question.unknown_text;
      return answer.possible.may == 2 ? "yes" : "no";
  }
  return {};
}

}  // namespace

std::string fill(const Template& text, const Filling& filling, const std::vector<Because>& because) {
  std::string filled;
  for (const Template::Piece& piece : text.pieces) {
    filled += piece.text;
    if (piece.question) filled += answer_text(filling, *piece.question, because);
  }
  return filled;
}

}  // namespace legcheck
