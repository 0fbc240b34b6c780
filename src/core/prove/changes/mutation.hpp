/// Small changes to rules, such as a mistake would make, and whether cases and guarantees would notice them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/judge/cases.hpp"
#include "core/prove/changes/diff.hpp"
#include "core/prove/check.hpp"
#include "core/rules/draft.hpp"

namespace legcheck::prove {

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

}  // namespace legcheck::prove
