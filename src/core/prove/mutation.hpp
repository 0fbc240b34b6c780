/// Small changes to rules, such as a mistake would make.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/draft.hpp"
#include "core/prove/check.hpp"

namespace legcheck {

struct Mutation {
  enum class Kind : std::uint8_t {
    threshold,  ///< A bound or a number is one step higher or lower.
    negated,    ///< A condition is the other way round.
    dropped,    ///< A part of a list of conditions is gone.
    removed,    ///< The whole rule is gone.
  };

  Kind kind = Kind::threshold;
  bool named = false;               ///< Of a named condition; else of a rule.
  std::size_t index = 0;            ///< Of that in the draft.
  std::vector<std::size_t> path{};  ///< From its condition down to the part: an index into `parts` a level.
  std::size_t number = 0;           ///< threshold: which of the test's numbers.
  double step = 0;                  ///< threshold
  Place place{};
  std::string text{};  ///< "pain {"min": 4}: 4 becomes 5"
};

/// All of them, for the rules that are looked at and the named conditions they rest on; thresholds stay within the
/// question's range.
std::vector<Mutation> mutations_of(const RuleSetDraft& draft, const CheckScope& scope);

/// The draft with that change.
RuleSetDraft mutated(RuleSetDraft draft, const Mutation& mutation);

/// The conditions with every changed threshold: what cuts the questions alike for all changed drafts.
std::vector<ConditionDraft> changed_thresholds(const RuleSetDraft& draft, const std::vector<Mutation>& mutations);

}  // namespace legcheck
