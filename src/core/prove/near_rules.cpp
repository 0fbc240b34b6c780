#include "core/prove/near_rules.hpp"

#include <algorithm>
#include <tuple>

#include "core/support.hpp"

namespace legcheck {
namespace {

/// How far an answer is from passing a test: cells of a number to the next that passes, else one step.
std::size_t distance(const Test& test, const Possible& answer, const Question& question) {
  if (question.kind != Kind::integer && question.kind != Kind::number) return 1;
  std::size_t steps = 0;
  for (std::uint64_t near = answer.may; (near & test.mask) == 0 && near != 0 && steps < 64; ++steps) {
    near = (near | near << 1U | near >> 1U) & question.all_cells();
  }
  return steps;
}

std::size_t distance(const RuleSet& rules, const Evaluation& evaluation, const NearRule& near) {
  std::size_t sum = 0;
  for (const std::size_t test : near.tests) {
    const Test& it = rules.conditions.tests[test];
    sum += distance(it, evaluation.possible(it.question), rules.questionnaire[it.question]);
  }
  return sum;
}

}  // namespace

std::vector<NearRule> near_rules(const RuleSet& rules, const Evaluation& evaluation, Level level,
                                 const std::vector<QuestionId>& questions) {
  constexpr std::size_t most = 3;
  const auto is_of_interest = [&](std::size_t test) {
    const QuestionId id = rules.conditions.tests[test].question;
    return std::find(questions.begin(), questions.end(), id) != questions.end();
  };
  std::vector<NearRule> near;
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    const Rule& rule = rules.rules[i];
    if (level_of(rule, level.scale).rank < level.rank || evaluation[rule.when] != Truth::no) continue;
    near.push_back({i, {}});
    for (const Because& because : support(rules, evaluation, rule.when)) near.back().tests.push_back(because.test);
  }
  const auto far = [&](const NearRule& rule) {
    const bool strange = !std::all_of(rule.tests.begin(), rule.tests.end(), is_of_interest);
    return std::tuple(strange, rule.tests.size(), distance(rules, evaluation, rule));
  };
  std::stable_sort(near.begin(), near.end(), [&](const NearRule& a, const NearRule& b) { return far(a) < far(b); });
  const auto strange = [&](const NearRule& rule) { return std::get<0>(far(rule)); };
  near.erase(std::find_if(near.begin(), near.end(), strange), near.end());
  if (near.size() > most) near.resize(most);
  return near;
}

std::vector<std::size_t> holding_rules(const RuleSet& rules, const Evaluation& evaluation, Level level) {
  std::vector<std::size_t> holding;
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    const Rule& rule = rules.rules[i];
    if (level_of(rule, level.scale).rank >= level.rank && evaluation[rule.when] == Truth::yes) holding.push_back(i);
  }
  return holding;
}

}  // namespace legcheck
