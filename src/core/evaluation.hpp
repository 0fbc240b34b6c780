/// The one evaluator. Judging, asking and proving all use it.
#pragma once

#include <vector>

#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"
#include "legcheck/truth.hpp"

namespace legcheck {

/// The truth of every condition for one complaint. Reusable: run() forgets the answers before.
class Evaluation {
 public:
  explicit Evaluation(const RuleSet& rules);

  void run(const Answers& shared, const Answers& complaint);
  /// As run(), but for one step only; what it rests on must be up to date.
  void update(std::size_t step, const Answers& shared, const Answers& complaint);

  [[nodiscard]] Truth operator[](ConditionId id) const noexcept { return truths_[static_cast<std::size_t>(id)]; }
  /// What counts as possible for a question, after applicability and declared assumptions.
  [[nodiscard]] const Possible& possible(QuestionId id) const noexcept {
    return possible_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] Truth applies(QuestionId id) const noexcept;

 private:
  void resolve(QuestionId id, const Answers& shared, const Answers& complaint);
  [[nodiscard]] Truth decide(const Step& step) const noexcept;

  const RuleSet* rules_;
  std::vector<Truth> truths_;
  std::vector<Possible> possible_;
};

/// The truth of a test when these values are possible.
Truth decide(const Test& test, const Possible& possible) noexcept;

}  // namespace legcheck
