#include "core/interview/turn_lines.hpp"

#include <algorithm>
#include <bit>

#include "core/vocabulary/number.hpp"

namespace legcheck {
namespace {

std::uint64_t unknown_members(const Answer& answer) { return answer.possible.may & answer.possible.may_lack; }

/// A line for each of these members.
void add_members(std::vector<PromptLine>& lines, const PromptLine& line, const Question& question,
                 std::uint64_t members) {
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((members >> i & 1U) == 0) continue;
    const Choice& choice = question.choices[i];
    const bool alone = std::has_single_bit(line.answer.possible.may);
    const std::string& means = choice.means.empty() ? choice.text : choice.means;
    lines.push_back(
        {alone ? line.text : means, line.question, question.members(std::uint64_t{1} << i), line.keep_days});
  }
}

/// What was chosen for one question.
struct Picked {
  bool any = false;
  std::uint64_t may = 0;      ///< What the chosen lines stand for.
  std::uint64_t unclear = 0;  ///< Members of lines that stand for several.
  std::uint64_t covered = 0;  ///< What all its lines stand for, chosen or not.
};

Picked picked(QuestionId id, const std::vector<PromptLine>& lines, const std::vector<std::size_t>& chosen) {
  Picked found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].question != id) continue;
    const std::uint64_t mask = lines[i].answer.possible.may;
    found.covered |= mask;
    if (std::find(chosen.begin(), chosen.end(), i) == chosen.end()) continue;
    found.any = true;
    found.may |= mask;
    if (!std::has_single_bit(mask)) found.unclear |= mask;
  }
  return found;
}

Answer answer_for(const Question& question, const Picked& picked, const Answer& before) {
  switch (question.kind) {
    case Kind::choice: return {Answer::State::given, {picked.may, 0}, 0, 0};
    case Kind::yes_no: return question.yes_no(picked.any);
    case Kind::integer:
    case Kind::number: return number_within(question, picked.any ? picked.may : question.all_cells() & ~picked.covered);
    case Kind::set: break;
  }
  const std::uint64_t known = before.possible.may & ~before.possible.may_lack;
  const std::uint64_t sure = known | (picked.may & ~picked.unclear);
  return {Answer::State::given, {sure | picked.unclear, question.all_cells() & ~sure}, 0, 0};
}

/// The sets of the morning of which some members are open and others are not.
std::vector<QuestionId> partly_known(const RuleSet& rules, const Morning& morning) {
  std::vector<QuestionId> found;
  for (std::size_t i = 0; i < rules.questionnaire.size(); ++i) {
    const auto id = static_cast<QuestionId>(i);
    const Question& question = rules.questionnaire[id];
    const Answer& answer = morning.shared[id];
    const bool asked = question.about == About::morning && question.kind == Kind::set && answer.given();
    if (asked && unknown_members(answer) != 0) found.push_back(id);
  }
  return found;
}

}  // namespace

std::vector<PromptLine> lines_of(const RuleSet& rules, const Turn& turn, const Morning& morning) {
  std::vector<PromptLine> lines;
  for (const QuestionId id : turn.questions) {
    const Question& question = rules.questionnaire[id];
    const Answer& answer = morning.shared[id];
    const bool partly = question.kind == Kind::set && turn.complaints.empty() && answer.given();
    for (const PromptLine& line : rules.prompts[turn.prompt].lines) {
      if (line.question != id) continue;
      if (!partly) lines.push_back(line);
      if (partly) add_members(lines, line, question, line.answer.possible.may & unknown_members(answer));
    }
  }
  return lines;
}

bool takes_one(const Question& question, QuestionId id, const std::vector<PromptLine>& lines) {
  if (question.kind == Kind::choice) return true;
  if (question.kind == Kind::set || question.kind == Kind::yes_no) return false;
  std::uint64_t covered = 0;
  for (const PromptLine& line : lines) covered |= line.question == id ? line.answer.possible.may : 0;
  return covered == question.all_cells();
}

Answers with_lines(const RuleSet& rules, const Turn& turn, const std::vector<PromptLine>& lines,
                   const std::vector<std::size_t>& chosen, Answers answers) {
  const auto one = [&](QuestionId id) { return takes_one(rules.questionnaire[id], id, lines); };
  const bool one_has_to_be_chosen = std::any_of(turn.questions.begin(), turn.questions.end(), one);
  for (const QuestionId id : turn.questions) {
    const Picked found = picked(id, lines, chosen);
    if (!found.any && one_has_to_be_chosen) continue;
    answers[id] = answer_for(rules.questionnaire[id], found, answers[id]).from(Answer::Origin::prompt);
  }
  return answers;
}

Morning settled(const RuleSet& rules, Morning morning) {
  for (const QuestionId id : partly_known(rules, morning)) {
    Answer& answer = morning.shared[id];
    const std::uint64_t sure = answer.possible.may & ~answer.possible.may_lack;
    if (sure != 0) answer = rules.questionnaire[id].members(sure).from(answer.origin);
  }
  return morning;
}

bool is_unclear(const RuleSet& rules, const Morning& morning) { return !partly_known(rules, morning).empty(); }

}  // namespace legcheck
