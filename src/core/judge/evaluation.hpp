/// The one evaluator. Judging, asking and proving all use it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rules/steps.hpp"
#include "core/vocabulary/truth.hpp"
#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// When what a question declares as assumed counts.
enum class Assume : std::uint8_t {
  when_unknown,  ///< Whenever there is no answer.
  when_unsure,   ///< When it was asked in vain: what can still be asked is open.
};

/// The truth of every condition for one complaint. Reusable: run() forgets the answers before.
class Evaluation {
 public:
  explicit Evaluation(const RuleSet& rules, Assume assume = Assume::when_unknown);

  /// Decides all conditions.
  void run(const Answers& shared, const Answers& complaint);
  /// Decides those of the rules, and only those that stand before them.
  void run_rules(const Answers& shared, const Answers& complaint);
  /// As run(), but for one step only; what it rests on must be up to date.
  void update(std::size_t at, const Answers& shared, const Answers& complaint);

  [[nodiscard]] Truth operator[](ConditionId id) const noexcept { return truths_[static_cast<std::size_t>(id)]; }
  /// What counts as possible for a question, after applicability and declared assumptions.
  [[nodiscard]] const Possible& possible(QuestionId id) const noexcept {
    return possible_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] Truth applies(QuestionId id) const noexcept;

 private:
  void run(std::size_t moves, const Answers& shared, const Answers& complaint);
  void decide_tests(QuestionId id) noexcept;
  void resolve(QuestionId id, const Answers& shared, const Answers& complaint);

  const RuleSet* rules_;
  Assume assume_;
  std::vector<Truth> truths_;
  std::vector<Possible> possible_;
};

/// The truth of a test when these values are possible.
Truth decide(const Test& test, const Possible& possible) noexcept;

}  // namespace legcheck
