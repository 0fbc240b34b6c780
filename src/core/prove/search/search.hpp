/// Proofs over every possible morning: what the room has for others. docs/design.md, "The prover", says it at leisure.
///
/// A rule set is one formula: its conditions are a graph of and, or, not and at-least over tests, and a test is a mask
/// over the cells of one question. A search looks for a morning that satisfies a goal, a set of clauses and negative
/// literals over these conditions. It is DPLL with finite domains in place of truth values:
///
/// - The variables are the questions. Each has a domain, the cells that are still possible, "not answered" among them.
/// - What decides under a partial assignment is the very evaluation that judges mornings, given the domains as answers.
///   It is three-valued (Kleene): its yes and no hold for all mornings within the domains. There is no second
///   semantics.
/// - propagate.cpp draws conclusions that leave no choice (unit propagation), domain.cpp takes out of a domain what
///   applicability rules out (filtering). decide.cpp chooses what to branch on, solver.cpp keeps trail and
///   backtracking.
/// - cone.cpp leaves out steps that the goal does not rest on (cone of influence). formula.cpp orders the values, so
/// that
///   the simplest are guessed first.
/// - minimise.cpp makes what was found small and mild (counterexample minimisation), example.cpp makes it a morning.
///
/// Two mornings are compared by searching two copies of the formulas side by side over shared domains
/// (self-composition).
///
/// "Satisfiable" is sound: all answers were settled, and the evaluation agreed. "Unsatisfiable" is sound: every branch
/// ended in a conflict. The search ends by itself, since a domain with one value left is decided; but it may take long,
/// so it has a budget and may also end not decided. Nothing is sampled, and nothing depends on time or chance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/prove/search/domain.hpp"
#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck::prove {

/// The cone of influence of some conditions: the steps that decide them, and the questions these ask, each with what
/// makes it apply.
struct Cone {
  std::vector<bool> has;              ///< Of every step of the rule set.
  std::vector<std::uint32_t> steps;   ///< Ascending.
  std::vector<QuestionId> questions;  ///< In the order in which the steps resolve them.
};

Cone cone_of(const RuleSet& rules, const std::vector<ConditionId>& conditions);

/// A rule set with what every search over it looks up. The rule set must live as long.
struct Formula {
  explicit Formula(const RuleSet& rule_set);

  const RuleSet& rules;
  std::vector<std::vector<std::uint32_t>> dependents;    ///< Of each question, ascending: steps that can turn with it.
  std::vector<std::vector<std::uint64_t>> simple_first;  ///< Of each question but sets: its cells, simplest first.
};

/// What is to be found, in conjunctive normal form: of each clause some condition holds, and none of the others does.
struct Goal {
  std::vector<std::vector<ConditionId>> clauses;
  std::vector<ConditionId> none;
};

/// How much may still be searched, in branches: never in seconds, so that the same rules get the same answer anywhere.
struct Budget {
  std::size_t each = 20'000;  ///< For one search.
  std::size_t all = 0;        ///< For all of them together.
};

struct SearchResult {
  enum class Kind : std::uint8_t {
    unsatisfiable,  ///< Proved: there is no such morning.
    satisfiable,    ///< Here is one.
    not_decided,    ///< The budget was used up.
  };

  Kind kind = Kind::unsatisfiable;
  std::size_t branches = 0;
  Answers first{};   ///< When satisfiable, in cells: each question with one possible value, or not asked.
  Answers second{};  ///< When two mornings were compared.
};

/// Looks for one morning.
SearchResult search(const Formula& formula, const Goal& goal, Mornings mornings, Budget& budget);

/// The one question in which two compared mornings differ. For a set, the one member.
struct Difference {
  QuestionId question{};
  Possible before;
  Possible after;
};

/// One of two compared mornings.
struct Side {
  const Formula* formula = nullptr;
  Goal goal;
};

/// Looks for two mornings with the same answers, but for that difference, and but for questions that apply in one only.
/// Both rule sets must have the same questions, cut alike.
SearchResult search(const Side& first, const Side& second, const std::optional<Difference>& difference, Budget& budget);

/// As search(), with as few answers as possible, each as mild as possible, and without contradictory answers where that
/// is possible: no single answer is left that could be left out or be simpler.
SearchResult search_minimal(const Formula& formula, const Goal& goal, Mornings mornings, Budget& budget);
SearchResult search_minimal(const Side& first, const Side& second, const std::optional<Difference>& difference,
                            Budget& budget);

/// The value of a number's cell that is nearest to 0, a whole one where there is one.
double value_in_cell(const Question& question, std::uint64_t cell);

/// A morning with one complaint that has these answers, with values in place of cells.
Morning example_morning(const Questionnaire& questionnaire, const Answers& cells);

}  // namespace legcheck::prove
