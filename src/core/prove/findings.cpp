#include "core/prove/findings.hpp"

#include <algorithm>

#include "core/judge/judgement.hpp"

namespace legcheck::prove {
namespace {

using Severity = Finding::Severity;

constexpr std::string_view budget_used_up = " could not be decided: the search budget was used up";

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// What one of the mornings comes to on a scale: said by the evaluation, not taken from the search.
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

class FindingWriter {
 public:
  FindingWriter(const Formula& formula, const RuleSetDraft& draft, const CheckScope& scope, Budget& budget)
      : formula_(formula), rules_(formula.rules), draft_(draft), scope_(scope), budget_(budget) {}

  /// Of a proof that is broken or not decided.
  Finding write(const Proof& proof);

 private:
  [[nodiscard]] Finding not_decided(const Proof& proof) const;
  [[nodiscard]] Finding guarantee(const Proof& proof) const;
  [[nodiscard]] Finding says_something(const Proof& proof) const;
  [[nodiscard]] Finding monotone(const Proof& proof) const;
  [[nodiscard]] Finding asked(const Proof& proof) const;
  [[nodiscard]] Finding can_hold(const Proof& proof) const;
  [[nodiscard]] Finding reached(const Proof& proof) const;
  Finding decides(const Proof& proof);

  [[nodiscard]] std::optional<Place> place_of(const Proof& proof) const;
  [[nodiscard]] std::vector<Morning> mornings(const Proof& proof) const;
  void blame_suspects(const Proof& proof, Finding& finding) const;
  [[nodiscard]] Remark rule_that_fails(const Suspect& suspect) const;
  [[nodiscard]] std::vector<Remark> rules_that_hold(const Answers& cells, Level level) const;
  [[nodiscard]] Place place_of_test(RuleId rule, const std::vector<TestId>& tests) const;
  static void blame(std::vector<Remark> rules, const std::string& claim, Finding& finding);

