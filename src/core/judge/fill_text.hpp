/// Texts with placeholders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/judge/evaluation.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// What a text is filled from: one complaint of a morning.
struct Filling {
  const RuleSet& rules;
  const Evaluation& evaluation;
  const Answers& shared;
  const Answers& complaint;
};

/// The text with the runner's own answers. Of a set only the members that `because` rests on are printed, or all
/// that are there when it rests on none.
std::string fill(const Template& text, const Filling& filling, const std::vector<Because>& because);

}  // namespace legcheck
