#include "core/judge/support.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

/// The tests that decide a condition, such as "pain 3; not side "left"".
std::string support_of(std::string_view when, std::string_view answers) {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", when)})));
  const Evaluation evaluation = evaluated(rules, morning_of(rules, answers));
  std::string text;
  for (const Because& because : support(rules, evaluation, rules.rules.front().when)) {
    const Test& test = rules.tests[because.test];
    text += (text.empty() ? "" : "; ") + std::string(because.holds ? "" : "not ");
    text += rules.questionnaire[test.question].id + " " + test.json;
  }
  return text;
}

std::string open_in(std::string_view when, std::string_view answers) {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", when)})));
  const Evaluation evaluation = evaluated(rules, morning_of(rules, answers));
  std::string text;
  for (const QuestionId id : open_questions(rules, evaluation, rules.rules.front().when)) {
    text += (text.empty() ? "" : " ") + rules.questionnaire[id].id;
  }
  return text;
}

}  // namespace

TEST_CASE("support names the tests that decide a condition, and no others", "[support]") {
  struct Row {
    std::string when, answers, support;
  };
  const std::vector<Row> rows{
      {R"({"pain": {"min": 3}})", R"("pain": 4)", R"(pain {"min": 3})"},
      {R"({"pain": {"min": 3}})", R"("pain": 2)", R"(not pain {"min": 3})"},
      // all: each of them when it holds, those that fail when it does not
      {R"({"pain": 3, "side": "left"})", R"("pain": 3, "side": "left")", R"(pain 3; side "left")"},
      {R"({"pain": 3, "side": "left"})", R"("pain": 3, "side": "both")", R"(not side "left")"},
      {R"({"pain": 3, "side": "left"})", R"("side": "both")", R"(not side "left")"},
      // any: those that hold when it holds, each of them when it does not
      {R"({"any": [{"pain": 3}, {"side": "left"}]})", R"("pain": 3, "side": "both")", "pain 3"},
      {R"({"any": [{"pain": 3}, {"side": "left"}]})", R"("pain": 3, "side": "left")", R"(pain 3; side "left")"},
      {R"({"any": [{"pain": 3}, {"side": "left"}]})", R"("pain": 3)", "pain 3"},
      {R"({"any": [{"pain": 3}, {"side": "left"}]})", R"("pain": 2, "side": "both")", R"(not pain 3; not side "left")"},
      // not
      {R"({"not": {"pain": 3}})", R"("pain": 2)", "not pain 3"},
      {R"({"not": {"not": {"pain": 3}}})", R"("pain": 3)", "pain 3"},
      {R"({"not": {"any": [{"pain": 3}, {"side": "left"}]}})", R"("pain": 2, "side": "both")",
       R"(not pain 3; not side "left")"},
      {R"({"not": {"pain": 3, "side": "left"}})", R"("pain": 3, "side": "both")", R"(not side "left")"},
      {R"({"pain": {"min": 1}, "not": {"any": [{"side": "both"}, {"travel": true}]}})",
       R"("pain": 4, "side": "left", "travel": false)", R"(pain {"min": 1}; not side "both"; not travel true)"},
      // at_least
      {R"({"at_least": {"count": 2, "of": [{"pain": 3}, {"side": "left"}, {"travel": true}]}})",
       R"("pain": 3, "side": "both", "travel": true)", "pain 3; travel true"},
      {R"({"at_least": {"count": 2, "of": [{"pain": 3}, {"side": "left"}, {"travel": true}]}})",
       R"("pain": 2, "side": "both", "travel": true)", R"(not pain 3; not side "left")"},
      // each test once
      {R"({"any": [{"pain": 3, "side": "left"}, {"pain": 3, "travel": true}]})",
       R"("pain": 3, "side": "left", "travel": true)", R"(pain 3; side "left"; travel true)"},
      // what was not answered because it does not apply, and what is assumed
      {R"({"recurring": false})", R"("pain": 0)", "recurring false"},
      {R"({"not": {"cleared": true}})", R"("pain": 3)", "not cleared true"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when, row.answers);
    CHECK(support_of(row.when, row.answers) == row.support);
  }
}

TEST_CASE("a named condition is supported by its tests, not by its name", "[support]") {
  const std::string named = R"("conditions": [{"id": "sore", "when": {"pain": {"min": 1}}}], )";
  const RuleSet rules = rule_set_from(with_questions(named + rules_of({rule("r", R"({"sore": false})")})));
  const Evaluation evaluation = evaluated(rules, morning_of(rules, R"("pain": 0)"));
  const std::vector<Because> because = support(rules, evaluation, rules.rules.front().when);
  REQUIRE(because.size() == 1);
  CHECK(rules.tests[because.front().test].json == R"({"min": 1})");
  CHECK_FALSE(because.front().holds);
}

TEST_CASE("open questions are those of the tests that leave a condition open", "[support]") {
  struct Row {
    std::string when, answers, open;
  };
  const std::vector<Row> rows{
      {R"({"pain": 3, "side": "left"})", "", "pain side"},
      {R"({"pain": 3, "side": "left"})", R"("pain": 3)", "side"},
      {R"({"any": [{"pain": 3}, {"side": "left"}]})", R"("pain": 2)", "side"},
      {R"({"any": [{"pain": 3, "travel": true}, {"side": "left"}]})", R"("travel": false)", "side"},
      {R"({"not": {"any": [{"pain": 3}, {"side": "left"}]}})", R"("side": "both")", "pain"},
      {R"({"at_least": {"count": 2, "of": [{"pain": 3}, {"side": "left"}, {"travel": true}]}})", R"("pain": 3)",
       "side travel"},
      {R"({"any": [{"side": "left", "pain": 3}, {"side": "right", "pain": 4}]})", "", "side pain"},
      {R"({"pain": {"min": 1}, "recurring": true})", R"("pain": 1)", "recurring"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when, row.answers);
    CHECK(open_in(row.when, row.answers) == row.open);
  }
}
