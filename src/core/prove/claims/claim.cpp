#include "core/prove/claims/claim.hpp"

namespace legcheck {

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
    case SearchResult::Kind::excluded: return Proof::Result::holds;
    case SearchResult::Kind::found: return Proof::Result::broken;
    case SearchResult::Kind::not_decided: break;
  }
  return Proof::Result::not_decided;
}

Proof::Result result_of_finding(const SearchResult& outcome) {
  switch (outcome.kind) {
    case SearchResult::Kind::excluded: return Proof::Result::broken;
    case SearchResult::Kind::found: return Proof::Result::holds;
    case SearchResult::Kind::not_decided: break;
  }
  return Proof::Result::not_decided;
}

std::string claim_id(const RuleSet& rules, const Proof& proof) {
  const auto question = [&] { return rules.questionnaire.all()[proof.subject].id; };
  switch (proof.about) {
    case Proof::About::guarantee: return rules.guarantees[proof.subject].id;
    case Proof::About::may_hold: return "says-something:" + rules.guarantees[proof.subject].id;
    case Proof::About::monotone: return "monotone:" + question();
    case Proof::About::asked: return "asked:" + question();
    case Proof::About::can_hold: return "can-hold:" + rules.rules[proof.rule()].id;
    case Proof::About::reached:
      return "reached:" + std::string(name_of(proof.level.scale)) + ":" + std::string(name_of(proof.level));
    case Proof::About::decides:
      return "decides:" + std::string(name_of(proof.level.scale)) + ":" + rules.rules[proof.rule()].id;
  }
  return {};
}

}  // namespace legcheck
