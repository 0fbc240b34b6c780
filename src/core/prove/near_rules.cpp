#include "core/prove/near_rules.hpp"

#include <algorithm>
#include <optional>
#include <set>

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

bool overlap(const Test& one, const Test& other) {
  const bool lists = one.form != Test::Form::has_none && other.form != Test::Form::has_none;
  return one.question == other.question && lists && (one.mask & other.mask) != 0;
}

/// The tests below a condition, each once.
void add_tests(const Conditions& conditions, ConditionId id, std::set<ConditionId>& seen,
               std::set<std::size_t>& tests) {
  if (!seen.insert(id).second) return;
  const Step& step = conditions[id];
  if (step.kind == Step::Kind::test) tests.insert(step.first);
  for (std::uint32_t i = 0; i < step.count; ++i) {
    add_tests(conditions, conditions.operands[step.first + i], seen, tests);
  }
}

std::set<std::size_t> tests_of(const Conditions& conditions, ConditionId id) {
  std::set<ConditionId> seen;
  std::set<std::size_t> tests;
  add_tests(conditions, id, seen, tests);
  return tests;
}

/// Looks how near rules come to a claim.
class Nearness {
 public:
  Nearness(const RuleSet& rules, const Evaluation& evaluation, ConditionId claim)
      : rules_(rules), evaluation_(evaluation), claim_(tests_of(rules.conditions, claim)) {}

  [[nodiscard]] std::optional<NearRule> of(std::size_t rule) const {
    constexpr std::size_t most_tests = 2;  // in the way of a rule that just misses
    constexpr std::size_t elsewhere = 3;
    const ConditionId when = rules_.rules[rule].when;
    NearRule near{rule, {}, true, 0};
    for (const Because& because : support(rules_, evaluation_, when)) {
      const bool about_claim = is_about_claim(because.test);
      near.tests.push_back(because.test);
      near.about_claim = near.about_claim && about_claim;
      near.distance += about_claim ? distance_of(because.test) : elsewhere;
    }
    if (near.tests.size() > most_tests || (!near.about_claim && !shares_test(when))) return std::nullopt;
    return near;
  }

 private:
  [[nodiscard]] bool is_about_claim(std::size_t test) const {
    const std::vector<Test>& tests = rules_.conditions.tests;
    return std::any_of(claim_.begin(), claim_.end(),
                       [&](std::size_t claimed) { return overlap(tests[test], tests[claimed]); });
  }

  [[nodiscard]] bool shares_test(ConditionId when) const {
    const std::set<std::size_t> tests = tests_of(rules_.conditions, when);
    return std::any_of(claim_.begin(), claim_.end(), [&](std::size_t test) { return tests.contains(test); });
  }

  [[nodiscard]] std::size_t distance_of(std::size_t test) const {
    const Test& it = rules_.conditions.tests[test];
    return distance(it, evaluation_.possible(it.question), rules_.questionnaire[it.question]);
  }

  const RuleSet& rules_;
  const Evaluation& evaluation_;
  std::set<std::size_t> claim_;
};

}  // namespace

std::vector<NearRule> near_rules(const RuleSet& rules, const Evaluation& evaluation, Level level, ConditionId claim) {
  constexpr std::size_t most = 3;
  const Nearness nearness(rules, evaluation, claim);
  std::vector<NearRule> near;
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    const Rule& rule = rules.rules[i];
    if (level_of(rule, level.scale).rank < level.rank || evaluation[rule.when] != Truth::no) continue;
    if (auto found = nearness.of(i)) near.push_back(*std::move(found));
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const NearRule& a, const NearRule& b) { return a.distance < b.distance; });
  if (near.size() <= most) return near;
  const std::size_t beyond = near[most].distance;
  near.resize(most);
  while (!near.empty() && near.back().distance == beyond) near.pop_back();
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
