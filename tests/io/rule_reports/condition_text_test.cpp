#include "io/rule_reports/condition_text.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

TEST_CASE("a condition is told as it decides", "[condition]") {
  struct Row {
    std::string when, text;
  };
  const std::vector<Row> rows{
      {R"({"pain": {"min":4}})", R"(pain {"min": 4})"},
      {R"({"side": "left"})", R"(side "left")"},
      {R"({"side": ["left","right"]})", R"(side ["left", "right"])"},
      {R"({"signs": "none"})", R"(signs "none")"},
      {R"({"travel": false})", "travel false"},
      {R"({"pain": 3, "travel": true})", "pain 3 and travel true"},
      {R"({"any": [{"pain": 3}, {"travel": true}]})", "pain 3 or travel true"},
      {R"({"not": {"pain": 3}})", "not pain 3"},
      {R"({"not": {"pain": 3, "travel": true}})", "not (pain 3 and travel true)"},
      {R"({"not": {"not": {"pain": 3}}})", "not not pain 3"},
      {R"({"pain": 3, "any": [{"travel": true}, {"age": 30}]})", "pain 3 and (travel true or age 30)"},
      {R"({"any": [{"pain": 3, "travel": true}, {"age": 30}]})", "(pain 3 and travel true) or age 30"},
      {R"({"at_least": {"count": 2, "of": [{"pain": 3}, {"travel": true, "age": 30}, {"side": "both"}]}})",
       R"(at least 2 of (pain 3, (travel true and age 30), side "both"))"},
      {R"({"all": [{"any": [{"pain": 3}]}]})", "pain 3"},
      // named conditions by their names
      {R"({"sore": true})", "sore"},
      {R"({"sore": false})", "not sore"},
      {R"({"sore": false, "calm": true})", "not sore and calm"},
      {R"({"any": [{"calm": true}, {"travel": true}]})", "calm or travel true"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when);
    const RuleSet rules = rule_set_from(
        with_questions(R"("conditions": [{"id": "sore", "when": {"pain": {"min": 1}, "side": ["left", "both"]}},
                                         {"id": "calm", "when": {"any": [{"trend": "better"}, {"sore": false}]}}], )" +
                       rules_of({rule("r", row.when)})));
    CHECK(condition_text(rules, rules.rules.front().when) == row.text);
  }
}
