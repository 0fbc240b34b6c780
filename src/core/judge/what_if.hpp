/// Other answers, judged by the same evaluation.
#pragma once

#include <vector>

#include "core/judge/judgement.hpp"

namespace legcheck {

/// Up to three ways to a less careful verdict, each with at most two changed answers of questions that may differ by
/// tomorrow: fewest changes first, then the mildest. Nothing while the verdict is open or a clinician is due.
std::optional<std::vector<Alternative>> would_change(const Judgement& judgement, const Morning& morning);

/// What each value of the only open answer that could raise the verdict would make of it; nothing for a set, or when
/// several are open.
std::vector<Outcome> outcomes(const Judgement& judgement, const Morning& morning, const std::vector<Unanswered>& open);

/// The rules that would raise the verdict or the care if one number or one graded choice were a step worse.
std::vector<NearMiss> near_misses(const Judgement& judgement, const Morning& morning);

/// The other values an answer could take, one for each cell (sets: with one member less, and empty), nearest first
/// where they have an order; for an answer that is not given, all values.
std::vector<Answer> other_answers(const Question& question, const Answer& answer);

}  // namespace legcheck
