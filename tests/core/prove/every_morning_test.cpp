// The proofs against trying every morning of a small questionnaire, one by one.
#include "core/prove/every_morning.hpp"

#include "catch.hpp"
#include "core/prove/check.hpp"
#include "core/prove/claims/claims.hpp"
#include "core/prove/random_rules.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;
using namespace legcheck::prove;

namespace {

constexpr std::uint32_t rule_sets = 25;

std::size_t rank(const RuleSet& rules, const Judged& judged, Scale scale) {
  const Bounds bounds = bounds_of(rules, judged.evaluation);
  return scale == Scale::verdict ? level_of(bounds.verdict).rank : level_of(bounds.care).rank;
}

/// The proofs of each of so many subjects.
template <class Prove>
std::vector<Proof> all_of(std::size_t subjects, const Prove& prove) {
  std::vector<Proof> proofs;
  for (std::size_t i = 0; i < subjects; ++i) {
    for (Proof& proof : prove(i)) proofs.push_back(std::move(proof));
  }
  return proofs;
}

bool is_broken(const Proof& proof) {
  REQUIRE(proof.result != Proof::Result::not_decided);
  return proof.result == Proof::Result::broken;
}

bool breaks(const RuleSet& rules, const Judged& judged, const Proof& proof) {
  const std::size_t reached = rank(rules, judged, proof.claim.level.scale);
  const bool within = proof.claim.at_most ? reached <= proof.claim.level.rank : reached >= proof.claim.level.rank;
  return judged.holds(*rules.guarantees[proof.claim.subject].when) && !within;
}

Judged judged(const RuleSet& rules, const Answers& answers) {
  Judged judged(rules);
  judged.answers = answers;
  judged.judge();
  return judged;
}

/// Which rules can be told apart on their own: the claims that are not about guarantees or worse answers.
bool stands_alone(const RuleSet& rules, const Judged& judged, RuleId rule, Scale scale) {
  const std::size_t own = level_of(rules.rules[rule], scale).rank;
  if (!judged.holds(rules.rules[rule].when)) return false;
  for (const RuleId id : rules.rules.ids()) {
    const Rule& other = rules.rules[id];
    if (id != rule && level_of(other, scale).rank >= own && judged.holds(other.when)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("guarantees are proved or broken as on every single morning", "[prove]") {
  std::size_t broken = 0;
  for (std::uint32_t seed = 0; seed < rule_sets; ++seed) {
    CAPTURE(seed);
    const RuleSet rules = rule_set_from(RandomRules(seed).file());
    const Formula formula(rules);
    Budget budget = budget_for(rules);
    EveryMorning every(rules);
    const auto prove = [&](std::size_t i) {
      return prove_guarantee(formula, i, Bounded::from_below_and_above, budget);
    };
    for (const Proof& proof : all_of(rules.guarantees.size(), prove)) {
      const Mornings mornings = proof.claim.at_most ? Mornings::as_asked : Mornings::also_given;
      const auto is_counterexample = [&](const Judged& each) { return breaks(rules, each, proof); };
      CHECK(every.any(mornings, is_counterexample) == is_broken(proof));
      if (!is_broken(proof)) continue;
      ++broken;
      CHECK(breaks(rules, judged(rules, proof.mornings.front()), proof));
    }
  }
  CHECK(broken > rule_sets);  // else this test would say little
}

TEST_CASE("rules are monotone or not as on every pair of mornings", "[prove]") {
  std::size_t broken = 0;
  for (std::uint32_t seed = 0; seed < rule_sets; ++seed) {
    CAPTURE(seed);
    const RuleSet rules = rule_set_from(RandomRules(seed).file());
    const Formula formula(rules);
    Budget budget = budget_for(rules);
    EveryMorning every(rules);
    const auto prove = [&](std::size_t i) { return prove_monotone(formula, static_cast<QuestionId>(i), budget); };
    for (const Proof& proof : all_of(rules.questionnaire.size(), prove)) {
      CAPTURE(claim_id(rules, proof.claim));
      const auto falls = [&](const Judged& milder, const Judged& worse) {
        return rank(rules, worse, proof.claim.level.scale) < rank(rules, milder, proof.claim.level.scale);
      };
      bool found = false;
      const auto id = static_cast<QuestionId>(proof.claim.subject);
      for (const Difference& step : worsenings(rules.questionnaire[id], id))
        found = found || every.any_pair(step, falls);
      CHECK(found == is_broken(proof));
      if (!is_broken(proof)) continue;
      ++broken;
      CHECK(falls(judged(rules, proof.mornings.front()), judged(rules, proof.mornings.back())));
    }
  }
  CHECK(broken > rule_sets);
}

TEST_CASE("what is not asked matters or not as on every single morning", "[prove]") {
  std::size_t broken = 0;
  for (std::uint32_t seed = 0; seed < rule_sets; ++seed) {
    CAPTURE(seed);
    const RuleSet rules = rule_set_from(RandomRules(seed).file());
    const Formula formula(rules);
    Budget budget = budget_for(rules);
    EveryMorning every(rules);
    const auto prove = [&](std::size_t i) { return prove_asked(formula, static_cast<QuestionId>(i), budget); };
    for (const Proof& proof : all_of(rules.questionnaire.size(), prove)) {
      CAPTURE(claim_id(rules, proof.claim));
      const auto id = static_cast<QuestionId>(proof.claim.subject);
      const Question& question = rules.questionnaire[id];
      const auto matters = [&](const Judged& without) {
        if (without.answers[id].given() || without.evaluation.applies(id) != Truth::no) return false;
        for (const Answer& answer : answers_to(question)) {
          const bool worst =
              question.kind == Kind::set
                  ? answer.possible.may == 1
                  : answer.given() &&
                        question.worse[static_cast<std::size_t>(std::countr_zero(answer.possible.may))] + 1U ==
                            question.worse.size();
          if (!worst) continue;
          Judged with = without;
          with.answers[id] = answer;
          with.judge();
          const bool clash = with.holds(rules.clashes.front().when);
          if (!clash && rank(rules, with, proof.claim.level.scale) > rank(rules, without, proof.claim.level.scale))
            return true;
        }
        return false;
      };
      CHECK(every.any(Mornings::also_given, matters) == is_broken(proof));
      broken += is_broken(proof) ? 1 : 0;
    }
  }
  CHECK(broken > rule_sets / 2);
}

TEST_CASE("rules hold, decide and reach levels as on every single morning", "[prove]") {
  for (std::uint32_t seed = 0; seed < rule_sets; ++seed) {
    CAPTURE(seed);
    const RuleSet rules = rule_set_from(RandomRules(seed).file());
    const Formula formula(rules);
    Budget budget = budget_for(rules);
    EveryMorning every(rules);
    for (const RuleId id : rules.rules.ids()) {
      const auto holds = [&](const Judged& each) { return each.holds(rules.rules[id].when); };
      const Witness witness = prove_can_hold(formula, id, budget);
      CHECK(every.any(Mornings::also_given, holds) != is_broken(witness.proof));
      if (!is_broken(witness.proof)) {
        CHECK(every.any(Mornings::as_asked, holds) == (witness.mornings == Mornings::as_asked));
        CHECK(holds(judged(rules, witness.proof.mornings.front())));
      }
      for (const RuleId cover : subsumers_of(formula, id, {Scale::verdict, 0}, budget)) {
        const auto alone = [&](const Judged& each) { return holds(each) && !each.holds(rules.rules[cover].when); };
        CHECK_FALSE(every.any(Mornings::also_given, alone));
      }
    }
    for (const Proof& proof : prove_levels_reached(formula, budget)) {
      const auto reached = [&](const Judged& each) {
        return rank(rules, each, proof.claim.level.scale) == proof.claim.level.rank;
      };
      CHECK(every.any(Mornings::as_asked, reached) != is_broken(proof));
    }
    for (const Proof& proof : prove_decides(formula, budget)) {
      const auto alone = [&](const Judged& each) {
        return stands_alone(rules, each, proof.claim.rule(), proof.claim.level.scale);
      };
      CHECK(every.any(Mornings::also_given, alone) != is_broken(proof));
    }
  }
}
