#include "core/prove/claims/claims.hpp"

#include <algorithm>
#include <optional>

#include "core/judge/support.hpp"
#include "core/rules/steps.hpp"

namespace legcheck::prove {
namespace {

/// How far an answer is from passing a test: cells of a number to the next that passes, else one step.
std::size_t distance(const Test& test, const Possible& answer, const Question& question) {
  if (!question.is_number()) return 1;
  std::size_t steps = 0;
  for (std::uint64_t near = answer.may; (near & test.mask) == 0 && near != 0 && steps < 64; ++steps) {
    near = (near | near << 1U | near >> 1U) & question.all_cells();
  }
  return steps;
}

/// Whether they ask for some of the same. "None of these" asks for no member, so it shares none.
bool overlap(const Test& one, const Test& other) {
  const bool lists = one.form != Test::Form::has_none && other.form != Test::Form::has_none;
  return one.question == other.question && lists && (one.mask & other.mask) != 0;
}

/// The tests that stand in a condition, ascending. What a step rests on stands before it.
std::vector<TestId> tests_in(const Steps& conditions, ConditionId condition) {
  std::vector<bool> needed(static_cast<std::size_t>(condition) + 1, false);
  needed.back() = true;
  std::vector<TestId> tests;
  for (std::size_t i = needed.size(); i-- > 0;) {
    if (!needed[i]) continue;
    const Step& step = conditions.steps[i];
    if (step.kind == Step::Kind::test) tests.push_back(step.tested());
    for (std::uint32_t k = 0; k < step.count; ++k) {
      needed[static_cast<std::size_t>(conditions.operands[step.first + k])] = true;
    }
  }
  std::sort(tests.begin(), tests.end());
  return tests;
}

/// Of every step, whether one of these tests stands in it.
std::vector<bool> steps_with(const Steps& conditions, const std::vector<TestId>& tests) {
  std::vector<bool> has(conditions.steps.size(), false);
  for (std::size_t i = 0; i < has.size(); ++i) {
    const Step& step = conditions.steps[i];
    has[i] = step.kind == Step::Kind::test && std::binary_search(tests.begin(), tests.end(), step.tested());
    for (std::uint32_t k = 0; k < step.count && !has[i]; ++k) {
      has[i] = has[static_cast<std::size_t>(conditions.operands[step.first + k])];
    }
  }
  return has;
}

/// Looks how near rules come to a claim that they should have kept.
class Localisation {
 public:
  Localisation(const RuleSet& rules, const Evaluation& evaluation, ConditionId claim)
      : rules_(rules),
        evaluation_(evaluation),
        claim_(tests_in(*rules.conditions, claim)),
        shares_(steps_with(*rules.conditions, claim_)) {}

  [[nodiscard]] std::optional<Suspect> of(RuleId rule) const {
    constexpr std::size_t most_tests = 2;  // in the way of a rule that just misses
    constexpr std::size_t elsewhere = 3;   // a test the claim does not speak of is as far as so many cells
    const ConditionId when = rules_.rules[rule].when;
    const std::vector<Because> in_the_way = support(rules_, evaluation_, when);
    if (in_the_way.size() > most_tests) return std::nullopt;
    Suspect near{rule, {}, true, 0};
    for (const Because& because : in_the_way) {
      const bool about_claim = is_about_claim(because.test);
      near.tests.push_back(because.test);
      near.about_claim = near.about_claim && about_claim;
      near.distance += about_claim ? distance_of(because.test) : elsewhere;
    }
    const bool is_near = near.about_claim || shares_[static_cast<std::size_t>(when)];
    return is_near ? std::optional(near) : std::nullopt;
  }

 private:
  [[nodiscard]] bool is_about_claim(TestId test) const {
    const Table<TestId, Test>& tests = rules_.tests;
    return std::any_of(claim_.begin(), claim_.end(),
                       [&](TestId claimed) { return overlap(tests[test], tests[claimed]); });
  }

  [[nodiscard]] std::size_t distance_of(TestId test) const {
    const Test& it = rules_.tests[test];
    return distance(it, evaluation_.possible(it.question), rules_.questionnaire[it.question]);
  }

  const RuleSet& rules_;
  const Evaluation& evaluation_;
  std::vector<TestId> claim_;
  std::vector<bool> shares_;
};

}  // namespace

std::vector<Suspect> suspects_of(const RuleSet& rules, const Evaluation& evaluation, Level level, ConditionId claim) {
  constexpr std::size_t most = 3;
  const Localisation localisation(rules, evaluation, claim);
  std::vector<Suspect> near;
  for (const RuleId id : rules.rules.ids()) {
    const Rule& rule = rules.rules[id];
    if (level_of(rule, level.scale).rank < level.rank || evaluation[rule.when] != Truth::no) continue;
    if (auto found = localisation.of(id)) near.push_back(*std::move(found));
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const Suspect& a, const Suspect& b) { return a.distance < b.distance; });
  if (near.size() <= most) return near;
  const std::size_t beyond = near[most].distance;
  near.resize(most);
  while (!near.empty() && near.back().distance == beyond) near.pop_back();
  return near;
}

std::vector<RuleId> holding_rules(const RuleSet& rules, const Evaluation& evaluation, Level level) {
  std::vector<RuleId> holding;
  for (const RuleId id : rules.rules.ids()) {
    const Rule& rule = rules.rules[id];
    if (level_of(rule, level.scale).rank >= level.rank && evaluation[rule.when] == Truth::yes) holding.push_back(id);
  }
  return holding;
}

}  // namespace legcheck::prove
