#include "core/judge/what_if.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "core/judge/support.hpp"
#include "core/vocabulary/number.hpp"

namespace legcheck {
namespace {

/// The value of a cell that lies nearest to `from`.
double nearest_in_cell(const Question& question, std::size_t cell, double from) {
  const NumberRange range = range_of(question, cell);
  return std::clamp(from, range.low, range.high);
}

std::vector<Answer> other_numbers(const Question& question, const Answer& answer) {
  std::vector<Answer> others;
  for (std::size_t cell = 0; cell <= question.cuts.size(); ++cell) {
    if ((answer.possible.may >> cell & 1U) != 0) continue;
    const NumberRange range = range_of(question, cell);
    Answer other = question.number(answer.given() ? std::clamp(answer.low, range.low, range.high) : range.low);
    if (!answer.given()) other.high = range.high;
    others.push_back(other);
  }
  if (!answer.given()) return others;
  std::stable_sort(others.begin(), others.end(), [&](const Answer& a, const Answer& b) {
    return std::abs(a.low - answer.low) < std::abs(b.low - answer.low);
  });
  return others;
}

std::vector<Answer> other_sets(const Question& question, const Answer& answer) {
  const std::uint64_t there = answer.possible.may & ~answer.possible.may_lack;
  std::vector<Answer> others;
  for (std::uint64_t left = there; left != 0; left &= left - 1) {
    others.push_back(question.members(there & ~(left & -left)));
  }
  if (std::popcount(there) > 1) others.push_back(question.members(0));
  return others;
}

/// A morning that can be changed and judged again.
class Trial {
 public:
  Trial(const RuleSet& rules, Morning morning) : rules_(rules), morning_(std::move(morning)), evaluation_(rules) {
    if (morning_.complaints.empty()) morning_.complaints.emplace_back(rules.questionnaire.size());
    clashes_ = clashes();
  }

  [[nodiscard]] const Answer& answer(QuestionId id, std::optional<std::size_t> complaint) {
    return slot(id, complaint);
  }

  void put(const Change& change, const Answer& answer) { slot(change.question, change.complaint) = answer; }

  Bounds judge() {
    Bounds bounds;
    for (const Answers& complaint : morning_.complaints) {
      evaluation_.run(morning_.shared, complaint);
      bounds = most_cautious(bounds, bounds_of(rules_, evaluation_));
    }
    return bounds;
  }

  /// Answers that contradict each other are no way out.
  bool clashes_more() { return clashes() > clashes_; }

  bool holds(const Rule& rule, std::size_t complaint) {
    evaluation_.run(morning_.shared, morning_.complaints[complaint]);
    return evaluation_[rule.when] == Truth::yes;
  }

 private:
  Answer& slot(QuestionId id, std::optional<std::size_t> complaint) {
    return complaint ? morning_.complaints[*complaint][id] : morning_.shared[id];
  }

  std::size_t clashes() {
    std::size_t count = 0;
    for (const Answers& complaint : morning_.complaints) {
      evaluation_.run(morning_.shared, complaint);
      for (const Clash& clash : rules_.clashes) count += evaluation_[clash.when] == Truth::yes ? 1 : 0;
    }
    return count;
  }

  const RuleSet& rules_;
  Morning morning_;
  Evaluation evaluation_;
  std::size_t clashes_ = 0;
};

bool same_question(const Change& a, const Change& b) { return a.question == b.question && a.complaint == b.complaint; }

/// The single changes worth trying: other answers to the questions on which a rule rests that says the verdict.
std::vector<Change> candidates(const Judgement& judgement) {
  const RuleSet& rules = judgement.rules;
  std::vector<Change> found;
  const auto add = [&](QuestionId id, std::size_t complaint) {
    const Question& question = rules.questionnaire[id];
    const Answer& from = answer_of(question, id, judgement.shared, *judgement.complaints[complaint].answers);
    const auto of = question.about == About::complaint ? std::optional(complaint) : std::nullopt;
    const auto known = [&](const Change& other) { return other.question == id && other.complaint == of; };
    if (!question.can_change || !from.given() || std::any_of(found.begin(), found.end(), known)) return;
    for (const Answer& to : other_answers(question, from)) found.push_back({id, of, from, to});
  };
  for (std::size_t i = 0; i < judgement.complaints.size(); ++i) {
    const Evaluation& evaluation = judgement.complaints[i].evaluation;
    for (const Rule& rule : rules.rules) {
      if (rule.verdict != judgement.bounds.verdict || evaluation[rule.when] != Truth::yes) continue;
      for (const Because& because : support(rules, evaluation, rule.when)) {
        add(rules.tests[because.test].question, i);
      }
    }
  }
  return found;
}

/// Collects the alternatives, nearest values first, one for each way.
class Search {
 public:
  Search(const Judgement& judgement, const Morning& morning)
      : trial_(judgement.rules, morning), now_(judgement.bounds), candidates_(candidates(judgement)) {}

  std::vector<Alternative> run() {
    for (const Change& one : candidates_) attempt({one});
    for (std::size_t i = 0; i < candidates_.size() && found_.empty(); ++i) {
      for (std::size_t j = i + 1; j < candidates_.size(); ++j) {
        if (!same_question(candidates_[i], candidates_[j])) attempt({candidates_[i], candidates_[j]});
      }
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Alternative& a, const Alternative& b) {
      return std::pair(a.changes.size(), a.verdict) < std::pair(b.changes.size(), b.verdict);
    });
    constexpr std::size_t most = 3;
    if (found_.size() > most) found_.resize(most);
    return std::move(found_);
  }

