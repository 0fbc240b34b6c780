/// Proofs over every possible morning. A search branches on the tests that are still open and judges each branch with
/// the evaluation that judges a morning, until what it looks for is found or excluded everywhere. Nothing is sampled.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/prove/search/cone.hpp"
#include "core/prove/search/domain.hpp"
#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// What is to be found: of each group some condition holds, and none of the others does.
struct Goal {
  std::vector<std::vector<ConditionId>> some;
  std::vector<ConditionId> none;
};

/// What every search over a rule set looks up.
struct Prospect {
  explicit Prospect(const RuleSet& rule_set);

  const RuleSet& rules;
  std::vector<std::vector<std::uint32_t>> dependents;  ///< Of each question: see dependents_of().
  std::vector<std::vector<std::uint64_t>> simplest;    ///< Of each question but sets: its cells, simplest first.
};

/// How much may still be searched, in branches: never in seconds, so that the same rules get the same answer anywhere.
struct Budget {
  std::size_t each = 20'000;  ///< For one search.
  std::size_t all = 0;        ///< For all of them together.
};

struct SearchResult {
  enum class Kind : std::uint8_t {
    excluded,     ///< Proved: there is no such morning.
    found,        ///< Here is one.
    not_decided,  ///< The budget was used up.
  };

  Kind kind = Kind::excluded;
  std::size_t branches = 0;
  Answers first{};   ///< When found, in cells: each question with one possible value, or not asked.
  Answers second{};  ///< When two mornings were compared.
};

/// Looks for one morning.
SearchResult search(const Prospect& prospect, const Goal& goal, Mornings mornings, Budget& budget);

/// The one question in which two compared mornings differ. For a set, the one member.
struct Difference {
  QuestionId question{};
  Possible before;
  Possible after;
};

/// One of two compared mornings.
struct Side {
  const Prospect* prospect = nullptr;
  Goal goal;
};

/// Looks for two mornings with the same answers, but for that difference, and but for questions that apply in one only.
/// Both rule sets must have the same questions, cut alike.
SearchResult search(const Side& first, const Side& second, const std::optional<Difference>& difference, Budget& budget);

}  // namespace legcheck
