#include "io/prompts/consequences_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/interview/turn_lines.hpp"
#include "core/vocabulary/number.hpp"
#include "io/assessment/words.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck {
namespace {

using Outcome = std::pair<Verdict, Care>;

/// What is certain by then; lesser care says nothing that the verdict does not.
Outcome outcome(const RuleSet& rules, const Morning& morning) {
  const Bounds bounds = outline(rules, morning).bounds;
  return {bounds.lower, bounds.care < Care::see_clinician ? Care::none : bounds.care};
}

std::string words_for(const Outcome& outcome) {
  switch (outcome.second) {
    case Care::none:
    case Care::self_care: break;
    case Care::see_clinician: return shouted(outcome.first) + ", see someone";
    case Care::urgent: return shouted(outcome.first) + ", get help today";
    case Care::emergency: return shouted(outcome.first) + ", an emergency";
  }
  return shouted(outcome.first);
}

Answers& answers_of(const Turn& turn, Morning& morning) {
  if (turn.complaints.empty()) return morning.shared;
  if (morning.complaints.empty()) morning.complaints.emplace_back(morning.shared.size());
  return morning.complaints[turn.complaints.front()];
}

/// "pain from 2: MODIFY, from 4: REST": where rising numbers change the outcome.
std::string steps(const RuleSet& rules, const Turn& turn, const Morning& morning, QuestionId id) {
  const Question& question = rules.questionnaire[id];
  Outcome last = outcome(rules, morning);
  std::string text;
  for (std::size_t cell = 0; cell <= question.cuts.size(); ++cell) {
    Morning tried = morning;
    answers_of(turn, tried)[id] = question.number(range_of(question, cell).low);
    const Outcome next = outcome(rules, tried);
    if (next == last) continue;
    text += fmt::format("{} {}: {}", text.empty() ? question_name(question) + " from" : ", from",
                        number_text(range_of(question, cell).low), words_for(next));
    last = next;
  }
  return text.empty() ? text : text + ". ";
}

/// "1 to 3, 5".
std::string numbers_text(const std::vector<std::size_t>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::size_t end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    text += fmt::format("{}{}", text.empty() ? "" : ", ", numbers[i]);
    if (end > i) text += fmt::format("{}{}", end > i + 1 ? " to " : ", ", numbers[end]);
    i = end;
  }
  return text;
}

/// Of a line that stands for several members, what the mildest of them comes to.
Outcome with_line(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptLine& line) {
  const Question& question = rules.questionnaire[line.question];
  Outcome mildest{Verdict::rest, Care::emergency};
  std::uint64_t left = line.answer.possible.may;
  do {
    const std::uint64_t one = question.kind == Kind::set ? left & (~left + 1) : left;
    left &= ~one;
    Morning tried = morning;
    const Answer answer = question.kind == Kind::set ? question.members(one) : line.answer;
    const std::vector<PromptLine> lines{{line.text, line.question, answer, 0}};
    const Turn alone{turn.prompt, {line.question}, turn.complaints};
    answers_of(turn, tried) = with_lines(rules, alone, lines, {0}, answers_of(turn, tried));
    mildest = std::min(mildest, outcome(rules, tried));
  } while (left != 0);
  return mildest;
}

std::string by_lines(const RuleSet& rules, const Turn& turn, const Morning& morning) {
  const std::vector<PromptLine> lines = lines_of(rules, turn, morning);
  const Outcome now = outcome(rules, morning);
  std::vector<std::pair<Outcome, std::vector<std::size_t>>> groups;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Outcome then = with_line(rules, turn, morning, lines[i]);
    if (then <= now) continue;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == then; });
    if (same == groups.end()) {
      groups.push_back({then, {i + 1}});
    } else {
      same->second.push_back(i + 1);
    }
  }
  std::string text;
  for (const auto& [then, numbers] : groups) text += fmt::format("{}: {}. ", numbers_text(numbers), words_for(then));
  return text;
}

}  // namespace

std::string consequences_text(const RuleSet& rules, const Turn& turn, const Morning& morning) {
  std::string text;
  if (!rules.prompts[turn.prompt].lines.empty()) text = by_lines(rules, turn, morning);
  for (const QuestionId id : turn.questions) {
    const bool number = rules.questionnaire[id].is_number();
    if (number && rules.prompts[turn.prompt].lines.empty()) text += steps(rules, turn, morning, id);
  }
  if (text.empty()) return text;
  text.pop_back();
  return "By itself, at least: " + text;
}

}  // namespace legcheck
