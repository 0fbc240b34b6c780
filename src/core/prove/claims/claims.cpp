#include "core/prove/claims/claims.hpp"

namespace legcheck::prove {

Level level_of(Verdict verdict) noexcept { return {Scale::verdict, static_cast<std::size_t>(verdict)}; }
Level level_of(Care care) noexcept { return {Scale::care, static_cast<std::size_t>(care)}; }

Level level_of(const Rule& rule, Scale scale) noexcept {
  return scale == Scale::verdict ? level_of(rule.verdict) : level_of(rule.care);
}

std::string_view name_of(Level level) noexcept {
  return level.scale == Scale::verdict ? verdict_names[level.rank] : care_names[level.rank];
}

std::string_view name_of(Scale scale) noexcept { return scale == Scale::verdict ? "verdict" : "care"; }

std::size_t levels_of(Scale scale) noexcept {
  return scale == Scale::verdict ? verdict_names.size() : care_names.size();
}

std::vector<ConditionId> reaching(const RuleSet& rules, Level level, std::optional<RuleId> but) {
  std::vector<ConditionId> found;
  for (const RuleId id : rules.rules.ids()) {
    const Rule& rule = rules.rules[id];
    if (id != but && level_of(rule, level.scale).rank >= level.rank) found.push_back(rule.when);
  }
  return found;
}

std::vector<ConditionId> saying(const RuleSet& rules, Level level) {
  std::vector<ConditionId> found;
  for (const Rule& rule : rules.rules) {
    if (level_of(rule, level.scale) == level) found.push_back(rule.when);
  }
  return found;
}

Proof::Result result_of_excluding(const SearchResult& outcome) {
  switch (outcome.kind) {
    case SearchResult::Kind::unsatisfiable: return Proof::Result::holds;
    case SearchResult::Kind::satisfiable: return Proof::Result::broken;
    case SearchResult::Kind::not_decided: break;
  }
  return Proof::Result::not_decided;
}

Proof::Result result_of_finding(const SearchResult& outcome) {
  switch (outcome.kind) {
    case SearchResult::Kind::unsatisfiable: return Proof::Result::broken;
    case SearchResult::Kind::satisfiable: return Proof::Result::holds;
    case SearchResult::Kind::not_decided: break;
  }
  return Proof::Result::not_decided;
}

std::string claim_id(const RuleSet& rules, const Claim& claim) {
  const auto question = [&] { return rules.questionnaire.all()[claim.subject].id; };
  switch (claim.kind) {
    case Claim::Kind::guarantee: return rules.guarantees[claim.subject].id;
    case Claim::Kind::says_something: return "says-something:" + rules.guarantees[claim.subject].id;
    case Claim::Kind::monotone: return "monotone:" + question();
    case Claim::Kind::asked: return "asked:" + question();
    case Claim::Kind::can_hold: return "can-hold:" + rules.rules[claim.rule()].id;
    case Claim::Kind::reached:
      return "reached:" + std::string(name_of(claim.level.scale)) + ":" + std::string(name_of(claim.level));
    case Claim::Kind::decides:
      return "decides:" + std::string(name_of(claim.level.scale)) + ":" + rules.rules[claim.rule()].id;
  }
  return {};
}

}  // namespace legcheck::prove
