#include "core/judge/judgement.hpp"

#include <algorithm>
#include <tuple>

#include "core/judge/notes.hpp"
#include "core/judge/support.hpp"
#include "core/judge/what_if.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck {
namespace {

std::vector<Reason> reasons_of(const Judgement& judgement, std::size_t complaint) {
  const RuleSet& rules = judgement.rules;
  std::vector<RuleId> holding = judgement.complaints[complaint].standing.holding;
  std::sort(holding.begin(), holding.end(), [&](RuleId a, RuleId b) { return stands_before(rules, a, b); });
  std::vector<Reason> reasons;
  reasons.reserve(holding.size());
  for (const RuleId index : holding) {
    const Rule& rule = rules.rules[index];
    std::vector<Because> because = support(rules, judgement.complaints[complaint].evaluation, rule.when);
    std::string text = fill(rule.reason, judgement.filling(complaint), because);
    reasons.push_back({index, std::move(text), {complaint}, std::move(because)});
  }
  return reasons;
}

/// Every rule once: the reason of the first complaint it holds for, and the indices of all.
std::vector<Reason> merged(const RuleSet& rules, const std::vector<ComplaintAssessment>& complaints) {
  std::vector<Reason> all = complaints.front().reasons;
  for (std::size_t i = 1; i < complaints.size(); ++i) {
    for (const Reason& reason : complaints[i].reasons) {
      const auto same = [&](const Reason& other) { return other.rule == reason.rule; };
      const auto known = std::find_if(all.begin(), all.end(), same);
      if (known == all.end()) {
        all.push_back(reason);
      } else {
        known->complaints.push_back(i);
      }
    }
  }
  if (complaints.size() > 1) {
    std::sort(all.begin(), all.end(),
              [&](const Reason& a, const Reason& b) { return stands_before(rules, a.rule, b.rule); });
  }
  return all;
}

/// Adds a rule that holds or may hold.
void add(Bounds& bounds, const Rule& rule, Truth truth) {
  bounds.verdict = std::max(bounds.verdict, rule.verdict);
  bounds.care_possible = std::max(bounds.care_possible, rule.care);
  if (truth == Truth::unknown) return;
  bounds.lower = std::max(bounds.lower, rule.verdict);
  bounds.care = std::max(bounds.care, rule.care);
}

/// Visits the rules that hold or may hold: the index and the truth of each.
template <class Visit>
void for_each_possible(const RuleSet& rules, const Evaluation& evaluation, const Visit& visit) {
  const Table<RuleId, ConditionId>& conditions = rules.conditions->plan.rules;
  for (const RuleId id : conditions.ids()) {
    const Truth truth = evaluation[conditions[id]];
    if (may_be_yes(truth)) visit(id, truth);
  }
}

}  // namespace

bool stands_before(const RuleSet& rules, RuleId a, RuleId b) {
  const Rule& first = rules.rules[a];
  const Rule& second = rules.rules[b];
  return std::tuple(second.verdict, second.care, a) < std::tuple(first.verdict, first.care, b);
}

Bounds most_cautious(const Bounds& a, const Bounds& b) {
  return {std::max(a.lower, b.lower), std::max(a.verdict, b.verdict), std::max(a.care, b.care),
          std::max(a.care_possible, b.care_possible)};
}

Standing standing_of(const RuleSet& rules, const Evaluation& evaluation) {
  Standing standing;
  for_each_possible(rules, evaluation, [&](RuleId index, Truth truth) {
    add(standing.bounds, rules.rules[index], truth);
    (truth == Truth::yes ? standing.holding : standing.open).push_back(index);
  });
  return standing;
}

Bounds bounds_of(const RuleSet& rules, const Evaluation& evaluation) {
  Bounds bounds;
  for_each_possible(rules, evaluation, [&](RuleId index, Truth truth) { add(bounds, rules.rules[index], truth); });
  return bounds;
}

Judgement judge(const RuleSet& rules, const Morning& morning, const Answers& nothing_said, Assume assume) {
  Judgement judgement{rules, morning.shared, {}, {}};
  const auto add = [&](const Answers& answers) {
    judgement.complaints.push_back({&answers, Evaluation(rules, assume), {}});
    JudgedComplaint& judged = judgement.complaints.back();
    judged.evaluation.run(morning.shared, answers);
    judged.standing = standing_of(rules, judged.evaluation);
    judgement.bounds = most_cautious(judgement.bounds, judged.standing.bounds);
  };
  judgement.complaints.reserve(std::max<std::size_t>(morning.complaints.size(), 1));
  for (const Answers& complaint : morning.complaints) add(complaint);
  if (morning.complaints.empty()) add(nothing_said);
  return judgement;
}

Assessment assess(const RuleSet& rules, const Morning& morning, const Detail& detail) {
  const Answers nothing_said(rules.questionnaire.size());
  const Judgement judgement = judge(rules, morning, nothing_said);
  Assessment assessment;
  assessment.bounds = judgement.bounds;
  for (std::size_t i = 0; i < judgement.complaints.size(); ++i) {
    assessment.complaints.push_back({judgement.complaints[i].standing.bounds, reasons_of(judgement, i)});
  }
  assessment.reasons = merged(rules, assessment.complaints);
  assessment.unanswered = unanswered(judgement, morning);
  assessment.assumed = assumed(judgement);
  assessment.limits = limits(judgement);
  assessment.advice = advice(judgement);
  assessment.comparison = comparison(judgement);
  assessment.warnings = warnings(judgement);
  assessment.safety_net = safety_net(judgement);
  if (detail.would_change) {
    assessment.would_change = would_change(judgement, morning);
    assessment.outcomes = outcomes(judgement, morning, assessment.unanswered);
  }
  if (detail.near_misses) assessment.near_misses = near_misses(judgement, morning);
  return assessment;
}

namespace {

void add(Outline& outline, const Standing& standing) {
  outline.bounds = most_cautious(outline.bounds, standing.bounds);
  outline.rules.insert(outline.rules.end(), standing.holding.begin(), standing.holding.end());
}

}  // namespace

Outline outline(const RuleSet& rules, const Morning& morning) {
  Outline outline;
  Evaluation evaluation(rules);
  for (const Answers& complaint : morning.complaints) {
    evaluation.run_rules(morning.shared, complaint);
    add(outline, standing_of(rules, evaluation));
  }
  if (morning.complaints.empty()) {
    evaluation.run_rules(morning.shared, Answers(rules.questionnaire.size()));
    add(outline, standing_of(rules, evaluation));
  }
  std::sort(outline.rules.begin(), outline.rules.end(), [&](RuleId a, RuleId b) { return stands_before(rules, a, b); });
  outline.rules.erase(std::unique(outline.rules.begin(), outline.rules.end()), outline.rules.end());
  return outline;
}

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
    for (const RuleId index : judged.standing.open) {
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
