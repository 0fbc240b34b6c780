/// The evaluated complaints of one morning: what every part of an assessment is read from.
#pragma once

#include <vector>

#include "core/judge/evaluation.hpp"
#include "core/judge/fill_text.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck {

/// Where the rules stand.
struct Standing {
  Bounds bounds;
  std::vector<RuleId> holding;  ///< The rules that hold, ascending.
  std::vector<RuleId> open;     ///< The rules that may still hold, ascending.
};

struct JudgedComplaint {
  const Answers* answers = nullptr;
  Evaluation evaluation;
  Standing standing;
};

struct Judgement {
  const RuleSet& rules;
  const Answers& shared;
  std::vector<JudgedComplaint> complaints;
  Bounds bounds;  ///< Over all complaints the most cautious.

  [[nodiscard]] Filling filling(std::size_t complaint) const {
    const JudgedComplaint& judged = complaints[complaint];
    return {rules, judged.evaluation, shared, *judged.answers};
  }
};

/// Judges each complaint; where the morning has none, `nothing_said` is one. Both must outlive the judgement.
Judgement judge(const RuleSet& rules, const Morning& morning, const Answers& nothing_said,
                Assume assume = Assume::when_unknown);

/// Of all rules for one evaluated complaint.
Standing standing_of(const RuleSet& rules, const Evaluation& evaluation);
Bounds bounds_of(const RuleSet& rules, const Evaluation& evaluation);

/// Rules that hold are told most careful first, then in their own order.
bool stands_before(const RuleSet& rules, RuleId a, RuleId b);

/// Bounds that are each the more cautious of the two.
Bounds most_cautious(const Bounds& a, const Bounds& b);

std::vector<Unanswered> unanswered(const Judgement& judgement, const Morning& morning);
std::vector<Assumed> assumed(const Judgement& judgement);

}  // namespace legcheck
