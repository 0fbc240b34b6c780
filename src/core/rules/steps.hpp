/// Conditions as they stand after loading: names are gone, every test is a mask, equal parts are shared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// A step of the program that decides all conditions. Operands stand before the steps that use them.
struct Step {
  enum class Kind : std::uint8_t {
    resolve,   ///< Settles what is known about `question`, once its applicability is decided.
    test,      ///< Of tested().
    all,       ///< Over operands [first, first + count).
    any,       ///< Over operands [first, first + count).
    negation,  ///< Of the one operand.
    at_least,  ///< At least `needed` of the operands.
  };

  Kind kind = Kind::test;
  QuestionId question{};
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  std::uint32_t needed = 0;

  [[nodiscard]] TestId tested() const noexcept { return static_cast<TestId>(first); }

  friend auto operator<=>(const Step&, const Step&) = default;
};

/// The steps in the form and order in which they are decided soonest: with each question all tests on it.
struct Plan {
  struct Decision {
    std::uint64_t mask = 0;
    ConditionId step{};  ///< That of the test.
    Test::Form form = Test::Form::cells;

    friend bool operator==(const Decision&, const Decision&) = default;
  };

  struct Move {
    Step step;
    ConditionId at{};

    friend bool operator==(const Move&, const Move&) = default;
  };

  std::vector<Decision> decisions;   ///< All tests, those on one question side by side.
  std::vector<std::uint32_t> first;  ///< Of each question the first decision, and their number.
  std::vector<Move> moves;           ///< All steps but tests.
  std::size_t for_rules = 0;         ///< So many moves, from the first, decide all rules.
  Table<RuleId, ConditionId> rules;  ///< The condition of each rule.

  friend bool operator==(const Plan&, const Plan&) = default;
};

/// All steps of a rule set. A ConditionId is the index of a step.
struct Steps {
  std::vector<Step> steps;
  std::vector<ConditionId> operands;
  Plan plan;

  [[nodiscard]] const Step& operator[](ConditionId id) const noexcept { return steps[static_cast<std::size_t>(id)]; }

  friend bool operator==(const Steps&, const Steps&) = default;
};

}  // namespace legcheck
