#include "core/interview/interview_tree.hpp"

#include <deque>
#include <utility>

#include "core/interview/turn_lines.hpp"
#include "core/vocabulary/number.hpp"

namespace legcheck {
namespace {

/// The answers worth trying for one question, mildest first.
std::vector<Answer> answers_to(const Question& question, QuestionId id, const std::vector<PromptLine>& lines) {
  std::vector<Answer> found;
  std::uint64_t covered = 0;
  for (const PromptLine& line : lines) {
    if (line.question != id) continue;
    covered |= line.answer.possible.may;
    const bool set = question.kind == Kind::set;
    const std::uint64_t first = line.answer.possible.may & (~line.answer.possible.may + 1);
    found.push_back(set ? question.members(first) : line.answer);
  }
  const std::uint64_t rest = question.all_cells() & ~covered;
  switch (question.kind) {
    case Kind::set: found.insert(found.begin(), question.members(0)); break;
    case Kind::yes_no: found.insert(found.begin(), question.yes_no(false)); break;
    case Kind::choice:
      for (std::size_t i = 0; covered == 0 && i < question.choices.size(); ++i) found.push_back(question.chosen(i));
      break;
    case Kind::integer:
    case Kind::number:
      for (std::size_t cell = 0; covered == 0 && cell <= question.cuts.size(); ++cell) {
        found.push_back(question.number(range_of(question, cell).low));
      }
      if (covered != 0 && rest != 0) found.insert(found.begin(), number_within(question, rest));
  }
  return found;
}

/// Every way to answer a turn with one of the answers to each of its questions.
std::vector<Morning> replies(const RuleSet& rules, const Turn& turn, const Morning& morning) {
  const std::vector<PromptLine> lines = lines_of(rules, turn, morning);
  std::vector<Morning> found{morning};
  for (const QuestionId id : turn.questions) {
    std::vector<Morning> longer;
    for (const Answer& answer : answers_to(rules.questionnaire[id], id, lines)) {
      for (Morning each : found) {
        (turn.complaints.empty() ? each.shared : each.complaints.front())[id] = answer;
        longer.push_back(std::move(each));
      }
    }
    found = std::move(longer);
  }
  return found;
}

}  // namespace

InterviewEdges interview_tree(const RuleSet& rules) {
  const Interview interview(rules);
  const auto node = [&](const Morning& morning) {
    const std::optional<Turn> turn = interview.next(morning);
    return InterviewNode{turn ? std::optional(turn->prompt) : std::nullopt, interview.bounds(morning).lower};
  };
  const Answers nothing(rules.questionnaire.size());
  InterviewEdges edges;
  std::deque<Morning> open{Morning{{}, nothing, {nothing}}};
  edges[node(open.front())];
  for (; !open.empty(); open.pop_front()) {
    const Morning from = open.front();
    const std::optional<Turn> turn = interview.next(from);
    const InterviewNode here = node(from);
    for (Morning& to : turn ? replies(rules, *turn, from) : std::vector<Morning>{}) {
      const InterviewNode there = node(to);
      ++edges[here][there];
      if (edges.try_emplace(there).second) open.push_back(std::move(to));
    }
  }
  return edges;
}

}  // namespace legcheck
