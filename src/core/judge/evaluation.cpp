#include "core/judge/evaluation.hpp"

namespace legcheck {
namespace {

/// Both without branches, since most of an evaluation is spent here. A test is a Test or a Plan::Decision.
template <class SomeTest>
Truth decide_cells(const SomeTest& test, const Possible& possible) noexcept {
  return truth_of((possible.may & test.mask) != 0, (possible.may & ~test.mask) != 0);
}

template <class SomeTest>
Truth decide_members(const SomeTest& test, const Possible& possible) noexcept {
  const Truth has_any = truth_of((possible.may & test.mask) != 0, (test.mask & ~possible.may_lack) == 0);
  return test.form == Test::Form::has_any ? has_any : negation(has_any);
}

/// The truths that a step joins.
struct Operands {
  const Truth* truths;
  const ConditionId* first;
  std::uint32_t count;

  Operands(const Steps& conditions, const Step& step, const std::vector<Truth>& known)
      : truths(known.data()), first(conditions.operands.data() + step.first), count(step.count) {}

  [[nodiscard]] Truth operator[](std::uint32_t i) const noexcept { return truths[static_cast<std::size_t>(first[i])]; }
  [[nodiscard]] unsigned bits(std::uint32_t i) const noexcept { return static_cast<unsigned>((*this)[i]); }

  [[nodiscard]] Truth all() const noexcept {
    auto joined = static_cast<unsigned>(Truth::yes);
    for (std::uint32_t i = 0; i < count; ++i) joined &= bits(i);
    return static_cast<Truth>(joined);
  }
  [[nodiscard]] Truth any() const noexcept {
    auto joined = static_cast<unsigned>(Truth::no);
    for (std::uint32_t i = 0; i < count; ++i) joined |= bits(i);
    return static_cast<Truth>(joined);
  }
  [[nodiscard]] Truth at_least(std::uint32_t needed) const noexcept {
    std::uint32_t certain = 0;
    std::uint32_t possible = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      certain += may_be_no((*this)[i]) ? 0 : 1;
      possible += may_be_yes((*this)[i]) ? 1 : 0;
    }
    return truth_of(possible >= needed, certain < needed);
  }
};

/// What the operands of a step come to. Inside the loop that most time is spent in, a call would be a third of it.
[[gnu::always_inline]] inline Truth joined(const Step& step, const Operands& operands) noexcept {
  switch (step.kind) {
    case Step::Kind::resolve:
    case Step::Kind::test: break;
    case Step::Kind::all: return operands.all();
    case Step::Kind::any: return operands.any();
    case Step::Kind::negation: return negation(operands[0]);
    case Step::Kind::at_least: return operands.at_least(step.needed);
  }
  return Truth::unknown;
}

}  // namespace

Truth decide(const Test& test, const Possible& possible) noexcept {
  return test.form == Test::Form::cells ? decide_cells(test, possible) : decide_members(test, possible);
}

Evaluation::Evaluation(const RuleSet& rules, Assume assume)
    : rules_(&rules),
      assume_(assume),
      truths_(rules.conditions->steps.size(), Truth::unknown),
      possible_(rules.questionnaire.size()) {}

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
  const bool assumed = question.assumed && (assume_ == Assume::when_unknown || answer.state == Answer::State::unsure);
  if (may_be_yes(applicable)) possible = assumed ? question.assumed->possible : question.everything();
  if (!may_be_no(applicable)) return;
  const Possible nothing = question.nothing();
  possible.may |= nothing.may;
  possible.may_lack |= nothing.may_lack;
}

void Evaluation::decide_tests(QuestionId id) noexcept {
  const Plan& plan = rules_->conditions->plan;
  const auto index = static_cast<std::size_t>(id);
  const Possible possible = possible_[index];
  const auto decide_all = [&](const auto& decide_one) {
    for (std::uint32_t i = plan.first[index]; i < plan.first[index + 1]; ++i) {
      const Plan::Decision& test = plan.decisions[i];
      truths_[static_cast<std::size_t>(test.step)] = decide_one(test, possible);
    }
  };
  if (rules_->questionnaire[id].kind == Kind::set) return decide_all(decide_members<Plan::Decision>);
  decide_all(decide_cells<Plan::Decision>);
}

void Evaluation::update(std::size_t at, const Answers& shared, const Answers& complaint) {
  const Steps& conditions = *rules_->conditions;
  const Step& step = conditions.steps[at];
  if (step.kind == Step::Kind::resolve) return resolve(step.question, shared, complaint);
  const bool test = step.kind == Step::Kind::test;
  truths_[at] = test ? decide(rules_->tests[step.tested()], possible(step.question))
                     : joined(step, Operands(conditions, step, truths_));
}

void Evaluation::run(const Answers& shared, const Answers& complaint) {
  run(rules_->conditions->plan.moves.size(), shared, complaint);
}

void Evaluation::run_rules(const Answers& shared, const Answers& complaint) {
  run(rules_->conditions->plan.for_rules, shared, complaint);
}

void Evaluation::run(std::size_t moves, const Answers& shared, const Answers& complaint) {
  const Steps& conditions = *rules_->conditions;
  for (std::size_t i = 0; i < moves; ++i) {
    const auto& [step, at] = conditions.plan.moves[i];
    if (step.kind == Step::Kind::resolve) {
      resolve(step.question, shared, complaint);
      decide_tests(step.question);
    } else {
      truths_[static_cast<std::size_t>(at)] = joined(step, Operands(conditions, step, truths_));
    }
  }
}

}  // namespace legcheck
