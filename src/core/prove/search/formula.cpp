#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

#include "core/prove/search/search.hpp"
#include "core/rules/steps.hpp"

namespace legcheck::prove {
namespace {

/// The other way round than a cone: what can turn when one answer changes.
std::vector<std::vector<std::uint32_t>> dependents_of(const RuleSet& rules) {
  const std::vector<Step>& steps = rules.conditions->steps;
  std::vector<std::vector<std::uint32_t>> dependents(rules.questionnaire.size());
  std::vector<bool> depends(steps.size());
  for (std::size_t q = 0; q < dependents.size(); ++q) {
    std::fill(depends.begin(), depends.end(), false);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const Step& step = steps[i];
      const bool direct = step.kind == Step::Kind::resolve || step.kind == Step::Kind::test;
      depends[i] = direct && static_cast<std::size_t>(step.question) == q;
      for (std::uint32_t k = 0; k < step.count && !depends[i]; ++k) {
        depends[i] = depends[static_cast<std::size_t>(rules.conditions->operands[step.first + k])];
      }
      if (depends[i]) dependents[q].push_back(static_cast<std::uint32_t>(i));
    }
  }
  return dependents;
}

/// How often each step stands in others and in rules.
std::vector<std::size_t> uses_of(const RuleSet& rules) {
  std::vector<std::size_t> uses(rules.conditions->steps.size(), 0);
  for (const ConditionId id : rules.conditions->operands) ++uses[static_cast<std::size_t>(id)];
  for (const Rule& rule : rules.rules) ++uses[static_cast<std::size_t>(rule.when)];
  return uses;
}

/// How often each cell of a question is tested for.
std::vector<std::size_t> attention(const RuleSet& rules, QuestionId id, const std::vector<std::size_t>& uses) {
  std::vector<std::size_t> count(64, 0);
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const Step& step = rules.conditions->steps[i];
    if (step.kind != Step::Kind::test || step.question != id) continue;
    for (std::size_t cell = 0; cell < count.size(); ++cell) {
      if ((rules.tests[step.tested()].mask >> cell & 1U) != 0) count[cell] += uses[i];
    }
  }
  return count;
}

/// The default answer first, then the milder and less regarded ones: examples of these are read most easily, and rules
/// hold least in them, so that a guess seldom brings about more than was looked for.
std::vector<std::uint64_t> simplest_cells(const RuleSet& rules, QuestionId id, const std::vector<std::size_t>& uses) {
  const Question& question = rules.questionnaire[id];
  if (question.kind == Kind::set) return {};
  const std::uint64_t by_default = question.absent    ? question.absent->possible.may
                                   : question.assumed ? question.assumed->possible.may
                                                      : 0;
  const std::vector<std::size_t> count = attention(rules, id, uses);
  std::vector<std::uint64_t> cells;
  for (std::uint64_t rest = question.all_cells(); rest != 0; rest &= rest - 1) cells.push_back(rest & (~rest + 1));
  const auto weight = [&](std::uint64_t cell) {
    const auto number = static_cast<std::size_t>(std::countr_zero(cell));
    const std::size_t rank = question.worse.empty() ? 0 : question.worse[number];
    const double value = question.is_number() ? value_in_cell(question, cell) : 0;
    return std::tuple(cell != by_default, rank, value != std::floor(value), count[number]);
  };
  std::stable_sort(cells.begin(), cells.end(), [&](std::uint64_t a, std::uint64_t b) { return weight(a) < weight(b); });
  return cells;
}

}  // namespace

Formula::Formula(const RuleSet& rule_set) : rules(rule_set), dependents(dependents_of(rule_set)) {
  const std::vector<std::size_t> uses = uses_of(rules);
  for (std::size_t q = 0; q < rules.questionnaire.size(); ++q) {
    simple_first.push_back(simplest_cells(rules, static_cast<QuestionId>(q), uses));
  }
}

}  // namespace legcheck::prove
