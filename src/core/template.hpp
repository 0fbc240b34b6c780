/// Texts with placeholders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/draft.hpp"
#include "core/evaluation.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck {

/// Reads "{question}" placeholders; each that is no question is a problem at `text.place`.
Template parse_template(const Name& text, const std::vector<Question>& questions, std::vector<Problem>& problems);

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
