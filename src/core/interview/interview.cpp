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

}  // namespace

Interview::Interview(const RuleSet& rules, Extent extent)
    : rules_(rules), extent_(extent), nothing_said_(rules.questionnaire.size()) {}

Bounds Interview::bounds(const Morning& morning) const {
  return judge(rules_, morning, nothing_said_, Assume::when_unsure).bounds;
}

/// A set of which some members are known may be asked about the others.
bool Interview::may_ask(const About& about, const Morning& morning) const {
  const Question& question = rules_.questionnaire[about.question];
  const bool known = about.complaint < morning.complaints.size();
  const Answers& complaint = known ? morning.complaints[about.complaint] : nothing_said_;
  const Answer& answer = answer_of(question, about.question, morning.shared, complaint);
  const bool partly = question.kind == Kind::set && (answer.possible.may & answer.possible.may_lack) != 0;
  return answer.state == Answer::State::not_asked || (answer.given() && partly);
}

Interview::Open Interview::open(const Morning& morning) const {
  const Judgement judgement = judge(rules_, morning, nothing_said_, Assume::when_unsure);
  Open open;
  if (judgement.bounds.care == Care::emergency) return open;
  for (const QuestionId id : rules_.questionnaire.ids()) {
    const std::size_t count = about_complaint(rules_.questionnaire[id]) ? judgement.complaints.size() : 1;
    for (std::size_t complaint = 0; complaint < count; ++complaint) {
      const bool applies = may_be_yes(judgement.complaints[complaint].evaluation.applies(id));
      if (applies && may_ask({id, complaint}, morning)) open.may.push_back({id, complaint});
    }
  }
  if (extent_ == Extent::everything) {
    open.matters = open.may;
    return open;
  }
  for (const Unanswered& each : unanswered(judgement, morning)) {
    const About about{each.question, each.complaint.value_or(0)};
    if (holds(open.may, about)) open.matters.push_back(about);
  }
  return open;
}

/// Sore places that are asked about the same prompt are asked together, so that nobody reads it twice. As soon as
/// anything about a sore place matters, all sore places have to be known.
std::optional<Turn> Interview::turn(PromptId prompt, const Open& open, std::size_t complaints) const {
  const Prompt& put = rules_.prompts[prompt];
  const std::vector<QuestionId>& questions = put.questions;
  const bool each = about_complaint(rules_.questionnaire[questions.front()]);
  const auto parts = [&](const std::vector<About>& of, std::size_t complaint) {
    std::vector<QuestionId> found;
    std::copy_if(questions.begin(), questions.end(), std::back_inserter(found), [&](QuestionId id) {
      return holds(of, About{id, complaint});
    });
    return found;
  };
  const auto any_about = [&](const std::vector<About>& list, std::size_t complaint) {
    return std::any_of(list.begin(), list.end(), [&](const About& about) {
      return about.complaint == complaint && about_complaint(rules_.questionnaire[about.question]);
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

std::optional<Turn> Interview::next(const Morning& morning) const {
  const Open left = open(morning);
  const std::size_t complaints = std::max<std::size_t>(morning.complaints.size(), 1);
  if (left.matters.empty()) return std::nullopt;
  for (const PromptId id : rules_.prompts.ids()) {
    if (auto found = turn(id, left, complaints)) return found;
  }
  return std::nullopt;
}

}  // namespace legcheck
