/// From a draft to a rule set: every name is looked up, every test becomes a mask, every mistake is found.
#pragma once

#include <vector>

#include "core/rules/draft.hpp"

namespace legcheck {

struct Compiled {
  RuleSet rules;                  ///< Only to be used when there are no problems.
  std::vector<Problem> problems;  ///< All of them.
};

/// Sets everything of the rule set but its origin, custom and added.
Compiled compile(const RuleSetDraft& draft);

/// Reads "{question}" placeholders; each that is no question is a problem at `text.place`.
Template parse_template(const Name& text, const std::vector<Question>& questions, std::vector<Problem>& problems);

}  // namespace legcheck
