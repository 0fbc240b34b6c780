/// The search behind search.hpp: DPLL over the domains of questions. Its sources are solver.cpp, propagate.cpp and
/// decide.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "core/judge/evaluation.hpp"
#include "core/prove/search/search.hpp"

namespace legcheck::prove {

class Solver {
 public:
  Solver(std::vector<Side> sides, Mornings mornings, const std::optional<Difference>& difference);

  SearchResult run(Budget& budget);

 private:
  /// One of the mornings that are looked for, with the formula that judges it.
  struct Copy {
    const Formula* formula;
    Cone cone;
    Evaluation evaluation;
    Answers answers;                        ///< What the domains leave possible.
    std::vector<std::uint32_t> propagated;  ///< Of each literal over a condition: the round that met it last.
    std::vector<bool> barred;               ///< Conditions that a flipped literal says must not hold.
  };
  /// A condition that must hold, or must not.
  struct Literal {
    std::size_t copy = 0;
    ConditionId condition{};
    bool positive = true;
    bool flipped = false;  ///< The other half of a decision: what is against it was searched, so it may stay open.
  };
  /// Conditions of which some must hold.
  struct Clause {
    std::size_t copy = 0;
    std::vector<ConditionId> conditions;
  };
  struct Assignment {
    QuestionId question{};
    Domain domain;
  };
  using Assumption = std::variant<Assignment, Literal>;
  /// Two assumptions of which one is true of every morning.
  struct Decision {
    Assumption first, second;
  };
  /// The half of a decision that is still to be searched, and what to go back to for it.
  struct OpenHalf {
    std::size_t trail = 0;     ///< How long it was.
    std::size_t literals = 0;  ///< How many there were.
    Assumption assumption;
  };
  enum class State : std::uint8_t { conflict, satisfied, open };

  [[nodiscard]] const Question& question(QuestionId id) const {
    return copies_.front().formula->rules.questionnaire[id];
  }
  [[nodiscard]] Domain& domain(QuestionId id) { return domains_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] bool compared() const { return copies_.size() > 1; }
  [[nodiscard]] Truth truth(std::size_t copy, ConditionId id) const { return copies_[copy].evaluation[id]; }
  [[nodiscard]] Truth truth(const Clause& clause) const;
  [[nodiscard]] bool may_hold(const Clause& clause, ConditionId id) const;
  [[nodiscard]] State state() const;

  // solver.cpp: the trail, and what it comes to
  void set(QuestionId id, const Domain& domain);
  void show(QuestionId id);
  void assign(QuestionId id, const Domain& domain);
  void assume(const Assumption& assumption);
  void drop_literals(std::size_t left);
  void undo_to(std::size_t mark);
  bool backtrack();
  void evaluate();
  bool filter();
  bool complete();
  bool complete_round();
  SearchResult model(std::size_t branches);

  // propagate.cpp
  State propagate();
  bool propagate_units();
  void propagate(const Clause& clause);
  void propagate(const Literal& literal);
  void propagate(const Test& test, bool wanted);

  // decide.cpp
  std::optional<Decision> next_decision();
  std::optional<Decision> decide_clauses();
  std::optional<Decision> decide_literals();
  [[nodiscard]] std::size_t open_tests(std::size_t copy, ConditionId id, std::size_t most) const;
  Decision decide_condition(std::size_t copy, ConditionId id, bool wanted);
  Decision decide_test(const Test& test, bool wanted);
  std::optional<Decision> decide_applicability(QuestionId id);

  std::vector<Copy> copies_;
  Mornings mornings_;
  std::optional<Difference> difference_;
  std::vector<QuestionId> order_;  ///< All questions, each after those that decide whether it applies.
  std::vector<QuestionId> gated_;  ///< Those of `order_` that do not always apply.
  std::vector<Domain> domains_;
  std::vector<QuestionId> stale_;  ///< Questions whose domain changed since the last evaluation.
  std::vector<Clause> clauses_;
  std::vector<Literal> literals_;
  std::vector<Assignment> trail_;  ///< The domains that were there before, in the order in which they were narrowed.
  std::vector<OpenHalf> open_halves_;
  std::uint32_t round_ = 0;  ///< Of propagation.
  bool conflict_ = false;    ///< Two conclusions exclude each other.
};

}  // namespace legcheck::prove
