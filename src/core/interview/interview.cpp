#include "legcheck/interview.hpp"

#include <algorithm>
#include <iterator>

#include "core/judge/judgement.hpp"

namespace legcheck {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool contains(const std::vector<QuestionId>& list, const std::vector<QuestionId>& part) {
  return std::all_of(part.begin(), part.end(), [&](QuestionId id) { return holds(list, id); });
}

/// What stands in `a` or in `b`, in the order of the prompt.
std::vector<QuestionId> either(const std::vector<QuestionId>& order, const std::vector<QuestionId>& a,
                               const std::vector<QuestionId>& b) {
  std::vector<QuestionId> both;
  for (const QuestionId id : order) {
    if (holds(a, id) || holds(b, id)) both.push_back(id);
  }
  return both;
}

bool about_complaint(const Question& question) { return question.about == About::complaint; }

/// A question, and the sore place it is asked about; 0 for what is asked once a morning.
struct Subject {
  QuestionId question{};
  std::size_t complaint = 0;

  friend bool operator==(const Subject&, const Subject&) = default;
};

/// What can be asked, and what of it has to be.
struct Open {
  std::vector<Subject> may;
  std::vector<Subject> matters;
};

const Answers nothing_said;

/// A set of which some members are known may be asked about the others.
bool may_ask(const RuleSet& rules, const Subject& subject, const Morning& morning) {
  const Question& question = rules.questionnaire[subject.question];
  const bool known = subject.complaint < morning.complaints.size();
  const Answers& complaint = known ? morning.complaints[subject.complaint] : nothing_said;
  const Answer& answer = answer_of(question, subject.question, morning.shared, complaint);
  const bool partly = question.kind == Kind::set && (answer.possible.may & answer.possible.may_lack) != 0;
  return answer.state == Answer::State::not_asked || (answer.given() && partly);
}

Open open_in(const RuleSet& rules, Interview::Extent extent, const Morning& morning) {
  const Judgement judgement = judge(rules, morning, nothing_said, Assume::when_unsure);
  Open open;
  if (judgement.bounds.care == Care::emergency) return open;
  for (const QuestionId id : rules.questionnaire.ids()) {
    const std::size_t count = about_complaint(rules.questionnaire[id]) ? judgement.complaints.size() : 1;
    for (std::size_t complaint = 0; complaint < count; ++complaint) {
      const bool applies = may_be_yes(judgement.complaints[complaint].evaluation.applies(id));
      if (applies && may_ask(rules, {id, complaint}, morning)) open.may.push_back({id, complaint});
    }
  }
  if (extent == Interview::Extent::everything) {
    open.matters = open.may;
    return open;
  }
  for (const Unanswered& each : unanswered(judgement, morning)) {
    const Subject subject{each.question, each.complaint.value_or(0)};
    if (holds(open.may, subject)) open.matters.push_back(subject);
  }
  return open;
}

/// Sore places that are asked about the same prompt are asked together, so that nobody reads it twice. As soon as
/// anything about a sore place matters, all sore places have to be known.
std::optional<Turn> turn_of(const RuleSet& rules, PromptId prompt, const Open& open, std::size_t complaints) {
  const Prompt& put = rules.prompts[prompt];
  const std::vector<QuestionId>& questions = put.questions;
  const bool each = about_complaint(rules.questionnaire[questions.front()]);
  const auto parts = [&](const std::vector<Subject>& of, std::size_t complaint) {
    std::vector<QuestionId> found;
    std::copy_if(questions.begin(), questions.end(), std::back_inserter(found), [&](QuestionId id) {
      return holds(of, Subject{id, complaint});
    });
    return found;
  };
  const auto any_about = [&](const std::vector<Subject>& list, std::size_t complaint) {
    return std::any_of(list.begin(), list.end(), [&](const Subject& subject) {
      return subject.complaint == complaint && about_complaint(rules.questionnaire[subject.question]);
    });
  };
  Turn turn{prompt, {}, {}};
  for (std::size_t i = 0; i < (each ? complaints : 1); ++i) {
    std::vector<QuestionId> wanted = parts(open.matters, i);
    if (!wanted.empty() && put.whole && parts(open.may, i) == questions) wanted = questions;
    if (put.places && parts(open.may, i) == questions && any_about(open.matters, i)) wanted = questions;
    if (wanted.empty()) continue;
    const std::vector<QuestionId> together = either(questions, turn.questions, wanted);
    const auto fits = [&](std::size_t complaint) { return contains(parts(open.may, complaint), together); };
    if (!fits(i) || !std::all_of(turn.complaints.begin(), turn.complaints.end(), fits)) continue;
    turn.questions = together;
    if (each) turn.complaints.push_back(i);
  }
  return turn.questions.empty() ? std::nullopt : std::optional(turn);
}

}  // namespace

Bounds Interview::bounds(const Morning& morning) const {
  return judge(*rules_, morning, nothing_said, Assume::when_unsure).bounds;
}

std::optional<Turn> Interview::next(const Morning& morning) const {
  const Open open = open_in(*rules_, extent_, morning);
  const std::size_t complaints = std::max<std::size_t>(morning.complaints.size(), 1);
  if (open.matters.empty()) return std::nullopt;
  for (const PromptId id : rules_->prompts.ids()) {
    if (auto found = turn_of(*rules_, id, open, complaints)) return found;
  }
  return std::nullopt;
}

}  // namespace legcheck
