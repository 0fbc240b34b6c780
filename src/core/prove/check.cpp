#include "core/prove/check.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/rules/steps.hpp"

namespace legcheck::prove {
namespace {

void append(std::vector<Proof>& all, std::vector<Proof> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

void sort(std::vector<Finding>& findings) {
  const auto key = [](const Finding& finding) {
    const Place place = finding.place.value_or(Place{});
    return std::tuple(!finding.place.has_value(), place.file, place.offset);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

}  // namespace

// A branch of larger rules costs more, so fewer are tried. One search may use a tenth, so that one hard claim does not
// leave the others undecided.
Budget budget_for(const RuleSet& rules) {
  constexpr std::size_t steps_in_all = 400'000'000;
  constexpr std::size_t most = 1'000'000;
  const std::size_t steps = std::max<std::size_t>(rules.conditions->steps.size(), 1);
  const std::size_t all = std::min(most, steps_in_all / steps);
  return {std::max<std::size_t>(all / 10, 1), all};
}

// What users stated comes first: should the budget be used up, that is what they asked for.
std::vector<Proof> prove_guaranteed(const Formula& formula, const CheckScope& scope, const RuleSetDraft& draft,
                                    Budget& budget) {
  const std::size_t questions = formula.rules.questionnaire.size();
  std::vector<Proof> proofs;
  for (std::size_t i = 0; i < formula.rules.guarantees.size(); ++i) {
    const bool own = is_looked_at(scope, draft.guarantees[i].id);
    append(proofs, prove_guarantee(formula, i, own ? Bounded::from_below_and_above : Bounded::from_above, budget));
  }
  for (std::size_t q = 0; q < questions; ++q) append(proofs, prove_monotone(formula, QuestionId(q), budget));
  for (std::size_t q = 0; q < questions; ++q) append(proofs, prove_asked(formula, QuestionId(q), budget));
  for (const RuleId rule : formula.rules.rules.ids()) {
    const bool looked_at = is_looked_at(scope, draft.rules[static_cast<std::size_t>(rule)].id);
    if (looked_at) proofs.push_back(prove_can_hold(formula, rule, budget).proof);
  }
  append(proofs, prove_levels_reached(formula, budget));
  return proofs;
}

std::vector<std::string> broken_guarantees(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope) {
  constexpr std::size_t share = 20;
  Budget budget = budget_for(rules);
  budget = {std::max<std::size_t>(budget.each / share, 1), std::max<std::size_t>(budget.all / share, 1)};
  std::vector<std::string> ids;
  for (const Proof& proof : prove_guaranteed(Formula(rules), scope, draft, budget)) {
    if (proof.result == Proof::Result::holds) continue;
    std::string id = claim_id(rules, proof.claim);
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
  }
  return ids;
}

Check check(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope) {
  const Formula formula(rules);
  Budget budget = budget_for(rules);
  Check check{{}, scope, {}};
  check.proofs = prove_guaranteed(formula, scope, draft, budget);
  append(check.proofs, prove_guarantees_say_something(formula, budget));
  for (Proof& proof : prove_decides(formula, budget)) {
    if (is_looked_at(scope, draft.rules[proof.claim.subject].id)) check.proofs.push_back(std::move(proof));
  }
  check.findings = findings_of(check.proofs, formula, draft, scope, budget);
  for (Finding& finding : lint(rules, draft, scope)) check.findings.push_back(std::move(finding));
  sort(check.findings);
  return check;
}

}  // namespace legcheck::prove
