#include "core/prove/findings.hpp"

#include <algorithm>

#include "core/judge/judgement.hpp"
#include "core/prove/claims/near_rules.hpp"
#include "core/prove/claims/subsumption.hpp"
#include "core/prove/search/example.hpp"

namespace legcheck {
namespace {

using Severity = Finding::Severity;

constexpr std::string_view budget_used_up = " could not be decided: the search budget was used up";

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// What one of the mornings comes to on a scale.
std::string outcome(const RuleSet& rules, const Answers& cells, Scale scale) {
  Evaluation evaluation(rules);
  evaluation.run(cells, cells);
  const Bounds bounds = bounds_of(rules, evaluation);
  return std::string(scale == Scale::verdict ? name_of(bounds.verdict) : name_of(bounds.care));
}

std::string test_text(const RuleSet& rules, TestId test) {
  const Test& it = rules.tests[test];
  return rules.questionnaire[it.question].id + " " + it.json;
}

const ConditionDraft* find_test(const ConditionDraft& condition, const std::string& question, const std::string& json) {
  const bool named = condition.kind == ConditionDraft::Kind::named;
  if (named && condition.name == question && condition.json == json) return &condition;
  for (const ConditionDraft& part : condition.parts) {
    if (const ConditionDraft* found = find_test(part, question, json)) return found;
  }
  return nullptr;
}

}  // namespace

Finding FindingWriter::write(const Proof& proof) {
  if (proof.result == Proof::Result::not_decided) return not_decided(proof);
  switch (proof.about) {
    case Proof::About::guarantee: return guarantee(proof);
    case Proof::About::may_hold: return may_hold(proof);
    case Proof::About::monotone: return monotone(proof);
    case Proof::About::asked: return asked(proof);
    case Proof::About::can_hold: return can_hold(proof);
    case Proof::About::reached: return reached(proof);
    case Proof::About::decides: break;
  }
  return decides(proof);
}

std::optional<Place> FindingWriter::place_of(const Proof& proof) const {
  switch (proof.about) {
    case Proof::About::guarantee:
    case Proof::About::may_hold: return draft_.guarantees[proof.subject].claim.place;
    case Proof::About::monotone: return draft_.questions[proof.subject].worse->place;
    case Proof::About::asked: return draft_.questions[proof.subject].applies->place;
    case Proof::About::can_hold:
    case Proof::About::decides: return draft_.rules[proof.subject].id.place;
    case Proof::About::reached: break;
  }
  return std::nullopt;
}

std::vector<Morning> FindingWriter::mornings(const Proof& proof) const {
  std::vector<Morning> found;
  for (const Answers& cells : proof.mornings) found.push_back(example_morning(rules_.questionnaire, cells));
  return found;
}

Finding FindingWriter::not_decided(const Proof& proof) const {
  const std::string id = claim_id(rules_, proof);
  const std::string what =
      proof.about == Proof::About::guarantee ? "\"" + rules_.guarantees[proof.subject].claim + "\"" : quoted(id);
  return {Severity::error, "not-decided", place_of(proof), what + std::string(budget_used_up), id, {}, {}};
}

Finding FindingWriter::guarantee(const Proof& proof) const {
  const GuaranteeDraft& claimed = draft_.guarantees[proof.subject];
  const bool held_before = !is_looked_at(scope_, claimed.id);
  const bool meant = held_before || (claimed.restated && proof.at_most);
  const std::string claim = "\"" + rules_.guarantees[proof.subject].claim + "\"";
  Finding finding{meant ? Severity::note : Severity::error,
                  "guarantee-broken",
                  place_of(proof),
                  claim + (held_before ? " no longer holds, the " : " does not hold, the ") +
                      std::string(name_of(proof.level.scale)) + " can be " +
                      outcome(rules_, proof.mornings.front(), proof.level.scale),
                  claim_id(rules_, proof),
                  mornings(proof),
                  {}};
  const Level above{proof.level.scale, proof.level.rank + 1};
  if (proof.at_most) {
    blame(rules_that_hold(proof.mornings.front(), above), "this is guaranteed here", finding);
  } else {
    blame_near_rules(proof, finding);
  }
  return finding;
}

/// The first of these rules is where something is wrong; where the claim is made only explains it.
void FindingWriter::blame(std::vector<Remark> rules, const std::string& claim, Finding& finding) {
  finding.remarks = std::move(rules);
  if (finding.remarks.empty()) return;
  const Place claimed = *finding.place;
  finding.place = finding.remarks.front().place;
  finding.message += ": " + finding.remarks.front().text;
  finding.remarks.erase(finding.remarks.begin());
  finding.remarks.push_back({claimed, claim});
}

/// One rule that alone comes nearest is where something is wrong; several only may be.
void FindingWriter::blame_near_rules(const Proof& proof, Finding& finding) const {
  const std::size_t cost = rules_.rules.size();  // each looks through its steps, as a branch does
  if (budget_.all < cost) return;
  budget_.all -= cost;
  Evaluation evaluation(rules_);
  evaluation.run(proof.mornings.front(), proof.mornings.front());
  std::vector<NearRule> near = near_rules(rules_, evaluation, proof.level, *rules_.guarantees[proof.subject].when);
  if (near.empty()) return;
  const bool one = near.front().about_claim && (near.size() == 1 || near[0].distance < near[1].distance);
  if (one) near.resize(1);
  std::vector<Remark> remarks;
  remarks.reserve(near.size());
  for (const NearRule& rule : near) remarks.push_back(rule_that_fails(rule));
  if (one) return blame(std::move(remarks), "this is guaranteed here", finding);
  finding.remarks = std::move(remarks);
}

Remark FindingWriter::rule_that_fails(const NearRule& near) const {
  std::string tests;
  for (const TestId test : near.tests) tests += (tests.empty() ? "" : " and ") + test_text(rules_, test);
  return {place_of_test(near.rule, near.tests),
          "the rule " + quoted(rules_.rules[near.rule].id) + " does not hold because of " + tests};
}

std::vector<Remark> FindingWriter::rules_that_hold(const Answers& cells, Level level) const {
  Evaluation evaluation(rules_);
  evaluation.run(cells, cells);
  std::vector<Remark> remarks;
  for (const RuleId rule : holding_rules(rules_, evaluation, level)) {
    const std::string text = "the rule " + quoted(rules_.rules[rule].id) + " says ";
    remarks.push_back({draft_.rules[static_cast<std::size_t>(rule)].when.place,
                       text + std::string(name_of(level_of(rules_.rules[rule], level.scale)))});
  }
  const auto is_added = [&](const Remark& remark) { return remark.place.file >= scope_.first_added; };
  if (scope_.added) std::stable_partition(remarks.begin(), remarks.end(), is_added);
  return remarks;
}

/// Where in the rule the one test stands that is in its way; else its whole condition.
Place FindingWriter::place_of_test(RuleId rule, const std::vector<TestId>& tests) const {
  const ConditionDraft& when = draft_.rules[static_cast<std::size_t>(rule)].when;
  if (tests.size() != 1) return when.place;
  const Test& test = rules_.tests[tests.front()];
  const ConditionDraft* part = find_test(when, rules_.questionnaire[test.question].id, test.json);
  return part == nullptr ? when.place : part->test_place;
}

Finding FindingWriter::may_hold(const Proof& proof) const {
  const bool own = !draft_.guarantees[proof.subject].if_stated;
  const std::string message =
      "the guarantee " + quoted(rules_.guarantees[proof.subject].id) + " says nothing: its condition never holds";
  return {own ? Severity::warning : Severity::note,
          "guarantee-empty",
          place_of(proof),
          message,
          claim_id(rules_, proof),
          {},
          {}};
}

Finding FindingWriter::monotone(const Proof& proof) const {
  const Scale scale = proof.level.scale;
  const std::string message = "a worse answer to " + quoted(rules_.questionnaire.all()[proof.subject].id) +
                              " can lower the " + std::string(name_of(scale)) + " from " +
                              outcome(rules_, proof.mornings.front(), scale) + " to " +
                              outcome(rules_, proof.mornings.back(), scale);
  Finding finding{
      Severity::error, "not-monotone", place_of(proof), message, claim_id(rules_, proof), mornings(proof), {}};
  blame(rules_that_hold(proof.mornings.front(), proof.level), "'worse' is declared here", finding);
  return finding;
}

Finding FindingWriter::asked(const Proof& proof) const {
  const Scale scale = proof.level.scale;
  const std::string message = quoted(rules_.questionnaire.all()[proof.subject].id) +
                              " is not asked where it matters: the " + std::string(name_of(scale)) + " is " +
                              outcome(rules_, proof.mornings.front(), scale) + " without it and could be " +
                              outcome(rules_, proof.mornings.back(), scale);
  Finding finding{Severity::error, "not-asked", place_of(proof), message, claim_id(rules_, proof), mornings(proof), {}};
  finding.remarks = rules_that_hold(proof.mornings.back(), proof.level);
  return finding;
}

Finding FindingWriter::can_hold(const Proof& proof) const {
  const std::string message = "the rule " + quoted(rules_.rules[proof.rule()].id) + " can never hold";
  return {Severity::error, "never-holds", place_of(proof), message, claim_id(rules_, proof), {}, {}};
}

Finding FindingWriter::reached(const Proof& proof) const {
  const std::string message =
      "no morning comes out at " + std::string(name_of(proof.level.scale)) + " " + std::string(name_of(proof.level));
  return {Severity::error, "not-reached", place_of(proof), message, claim_id(rules_, proof), {}, {}};
}

Finding FindingWriter::decides(const Proof& proof) {
  const std::string scale(name_of(proof.level.scale));
  std::string message = "the rule " + quoted(rules_.rules[proof.rule()].id) + " never decides the " + scale + ": ";
  const std::vector<RuleId> covers = covers_of(prospect_, proof.rule(), proof.level, budget_);
  message += covers.empty() ? "where it holds, another always says "
                            : "where it holds, " + quoted(rules_.rules[covers.front()].id) + " always says ";
  const Level says = covers.empty() ? proof.level : level_of(rules_.rules[covers.front()], proof.level.scale);
  message += std::string(name_of(says)) + (says == proof.level ? " too" : "");
  Finding finding{Severity::note, "idle-" + scale, place_of(proof), message, claim_id(rules_, proof), {}, {}};
  return finding;
}

}  // namespace legcheck
