/// The search behind prove.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "core/judge/evaluation.hpp"
#include "core/prove/search/prove.hpp"

namespace legcheck {

class Search {
 public:
  Search(std::vector<Side> sides, Mornings mornings, const std::optional<Difference>& difference);

  SearchResult run(Budget& budget);

 private:
  /// One of the mornings that are looked for.
  struct Seen {
    const Prospect* prospect;
    Slice slice;
    Evaluation evaluation;
    Answers answers;                     ///< What the scopes leave possible.
    std::vector<std::uint32_t> implied;  ///< Of each condition, wanted and not: the round that drew the conclusions.
    std::vector<bool> barred;            ///< Conditions that a searched demand says must not hold.
  };
  /// A condition that must hold, or must not.
  struct Demand {
    std::size_t side = 0;
    ConditionId condition{};
    bool wanted = true;
    bool searched = false;  ///< What is against it was searched before: it need not be decided.
  };
  /// Conditions of which some must hold.
  struct Group {
    std::size_t side = 0;
    std::vector<ConditionId> conditions;
  };
  struct Assignment {
    QuestionId question{};
    Scope scope;
  };
  /// One of two ways to go on.
  using Step = std::variant<Assignment, Demand>;
  struct Split {
    Step first, second;
  };
  struct Choice {
    std::size_t trail = 0;    ///< How long it was.
    std::size_t demands = 0;  ///< How many there were.
    Step other;
  };
  enum class Look : std::uint8_t { dead, found, open };

  [[nodiscard]] const Question& question(QuestionId id) const {
    return sides_.front().prospect->rules.questionnaire[id];
  }
  [[nodiscard]] Scope& scope(QuestionId id) { return scopes_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] bool compared() const { return sides_.size() > 1; }

  void set(QuestionId id, const Scope& scope);
  void show(QuestionId id);
  void assign(QuestionId id, const Scope& scope);
  void take(const Step& step);
  void drop_demands(std::size_t left);
  [[nodiscard]] bool may_hold(const Group& group, ConditionId id) const;
  void undo_to(std::size_t mark);
  bool next_branch();

  void evaluate();
  bool constrain();
  Look look();
  [[nodiscard]] Truth truth(std::size_t side, ConditionId id) const { return sides_[side].evaluation[id]; }
  [[nodiscard]] Truth truth(const Group& group) const;
  [[nodiscard]] Look status() const;

  Look imply();
  void imply_some(const Group& group);
  void imply(const Demand& demand);
  void imply_test(const Test& test, bool wanted);

  std::optional<Split> next_split();
  std::optional<Split> split_groups();
  std::optional<Split> split_demands();
  [[nodiscard]] std::size_t open_tests(std::size_t side, ConditionId id, std::size_t most) const;
  Split split_condition(std::size_t side, ConditionId id, bool wanted);
  Split split_test(const Test& test, bool wanted);
  std::optional<Split> split_applicability(QuestionId id);

  bool settle();
  bool settle_round();
  SearchResult found(std::size_t branches);

  std::vector<Seen> sides_;
  Mornings mornings_;
  std::optional<Difference> difference_;
  std::vector<QuestionId> order_;  ///< All questions, each after those that decide whether it applies.
  std::vector<QuestionId> gated_;  ///< Those of `order_` that do not always apply.
  std::vector<Scope> scopes_;
  std::vector<QuestionId> stale_;  ///< Questions whose scope changed since the last evaluation.
  std::vector<Group> groups_;
  std::vector<Demand> demands_;
  std::vector<Assignment> trail_;  ///< What was there before.
  std::vector<Choice> choices_;
  std::uint32_t round_ = 0;     ///< Of drawing conclusions.
  bool contradiction_ = false;  ///< Two conclusions exclude each other.
};

}  // namespace legcheck
