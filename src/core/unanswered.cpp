#include <algorithm>

#include "core/judgement.hpp"
#include "core/support.hpp"

namespace legcheck {
namespace {

bool would_raise(const Rule& rule, const Bounds& bounds) {
  return rule.verdict > bounds.lower || rule.care > bounds.care;
}

/// The entry for a question, made when it is met for the first time.
Unanswered& entry(std::vector<Unanswered>& entries, QuestionId question, std::optional<std::size_t> complaint,
                  const Bounds& bounds) {
  const auto same = [&](const Unanswered& each) { return each.question == question && each.complaint == complaint; };
  const auto known = std::find_if(entries.begin(), entries.end(), same);
  if (known != entries.end()) return *known;
  entries.push_back({question, complaint, bounds.lower, bounds.care, false});
  return entries.back();
}

}  // namespace

std::vector<Unanswered> unanswered(const Judgement& judgement, const Morning& morning) {
  const RuleSet& rules = judgement.rules;
  std::vector<Unanswered> entries;
  for (std::size_t i = 0; i < judgement.complaints.size(); ++i) {
    const JudgedComplaint& judged = judgement.complaints[i];
    for (const std::size_t index : judged.standing.open) {
      const Rule& rule = rules.rules[index];
      if (!would_raise(rule, judgement.bounds)) continue;
      for (const QuestionId id : open_questions(rules, judged.evaluation, rule.when)) {
        const Question& question = rules.questionnaire[id];
        const auto complaint = question.about == About::complaint ? std::optional(i) : std::nullopt;
        Unanswered& open = entry(entries, id, complaint, judgement.bounds);
        open.verdict = std::max(open.verdict, rule.verdict);
        open.care = std::max(open.care, rule.care);
        const Answer& answer = answer_of(question, id, morning.shared, *judged.answers);
        open.unsure = answer.state == Answer::State::unsure;
      }
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Unanswered& a, const Unanswered& b) {
    return std::pair(a.question, a.complaint) < std::pair(b.question, b.complaint);
  });
  return entries;
}

std::vector<Assumed> assumed(const Judgement& judgement) {
  std::vector<Assumed> found;
  const std::vector<Question>& questions = judgement.rules.questionnaire.all();
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (!questions[q].assumed) continue;
    const auto id = static_cast<QuestionId>(q);
    const bool each = questions[q].about == About::complaint;
    for (std::size_t i = 0; i < (each ? judgement.complaints.size() : 1); ++i) {
      const JudgedComplaint& judged = judgement.complaints[i];
      if (answer_of(questions[q], id, judgement.shared, *judged.answers).given()) continue;
      if (!may_be_yes(judged.evaluation.applies(id))) continue;
      found.push_back({id, each ? std::optional(i) : std::nullopt});
    }
  }
  return found;
}

}  // namespace legcheck
