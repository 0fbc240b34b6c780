/// The conditions' part of compile().
/// The last step of compile(): how to decide all conditions fast.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/rules/compile_questions.hpp"
#include "core/rules/steps.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// Turns condition drafts into steps; equal tests and equal parts become one. Questions must have their cuts.
class ConditionCompiler {
 public:
  ConditionCompiler(const RuleSetDraft& draft, const CompiledQuestions& compiled, std::vector<Problem>& problems);

  /// The condition, or nothing after a problem was reported.
  std::optional<ConditionId> compile(const ConditionDraft& draft);
  /// The named condition with this position in the draft, as used at `from`; compiled once.
  std::optional<ConditionId> named(std::size_t index, Place from);
  /// Decides the applicability of the question before any test on it, once; false when it depends on itself.
  bool resolve(QuestionId id, Place from);

  [[nodiscard]] const std::vector<std::optional<ConditionId>>& applicability() const { return applies_; }
  [[nodiscard]] Steps take() { return std::move(conditions_); }
  [[nodiscard]] Table<TestId, Test> take_tests() { return std::move(test_list_); }

 private:
  using StepKey = std::tuple<Step::Kind, std::uint32_t, std::vector<ConditionId>>;
  using TestKey = std::tuple<QuestionId, Test::Form, std::uint64_t>;

  std::optional<ConditionId> compile_parts(const ConditionDraft& draft);
  std::optional<ConditionId> compile_name(const ConditionDraft& draft);
  std::optional<ConditionId> compile_test(const ConditionDraft& draft, QuestionId id);
  std::optional<Test> values_test(const ConditionDraft& draft, QuestionId id);
  std::optional<std::uint64_t> cell_of(const Placed<Scalar>& value, const Question& question);
  std::optional<std::uint64_t> range_cells(const ConditionDraft& draft, const Question& question);
  bool check_threshold(Place place, double value, const Question& question);
  std::optional<ConditionId> step_of(Step::Kind kind, std::uint32_t needed, std::vector<ConditionId> operands);
  ConditionId step_of(Test test);
  ConditionId add(Step step);
  bool well_formed(const ConditionDraft& draft);
  bool enter(Place place, std::string_view name);
  /// Closes the name that was entered last; how many names deep it rests on others, itself included.
  std::size_t leave();
  /// False, and a problem, when that many more names would be too deep here.
  bool reach(Place place, std::size_t depth);
  std::nullopt_t refuse(Place place, Mistake kind, std::string message);

  const RuleSetDraft& draft_;
  const std::vector<Question>& questions_;
  const std::vector<bool>& broken_;
  std::vector<Problem>& problems_;
  Steps conditions_;
  Table<TestId, Test> test_list_;
  std::map<std::string, std::size_t, std::less<>> question_index_;
  std::map<std::string, std::size_t, std::less<>> named_index_;
  std::vector<bool> resolved_;
  std::vector<bool> named_done_;
  std::vector<std::size_t> named_depth_;
  std::vector<std::optional<ConditionId>> named_;
  std::vector<std::optional<ConditionId>> applies_;
  std::vector<std::string_view> open_names_;  ///< Names being compiled, outermost first.
  std::vector<std::size_t> below_;            ///< For each of them how deep what it uses goes.
  std::map<StepKey, ConditionId> steps_;
  std::map<TestKey, ConditionId> tests_;
};

/// A question's tests are decided together, as soon as it is resolved, which is never later than in the steps' own
/// order. All other steps keep theirs.
Plan plan_of(const Steps& conditions, const RuleSet& rules, std::size_t questions);

}  // namespace legcheck
