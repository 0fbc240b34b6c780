/// Whether changed rules are equivalent, stricter or looser, over every possible morning (diff.cpp). For that, both are
/// put over one vocabulary first (align.cpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/prove/claims/claims.hpp"
#include "core/rules/draft.hpp"

namespace legcheck::prove {

/// Two rule folders over one vocabulary, so that the same morning can be judged by both.
struct Aligned {
  RuleSetDraft before;
  RuleSetDraft after;
  std::vector<std::string> differences;    ///< What the vocabularies do not share, in words.
  std::vector<std::string> incomparable;   ///< Differences that no morning can bridge.
  std::optional<std::size_t> not_in_both;  ///< A named condition of both drafts: a value that one of them lacks.
};

/// Both get all questions in the same order, with the same values and the same cuts.
Aligned aligned(const RuleSetDraft& before, const RuleSetDraft& after);

/// What becomes of an old level on some morning.
struct LevelChange {
  Level before;
  Level after;
  bool decided = true;  ///< Else the search budget was used up.
  Morning old_morning{
      {}, Answers(), {}};  ///< A witness; the two differ only in questions that one of the rule sets does not ask.
  Morning new_morning{{}, Answers(), {}};

  [[nodiscard]] bool looser() const { return after.rank < before.rank; }
};

struct Diff {
  RuleSet before;  ///< Over the shared vocabulary.
  RuleSet after;
  std::vector<std::string> differences;   ///< Of the vocabularies, in words.
  std::vector<std::string> incomparable;  ///< When there are any, nothing was compared.
  std::vector<LevelChange> changes;       ///< Every pair of different levels that some morning has, verdicts first.
  std::size_t branches = 0;

  [[nodiscard]] bool looser() const;
  [[nodiscard]] bool stricter() const;
  [[nodiscard]] bool decided() const;
};

Diff diff(const RuleSetDraft& before, const RuleSetDraft& after);

/// As diff(), for rule sets that share their vocabulary and cells; `never` is the index of a named condition of both
/// that is left out.
std::vector<LevelChange> level_changes(const Formula& before, const Formula& after, Budget& budget,
                                       const std::optional<std::size_t>& never = std::nullopt);

}  // namespace legcheck::prove
