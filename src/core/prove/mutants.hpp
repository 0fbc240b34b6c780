/// Whether cases and guarantees would notice if the rules were changed.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/cases.hpp"
#include "core/prove/diff.hpp"
#include "core/prove/mutation.hpp"

namespace legcheck {

/// A changed rule set that no case and no guarantee is against.
struct Survivor {
  Mutation mutation;
  std::vector<LevelChange> changes;  ///< What it changes on some morning; nothing when no verdict and no care.
};

struct MutationTest {
  std::size_t by_cases = 0;       ///< Caught by a case.
  std::size_t by_guarantees = 0;  ///< Caught by what is guaranteed, and by no case.
  std::vector<Survivor> survivors;

  [[nodiscard]] std::size_t caught() const { return by_cases + by_guarantees; }
  [[nodiscard]] std::size_t all() const { return caught() + survivors.size(); }
};

/// A rule set in which every mutation can be judged: the draft's, with the questions cut by all changed thresholds too.
/// Cases are to be read with it.
struct MutationBase {
  RuleSetDraft draft;
  CheckScope scope;
  std::vector<Mutation> mutations;
  RuleSet rules;                  ///< Only when there are no problems.
  std::vector<Problem> problems;  ///< More thresholds than can be told apart.
};

MutationBase mutation_base(RuleSetDraft draft, const CheckScope& scope);

/// The cases must all pass for the base.
MutationTest test_mutations(const MutationBase& base, const std::vector<Case>& cases);

}  // namespace legcheck
