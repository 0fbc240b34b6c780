#include "core/prove/claims/subsumption.hpp"

#include "catch.hpp"
#include "core/prove/check.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

TEST_CASE("a rule brings others, is brought by others, overlaps them or shuts them out", "[prove]") {
  const RuleSet rules = rule_set_from(
      with_questions(rules_of({rule("own", R"({"pain": {"min": 4}})"), rule("wider", R"({"pain": {"min": 2}})"),
                               rule("narrower", R"({"pain": {"min": 6}})"), rule("beside", R"({"side": "both"})"),
                               rule("apart", R"({"pain": 0})"), rule("same", R"({"not": {"pain": {"max": 3}}})")})));
  constexpr RuleId own{0}, wider{1}, narrower{2}, beside{3}, apart{4}, same{5};
  const Prospect prospect(rules);
  Budget budget = budget_for(rules);
  const Overlap overlap = overlap_of(prospect, own, budget);
  CHECK(overlap.brings == std::vector{wider, same});
  CHECK(overlap.brought_by == std::vector{narrower, same});
  CHECK(overlap.sometimes == std::vector{beside});
  CHECK(overlap.never == std::vector{apart});
  CHECK(overlap.not_decided.empty());
}

TEST_CASE("without a budget nothing is said about how rules lie", "[prove]") {
  const RuleSet rules = rule_set_from(
      with_questions(rules_of({rule("own", R"({"pain": {"min": 4}})"), rule("other", R"({"side": "both"})")})));
  const Prospect prospect(rules);
  Budget none{0, 0};
  const Overlap overlap = overlap_of(prospect, RuleId{0}, none);
  CHECK(overlap.not_decided == std::vector{RuleId{1}});
  CHECK(overlap.sometimes.empty());
}
