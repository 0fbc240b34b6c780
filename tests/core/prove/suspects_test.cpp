#include "catch.hpp"
#include "core/prove/claims/claims.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;
using namespace legcheck::prove;

namespace {

/// The suspects for "from pain 4 on, rest" on a morning with pain 4: "rule <- what is in its way (distance)".
std::vector<std::string> suspects(const std::vector<std::string>& all_rules, const std::string& answers) {
  const RuleSet rules = rule_set_from(with_questions(
      R"("guarantees": [{"id": "g", "claim": "c", "when": {"pain": {"min": 4}}, "verdict_at_least": "rest"}], )" +
      rules_of(all_rules)));
  const Evaluation evaluation = evaluated(rules, morning_of(rules, answers));
  std::vector<std::string> texts;
  for (const Suspect& each : suspects_of(rules, evaluation, level_of(Verdict::rest), *rules.guarantees.front().when)) {
    std::string text = rules.rules[each.rule].id + " <-";
    for (const TestId test : each.tests) {
      const Test& it = rules.tests[test];
      text += " " + rules.questionnaire[it.question].id + " " + it.json;
    }
    texts.push_back(text + " (" + std::to_string(each.distance) + (each.about_claim ? ")" : ", elsewhere)"));
  }
  return texts;
}

using Texts = std::vector<std::string>;

const std::string sore = R"("pain": 4, "side": "left", "travel": false, "growth": 0, "signs": [])";

}  // namespace

TEST_CASE("the rules that just miss a claim are named, nearest first", "[prove]") {
  CHECK(suspects({rule("far", R"({"pain": {"min": 6}})"), rule("near", R"({"pain": {"min": 5}})"),
                  rule("elsewhere", R"({"pain": {"min": 4}, "side": "both"})")},
                 sore) == Texts{R"(near <- pain {"min": 5} (1))", R"(far <- pain {"min": 6} (2))",
                                R"(elsewhere <- side "both" (3, elsewhere))"});
}

TEST_CASE("a rule is no suspect when it holds, says too little, speaks of something else or misses by much",
          "[prove]") {
  CHECK(
      suspects({rule("holds", R"({"pain": {"min": 4}})"), rule("says_too_little", R"({"pain": {"min": 5}})", "modify"),
                rule("something_else", R"({"side": "both"})"),
                rule("by_much", R"({"pain": {"min": 4}, "side": "both", "travel": true, "growth": 100})")},
               sore)
          .empty());
}

TEST_CASE("a rule of which it is open whether it holds is no suspect", "[prove]") {
  const std::vector<std::string> rules{rule("r", R"({"pain": {"min": 4}, "side": "both"})")};
  CHECK(suspects(rules, R"("pain": 4, "side": "left")") == Texts{R"(r <- side "both" (3, elsewhere))"});
  CHECK(suspects(rules, R"("pain": 4)").empty());
}

TEST_CASE("of more than three suspects those are left out that are as far as the fourth", "[prove]") {
  const auto beside = [](const std::string& id, const std::string& test) {
    return rule(id, R"({"pain": {"min": 4}, )" + test + "}");
  };
  const std::vector<std::string> three{beside("a", R"("side": "both")"), beside("b", R"("travel": true)"),
                                       beside("c", R"("growth": 100)")};
  CHECK(suspects(three, sore).size() == 3);
  std::vector<std::string> four = three;
  four.push_back(beside("d", R"("signs": "fever")"));
  CHECK(suspects(four, sore).empty());
  four.push_back(rule("near", R"({"pain": {"min": 5}})"));
  CHECK(suspects(four, sore) == Texts{R"(near <- pain {"min": 5} (1))"});
}

TEST_CASE("the rules that hold are those that reach the level", "[prove]") {
  const RuleSet rules = rule_set_from(
      with_questions(rules_of({rule("rest", R"({"pain": 4})"), rule("modify", R"({"pain": {"min": 1}})", "modify"),
                               rule("open", R"({"side": "both"})"), rule("no", R"({"pain": 0})")})));
  const Evaluation evaluation = evaluated(rules, morning_of(rules, R"("pain": 4)"));
  CHECK(holding_rules(rules, evaluation, level_of(Verdict::rest)) == std::vector{RuleId{0}});
  CHECK(holding_rules(rules, evaluation, level_of(Verdict::modify)) == std::vector{RuleId{0}, RuleId{1}});
}
