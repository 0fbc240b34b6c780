#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

#include "core/prove/search/example.hpp"
#include "core/prove/search/prove.hpp"
#include "core/rules/steps.hpp"

namespace legcheck {
namespace {

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

/// The default answer first, then the milder and less regarded ones.
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

Prospect::Prospect(const RuleSet& rule_set) : rules(rule_set), dependents(dependents_of(rule_set)) {
  const std::vector<std::size_t> uses = uses_of(rules);
  for (std::size_t q = 0; q < rules.questionnaire.size(); ++q) {
    simplest.push_back(simplest_cells(rules, static_cast<QuestionId>(q), uses));
  }
}

}  // namespace legcheck
