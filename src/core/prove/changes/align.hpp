/// Two rule folders over one vocabulary, so that the same morning can be judged by both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rules/draft.hpp"

namespace legcheck {

struct Aligned {
  RuleSetDraft before;
  RuleSetDraft after;
  std::vector<std::string> differences;    ///< What the vocabularies do not share, in words.
  std::vector<std::string> incomparable;   ///< Differences that no morning can bridge.
  std::optional<std::size_t> not_in_both;  ///< A named condition of both drafts: a value that one of them lacks.
};

/// Both get all questions in the same order, with the same values and the same cuts.
Aligned aligned(const RuleSetDraft& before, const RuleSetDraft& after);

}  // namespace legcheck
