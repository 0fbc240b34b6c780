#include "io/assessment/words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/number.hpp"

namespace legcheck {
namespace {

/// The text of the one choice that a given answer names; empty when there is none.
std::string chosen_text(const RuleSet& rules, const Answers& answers, std::string_view id, bool plural) {
  const auto question = rules.questionnaire.find(id);
  if (!question || !answers[*question].given()) return {};
  const std::vector<Choice>& choices = rules.questionnaire[*question].choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (answers[*question].possible.may == std::uint64_t{1} << i) return plural ? choices[i].plural : choices[i].text;
  }
  return {};
}

std::string members_text(const Question& question, std::uint64_t members, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((members >> i & 1U) == 0) continue;
    text += (text.empty() ? "" : std::string(between)) + question.choices[i].text;
  }
  return text;
}

std::string set_text(const Question& question, const Possible& possible) {
  std::string certain = members_text(question, possible.may & ~possible.may_lack, " and ");
  if ((possible.may & possible.may_lack) == 0) return certain;
  return certain.empty() ? "not said which" : certain + " and more, not said which";
}

}  // namespace

std::string shouted(Verdict verdict) {
  std::string word(name_of(verdict));
  std::transform(word.begin(), word.end(), word.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return word;
}

std::string complaint_name(const RuleSet& rules, const Morning& morning, std::size_t complaint) {
  std::string number = fmt::format("complaint {}", complaint + 1);
  if (complaint >= morning.complaints.size()) return number;
  const Answers& answers = morning.complaints[complaint];
  const std::string side = chosen_text(rules, answers, "side", false);
  const std::string place = chosen_text(rules, answers, "place", side == "both");
  if (place.empty()) return number;
  return side.empty() ? place : side + " " + place;
}

std::string question_name(const Question& question) {
  std::string name = question.id;
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string values_text(const Question& question, const Answer& answer) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return range_text(question, answer);
    case Kind::choice: return members_text(question, answer.possible.may, " or ");
    case Kind::set: return set_text(question, answer.possible);
    case Kind::yes_no: return answer.possible.may == 2 ? "yes" : "no";
  }
  return {};
}

std::string change_text(const RuleSet& rules, const Change& change) {
  const Question& question = rules.questionnaire[change.question];
  std::string name = question_name(question);
  switch (question.kind) {
    case Kind::integer:
    case Kind::number:
      return fmt::format("{} at {} or {}", name, number_text(change.to.low),
                         change.to.low < change.from.low ? "less" : "more");
    case Kind::set: {
      const std::uint64_t gone = change.from.possible.may & ~change.to.possible.may;
      return fmt::format("without {}", members_text(question, gone, " and "));
    }
    case Kind::choice: return fmt::format("{}: {}", name, members_text(question, change.to.possible.may, " or "));
    case Kind::yes_no: return fmt::format("{}: {}", name, change.to.possible.may == 2 ? "yes" : "no");
  }
  return name;
}

}  // namespace legcheck
