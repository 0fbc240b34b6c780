#include "core/prove/proof.hpp"

namespace legcheck {

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
    case Proof::About::can_hold: return "can-hold:" + rules.rules[proof.subject].id;
    case Proof::About::reached:
      return "reached:" + std::string(name_of(proof.level.scale)) + ":" + std::string(name_of(proof.level));
    case Proof::About::decides:
      return "decides:" + std::string(name_of(proof.level.scale)) + ":" + rules.rules[proof.subject].id;
  }
  return {};
}

}  // namespace legcheck
