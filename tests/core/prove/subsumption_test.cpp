#include "catch.hpp"
#include "core/prove/check.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;
using namespace legcheck::prove;

TEST_CASE("a rule implies others, is implied by others, overlaps them or excludes them", "[prove]") {
  const RuleSet rules = rule_set_from(
      with_questions(rules_of({rule("own", R"({"pain": {"min": 4}})"), rule("wider", R"({"pain": {"min": 2}})"),
                               rule("narrower", R"({"pain": {"min": 6}})"), rule("beside", R"({"side": "both"})"),
                               rule("apart", R"({"pain": 0})"), rule("same", R"({"not": {"pain": {"max": 3}}})")})));
  constexpr RuleId own{0}, wider{1}, narrower{2}, beside{3}, apart{4}, same{5};
  const Formula formula(rules);
  Budget budget = budget_for(rules);
  const Subsumption found = subsumption_of(formula, own, budget);
  CHECK(found.implies == std::vector{wider, same});
  CHECK(found.implied_by == std::vector{narrower, same});
  CHECK(found.overlaps == std::vector{beside});
  CHECK(found.excludes == std::vector{apart});
  CHECK(found.not_decided.empty());
}

TEST_CASE("without a budget nothing is said about how rules lie", "[prove]") {
  const RuleSet rules = rule_set_from(
      with_questions(rules_of({rule("own", R"({"pain": {"min": 4}})"), rule("other", R"({"side": "both"})")})));
  const Formula formula(rules);
  Budget none{0, 0};
  const Subsumption found = subsumption_of(formula, RuleId{0}, none);
  CHECK(found.not_decided == std::vector{RuleId{1}});
  CHECK(found.overlaps.empty());
}
