#include "core/prove/claims/claims.hpp"
#include "core/rules/steps.hpp"

namespace legcheck::prove {
namespace {

/// One pass over the steps. It asks of each test what the difference can do to it, and hands that up: through "not" the
/// other way round, through all else as it is. Whether two parts turn together is not asked, so "may" it stays.
class PolarityPass {
 public:
  PolarityPass(const RuleSet& rules, const Difference& difference)
      : rules_(rules), difference_(difference), gate_rises_(rules.questionnaire.size()), gate_falls_(gate_rises_) {}

  Polarity run() {
    const std::vector<Step>& steps = rules_.conditions->steps;
    polarity_.rises.resize(steps.size());
    polarity_.falls.resize(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) visit(i, steps[i]);
    return std::move(polarity_);
  }

 private:
  void visit(std::size_t i, const Step& step) {
    switch (step.kind) {
      case Step::Kind::resolve: return resolve(step.question);
      case Step::Kind::test: return test(i, rules_.tests[step.tested()]);
      case Step::Kind::negation: {
        const std::size_t operand = operand_of(step, 0);
        polarity_.rises[i] = polarity_.falls[operand];
        polarity_.falls[i] = polarity_.rises[operand];
        return;
      }
      case Step::Kind::all:
      case Step::Kind::any:
      case Step::Kind::at_least: break;
    }
    for (std::uint32_t k = 0; k < step.count; ++k) {
      const std::size_t operand = operand_of(step, k);
      polarity_.rises[i] = polarity_.rises[i] || polarity_.rises[operand];
      polarity_.falls[i] = polarity_.falls[i] || polarity_.falls[operand];
    }
  }

  [[nodiscard]] std::size_t operand_of(const Step& step, std::uint32_t k) const {
    return static_cast<std::size_t>(rules_.conditions->operands[step.first + k]);
  }

  void resolve(QuestionId id) {
    const auto& applies = rules_.questionnaire[id].applies;
    if (!applies || id == difference_.question) return;
    gate_rises_[static_cast<std::size_t>(id)] = polarity_.rises[static_cast<std::size_t>(*applies)];
    gate_falls_[static_cast<std::size_t>(id)] = polarity_.falls[static_cast<std::size_t>(*applies)];
  }

  void test(std::size_t i, const Test& test) {
    const Question& question = rules_.questionnaire[test.question];
    if (test.question == difference_.question) return differ(i, test, question);
    // Where a question applies in one of the mornings only, it may be answered in that one only.
    const Truth without = decide(test, question.nothing());
    const Truth with = without == Truth::no ? Truth::yes : Truth::no;  // for some answer
    if (gate_rises_[static_cast<std::size_t>(test.question)]) turn(i, without, with);
    if (gate_falls_[static_cast<std::size_t>(test.question)]) turn(i, with, without);
  }

  void differ(std::size_t i, const Test& test, const Question& question) {
    const std::uint64_t members = difference_.after.may | difference_.after.may_lack;
    if (question.kind == Kind::set && (test.mask & members) == 0) return;
    turn(i, decide(test, replaced(question.everything(), question, difference_.before)),
         decide(test, replaced(question.everything(), question, difference_.after)));
  }

  void turn(std::size_t i, Truth before, Truth after) {
    polarity_.rises[i] = polarity_.rises[i] || (may_be_no(before) && may_be_yes(after));
    polarity_.falls[i] = polarity_.falls[i] || (may_be_yes(before) && may_be_no(after));
  }

  const RuleSet& rules_;
  const Difference& difference_;
  std::vector<bool> gate_rises_;
  std::vector<bool> gate_falls_;
  Polarity polarity_;
};

}  // namespace

Polarity polarity_of(const RuleSet& rules, const Difference& difference) {
  return PolarityPass(rules, difference).run();
}

}  // namespace legcheck::prove
