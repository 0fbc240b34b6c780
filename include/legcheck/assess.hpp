/// The judgement itself.
#pragma once

#include "legcheck/assessment.hpp"
#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// What to find out beyond the judgement. Neither changes it.
struct Detail {
  bool would_change = false;  ///< Also the outcomes of a single open answer.
  bool near_misses = false;
};

/// Judges one morning. Never fails and has no side effects: whatever could be wrong with the rules or the
/// answers was reported when they were read. The answers must be of the rule set's questionnaire.
Assessment assess(const RuleSet& rules, const Morning& morning, const Detail& detail = {});

/// What a morning comes to, without what explains it.
struct Outline {
  Bounds bounds;
  std::vector<RuleId> rules;  ///< Those that hold, in the order of the reasons.
};

/// As assess(), and several times as fast.
Outline outline(const RuleSet& rules, const Morning& morning);

}  // namespace legcheck
#pragma GCC visibility pop
