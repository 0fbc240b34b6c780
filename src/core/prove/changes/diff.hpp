/// Whether changed rules are equivalent, stricter or looser, over every possible morning.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/prove/claims/claim.hpp"
#include "core/prove/search/prove.hpp"
#include "core/rules/draft.hpp"

namespace legcheck {

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
std::vector<LevelChange> level_changes(const Prospect& before, const Prospect& after, Budget& budget,
                                       const std::optional<std::size_t>& never = std::nullopt);

}  // namespace legcheck
