#include "core/evaluation.hpp"

namespace legcheck {
namespace {

/// The truths that a step joins. Most of an evaluation is spent here, so there are no branches: a bit that all have
/// is in `every`, one that any has is in `some`.
class Operands {
 public:
  Operands(const std::vector<Truth>& truths, const ConditionId* first, std::uint32_t count)
      : truths_(truths), first_(first), count_(count) {}

  [[nodiscard]] Truth all() const noexcept {
    const auto [every, some] = joined();
    return static_cast<Truth>((every & yes) | (some & no));
  }
  [[nodiscard]] Truth any() const noexcept {
    const auto [every, some] = joined();
    return static_cast<Truth>((some & yes) | (every & no));
  }
  [[nodiscard]] Truth at_least(std::uint32_t needed) const noexcept {
    std::uint32_t certain = 0;
    std::uint32_t possible = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      certain += may_be_no(truth(i)) ? 0 : 1;
      possible += may_be_yes(truth(i)) ? 1 : 0;
    }
    return truth_of(possible >= needed, certain < needed);
  }

 private:
  static constexpr auto yes = static_cast<unsigned>(Truth::yes);
  static constexpr auto no = static_cast<unsigned>(Truth::no);

  struct Bits {
    unsigned every = yes | no;
    unsigned some = 0;
  };

  [[nodiscard]] Truth truth(std::uint32_t i) const noexcept { return truths_[static_cast<std::size_t>(first_[i])]; }
  [[nodiscard]] Bits joined() const noexcept {
    Bits bits;
    for (std::uint32_t i = 0; i < count_; ++i) {
      bits.every &= static_cast<unsigned>(truth(i));
      bits.some |= static_cast<unsigned>(truth(i));
    }
    return bits;
  }

  const std::vector<Truth>& truths_;
  const ConditionId* first_;
  std::uint32_t count_;
};

}  // namespace

Truth decide(const Test& test, const Possible& possible) noexcept {
  const bool some_inside = (possible.may & test.mask) != 0;
  if (test.form == Test::Form::cells) return truth_of(some_inside, (possible.may & ~test.mask) != 0);
  const Truth has_any = truth_of(some_inside, (test.mask & ~possible.may_lack) == 0);
  return test.form == Test::Form::has_any ? has_any : negation(has_any);
}

Evaluation::Evaluation(const RuleSet& rules)
    : rules_(&rules), truths_(rules.conditions.steps.size(), Truth::unknown), possible_(rules.questionnaire.size()) {}

Truth Evaluation::applies(QuestionId id) const noexcept {
  const Question& question = rules_->questionnaire[id];
  return question.applies ? (*this)[*question.applies] : Truth::yes;
}

// An answer that is given always counts. A question that does not apply counts as no when it is unanswered, and
// while that is open, "no" is one more thing that is possible.
void Evaluation::resolve(QuestionId id, const Answers& shared, const Answers& complaint) {
  const Question& question = rules_->questionnaire[id];
  Possible& possible = possible_[static_cast<std::size_t>(id)];
  const Answer& answer = answer_of(question, id, shared, complaint);
  if (answer.given()) {
    possible = answer.possible;
    return;
  }
  const Truth applicable = applies(id);
  possible = {};
  if (may_be_yes(applicable)) possible = question.assumed ? question.assumed->possible : question.everything();
  if (!may_be_no(applicable)) return;
  const Possible nothing = question.nothing();
  possible.may |= nothing.may;
  possible.may_lack |= nothing.may_lack;
}

Truth Evaluation::decide(const Step& step) const noexcept {
  const Conditions& conditions = rules_->conditions;
  const Operands operands{truths_, conditions.operands.data() + step.first, step.count};
  switch (step.kind) {
    case Step::Kind::resolve: return Truth::unknown;
    case Step::Kind::test: {
      const Test& test = conditions.tests[step.first];
      return legcheck::decide(test, possible(test.question));
    }
    case Step::Kind::all: return operands.all();
    case Step::Kind::any: return operands.any();
    case Step::Kind::negation: return negation((*this)[conditions.operands[step.first]]);
    case Step::Kind::at_least: return operands.at_least(step.needed);
  }
  return Truth::unknown;
}

void Evaluation::update(std::size_t step, const Answers& shared, const Answers& complaint) {
  const Step& it = rules_->conditions.steps[step];
  if (it.kind == Step::Kind::resolve) {
    resolve(it.question, shared, complaint);
  } else {
    truths_[step] = decide(it);
  }
}

void Evaluation::run(const Answers& shared, const Answers& complaint) {
  for (std::size_t i = 0; i < truths_.size(); ++i) update(i, shared, complaint);
}

}  // namespace legcheck