  const Formula& formula_;
  const RuleSet& rules_;
  const RuleSetDraft& draft_;
  const CheckScope& scope_;
  Budget& budget_;
};

Finding FindingWriter::write(const Proof& proof) {
  if (proof.result == Proof::Result::not_decided) return not_decided(proof);
  switch (proof.claim.kind) {
    case Claim::Kind::guarantee: return guarantee(proof);
    case Claim::Kind::says_something: return says_something(proof);
    case Claim::Kind::monotone: return monotone(proof);
    case Claim::Kind::asked: return asked(proof);
    case Claim::Kind::can_hold: return can_hold(proof);
    case Claim::Kind::reached: return reached(proof);
    case Claim::Kind::decides: break;
  }
  return decides(proof);
}

std::optional<Place> FindingWriter::place_of(const Proof& proof) const {
  switch (proof.claim.kind) {
    case Claim::Kind::guarantee:
    case Claim::Kind::says_something: return draft_.guarantees[proof.claim.subject].claim.place;
    case Claim::Kind::monotone: return draft_.questions[proof.claim.subject].worse->place;
    case Claim::Kind::asked: return draft_.questions[proof.claim.subject].applies->place;
    case Claim::Kind::can_hold:
    case Claim::Kind::decides: return draft_.rules[proof.claim.subject].id.place;
    case Claim::Kind::reached: break;
  }
  return std::nullopt;
}

std::vector<Morning> FindingWriter::mornings(const Proof& proof) const {
  std::vector<Morning> found;
  for (const Answers& cells : proof.mornings) found.push_back(example_morning(rules_.questionnaire, cells));
  return found;
}

Finding FindingWriter::not_decided(const Proof& proof) const {
  const std::string id = claim_id(rules_, proof.claim);
  const std::string what = proof.claim.kind == Claim::Kind::guarantee
                               ? "\"" + rules_.guarantees[proof.claim.subject].claim + "\""
                               : quoted(id);
  return {Severity::error, "not-decided", place_of(proof), what + std::string(budget_used_up), id, {}, {}};
}

/// Only a note where whoever changed the rules knows why: what held before additions, or what a replacement claims
/// otherwise.
Finding FindingWriter::guarantee(const Proof& proof) const {
  const GuaranteeDraft& claimed = draft_.guarantees[proof.claim.subject];
  const bool held_before = !is_looked_at(scope_, claimed.id);
  const bool meant = held_before || (claimed.restated && proof.claim.at_most);
  const std::string claim = "\"" + rules_.guarantees[proof.claim.subject].claim + "\"";
  Finding finding{meant ? Severity::note : Severity::error,
                  "guarantee-broken",
                  place_of(proof),
                  claim + (held_before ? " no longer holds, the " : " does not hold, the ") +
                      std::string(name_of(proof.claim.level.scale)) + " can be " +
                      outcome(rules_, proof.mornings.front(), proof.claim.level.scale),
                  claim_id(rules_, proof.claim),
                  mornings(proof),
                  {}};
  const Level above{proof.claim.level.scale, proof.claim.level.rank + 1};
  if (proof.claim.at_most) {
    blame(rules_that_hold(proof.mornings.front(), above), "this is guaranteed here", finding);
  } else {
    blame_suspects(proof, finding);
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
void FindingWriter::blame_suspects(const Proof& proof, Finding& finding) const {
  const std::size_t cost = rules_.rules.size();  // each looks through its steps, as a branch does
  if (budget_.all < cost) return;
  budget_.all -= cost;
  Evaluation evaluation(rules_);
  evaluation.run(proof.mornings.front(), proof.mornings.front());
  std::vector<Suspect> suspects =
      suspects_of(rules_, evaluation, proof.claim.level, *rules_.guarantees[proof.claim.subject].when);
  if (suspects.empty()) return;
  const bool one =
      suspects.front().about_claim && (suspects.size() == 1 || suspects[0].distance < suspects[1].distance);
  if (one) suspects.resize(1);
  std::vector<Remark> remarks;
  remarks.reserve(suspects.size());
  for (const Suspect& each : suspects) remarks.push_back(rule_that_fails(each));
  if (one) return blame(std::move(remarks), "this is guaranteed here", finding);
  finding.remarks = std::move(remarks);
}

Remark FindingWriter::rule_that_fails(const Suspect& suspect) const {
  std::string tests;
  for (const TestId test : suspect.tests) tests += (tests.empty() ? "" : " and ") + test_text(rules_, test);
  return {place_of_test(suspect.rule, suspect.tests),
          "the rule " + quoted(rules_.rules[suspect.rule].id) + " does not hold because of " + tests};
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

Finding FindingWriter::says_something(const Proof& proof) const {
  const bool own = !draft_.guarantees[proof.claim.subject].if_stated;
  const std::string message =
      "the guarantee " + quoted(rules_.guarantees[proof.claim.subject].id) + " says nothing: its condition never holds";
  return {own ? Severity::warning : Severity::note,
          "guarantee-empty",
          place_of(proof),
          message,
          claim_id(rules_, proof.claim),
          {},
          {}};
}

Finding FindingWriter::monotone(const Proof& proof) const {
  const Scale scale = proof.claim.level.scale;
  const std::string message = "a worse answer to " + quoted(rules_.questionnaire.all()[proof.claim.subject].id) +
                              " can lower the " + std::string(name_of(scale)) + " from " +
                              outcome(rules_, proof.mornings.front(), scale) + " to " +
                              outcome(rules_, proof.mornings.back(), scale);
  Finding finding{
      Severity::error, "not-monotone", place_of(proof), message, claim_id(rules_, proof.claim), mornings(proof), {}};
  blame(rules_that_hold(proof.mornings.front(), proof.claim.level), "'worse' is declared here", finding);
  return finding;
}

Finding FindingWriter::asked(const Proof& proof) const {
  const Scale scale = proof.claim.level.scale;
  const std::string message = quoted(rules_.questionnaire.all()[proof.claim.subject].id) +
                              " is not asked where it matters: the " + std::string(name_of(scale)) + " is " +
                              outcome(rules_, proof.mornings.front(), scale) + " without it and could be " +
                              outcome(rules_, proof.mornings.back(), scale);
  Finding finding{Severity::error, "not-asked", place_of(proof), message, claim_id(rules_, proof.claim),
                  mornings(proof), {}};
  finding.remarks = rules_that_hold(proof.mornings.back(), proof.claim.level);
  return finding;
}

Finding FindingWriter::can_hold(const Proof& proof) const {
  const std::string message = "the rule " + quoted(rules_.rules[proof.claim.rule()].id) + " can never hold";
  return {Severity::error, "never-holds", place_of(proof), message, claim_id(rules_, proof.claim), {}, {}};
}

Finding FindingWriter::reached(const Proof& proof) const {
  const std::string message = "no morning comes out at " + std::string(name_of(proof.claim.level.scale)) + " " +
                              std::string(name_of(proof.claim.level));
  return {Severity::error, "not-reached", place_of(proof), message, claim_id(rules_, proof.claim), {}, {}};
}

Finding FindingWriter::decides(const Proof& proof) {
  const std::string scale(name_of(proof.claim.level.scale));
  std::string message =
      "the rule " + quoted(rules_.rules[proof.claim.rule()].id) + " never decides the " + scale + ": ";
  const std::vector<RuleId> covers = subsumers_of(formula_, proof.claim.rule(), proof.claim.level, budget_);
  message += covers.empty() ? "where it holds, another always says "
                            : "where it holds, " + quoted(rules_.rules[covers.front()].id) + " always says ";
  const Level says =
      covers.empty() ? proof.claim.level : level_of(rules_.rules[covers.front()], proof.claim.level.scale);
  message += std::string(name_of(says)) + (says == proof.claim.level ? " too" : "");
  Finding finding{Severity::note, "idle-" + scale, place_of(proof), message, claim_id(rules_, proof.claim), {}, {}};
  return finding;
}

}  // namespace

bool is_looked_at(const CheckScope& scope, const Name& id) {
  return !scope.added || id.place.file >= scope.first_added;
}

std::vector<Finding> findings_of(const std::vector<Proof>& proofs, const Formula& formula, const RuleSetDraft& draft,
                                 const CheckScope& scope, Budget& budget) {
  FindingWriter writer(formula, draft, scope, budget);
  std::vector<Finding> findings;
  for (const Proof& proof : proofs) {
    if (proof.result != Proof::Result::holds) findings.push_back(writer.write(proof));
  }
  return findings;
}

}  // namespace legcheck::prove
