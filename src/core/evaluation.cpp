#include "core/evaluation.hpp"

namespace legcheck {

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
  const auto operand = [&](std::uint32_t i) { return (*this)[conditions.operands[step.first + i]]; };
  switch (step.kind) {
    case Step::Kind::resolve: return Truth::unknown;
    case Step::Kind::test: {
      const Test& test = conditions.tests[step.first];
      return legcheck::decide(test, possible(test.question));
    }
    case Step::Kind::negation: return negation(operand(0));
    case Step::Kind::all:
    case Step::Kind::any:
    case Step::Kind::at_least: break;
  }
  std::uint32_t certain = 0;
  std::uint32_t possible = 0;
  for (std::uint32_t i = 0; i < step.count; ++i) {
    certain += may_be_no(operand(i)) ? 0 : 1;
    possible += may_be_yes(operand(i)) ? 1 : 0;
  }
  return truth_of(possible >= step.needed, certain < step.needed);
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