 private:
  void attempt(const std::vector<Change>& changes) {
    for (const Change& change : changes) trial_.put(change, change.to);
    const Bounds bounds = trial_.judge();
    const bool better = bounds.decided() && bounds.verdict < now_.verdict && bounds.care_possible <= now_.care;
    if (better && !known(changes, bounds.verdict) && !trial_.clashes_more()) {
      found_.push_back({changes, bounds.verdict, bounds.care});
    }
    for (const Change& change : changes) trial_.put(change, change.from);
  }

  /// The same questions already lead there with nearer values.
  [[nodiscard]] bool known(const std::vector<Change>& changes, Verdict verdict) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Alternative& other) {
      return other.verdict <= verdict &&
             std::equal(other.changes.begin(), other.changes.end(), changes.begin(), changes.end(), same_question);
    });
  }

  Trial trial_;
  Bounds now_;
  std::vector<Change> candidates_;
  std::vector<Alternative> found_;
};

/// The answer one step worse; nothing when there is none or the question has no such order.
std::optional<Answer> step_worse(const Question& question, const Answer& answer) {
  if (question.worse.empty() || question.kind == Kind::set || question.kind == Kind::yes_no) return std::nullopt;
  const auto now = static_cast<std::size_t>(std::countr_zero(answer.possible.may));
  for (std::size_t cell = 0; cell < question.worse.size(); ++cell) {
    if (question.worse[cell] != question.worse[now] + 1) continue;
    if (question.kind == Kind::choice) return question.chosen(cell);
    return question.number(nearest_in_cell(question, cell, answer.low));
  }
  return std::nullopt;
}

class NearMisses {
 public:
  NearMisses(const Judgement& judgement, const Morning& morning)
      : judgement_(judgement), trial_(judgement.rules, morning) {}

  void attempt(QuestionId id, std::optional<std::size_t> complaint) {
    const Answer from = trial_.answer(id, complaint);
    const auto worse = from.given() ? step_worse(judgement_.rules.questionnaire[id], from) : std::nullopt;
    if (!worse) return;
    const Change change{id, complaint, from, *worse};
    trial_.put(change, change.to);
    const Table<RuleId, Rule>& rules = judgement_.rules.rules;
    for (const RuleId rule : rules.ids()) {
      if (would_hold(rules[rule], complaint)) found_.push_back({rule, change});
    }
    trial_.put(change, change.from);
  }

  std::vector<NearMiss> take() { return std::move(found_); }

 private:
  bool would_hold(const Rule& rule, std::optional<std::size_t> only) {
    const bool raises = rule.verdict > judgement_.bounds.verdict || rule.care > judgement_.bounds.care;
    for (std::size_t i = 0; raises && i < judgement_.complaints.size(); ++i) {
      const bool was_no = judgement_.complaints[i].evaluation[rule.when] == Truth::no;
      if ((!only || *only == i) && was_no && trial_.holds(rule, i)) return true;
    }
    return false;
  }

  const Judgement& judgement_;
  Trial trial_;
  std::vector<NearMiss> found_;
};

}  // namespace

std::vector<Answer> other_answers(const Question& question, const Answer& answer) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return other_numbers(question, answer);
    case Kind::set: return other_sets(question, answer);
    case Kind::yes_no:
      if (!answer.given()) return {question.yes_no(false), question.yes_no(true)};
      return {question.yes_no(answer.possible.may == 1)};
    case Kind::choice: break;
  }
  std::vector<Answer> others;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((answer.possible.may >> i & 1U) == 0) others.push_back(question.chosen(i));
  }
  return others;
}

std::optional<std::vector<Alternative>> would_change(const Judgement& judgement, const Morning& morning) {
  const Bounds& bounds = judgement.bounds;
  if (!bounds.decided() || bounds.care_possible >= Care::see_clinician) return std::nullopt;
  return Search(judgement, morning).run();
}

std::vector<Outcome> outcomes(const Judgement& judgement, const Morning& morning, const std::vector<Unanswered>& open) {
  const auto raises = [&](const Unanswered& each) { return each.verdict > judgement.bounds.lower; };
  const auto only = std::find_if(open.begin(), open.end(), raises);
  std::vector<Outcome> found;
  if (std::count_if(open.begin(), open.end(), raises) != 1) return found;
  const Question& question = judgement.rules.questionnaire[only->question];
  if (question.kind == Kind::set) return found;
  Trial trial(judgement.rules, morning);
  const Change change{only->question, only->complaint, {}, {}};
  for (const Answer& answer : other_answers(question, Answer{})) {
    trial.put(change, answer);
    found.push_back({answer, trial.judge().verdict});
  }
  return found;
}

std::vector<NearMiss> near_misses(const Judgement& judgement, const Morning& morning) {
  NearMisses search(judgement, morning);
  const Questionnaire& questionnaire = judgement.rules.questionnaire;
  for (const QuestionId id : questionnaire.ids()) {
    if (questionnaire[id].about != About::complaint) {
      search.attempt(id, std::nullopt);
      continue;
    }
    for (std::size_t i = 0; i < judgement.complaints.size(); ++i) search.attempt(id, i);
  }
  return search.take();
}

}  // namespace legcheck
