#include "io/rule_reports/rule_text.hpp"

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

namespace {

RuleSet rules_with(const std::string& when) {
  return rule_set_from(with_questions(
      R"("conditions": [{"id": "sore", "means": "it hurts", "when": {"pain": {"min": 1}, "side": ["left", "both"]}},
                        {"id": "calm", "when": {"any": [{"trend": "better"}, {"sore": false}]}}], )" +
      rules_of(
          {rule("r", when), rule("cuts", R"({"any": [{"growth": {"above": 10}}, {"growth": {"below": 2.5}}]})")})));
}

}  // namespace

TEST_CASE("a condition is told in plain words", "[condition]") {
  struct Row {
    std::string when, text;
  };
  const std::vector<Row> rows{
      {R"({"pain": {"min": 4}})", "- pain is 4 or more\n"},
      {R"({"pain": {"max": 3}})", "- pain is 3 or less\n"},
      {R"({"pain": {"above": 3}})", "- pain is 4 or more\n"},
      {R"({"pain": {"below": 3}})", "- pain is 2 or less\n"},
      {R"({"pain": 0})", "- pain is 0\n"},
      {R"({"pain": [0, 3, 5]})", "- pain is 0, 3 or 5\n"},
      {R"({"pain": {"min": 2, "max": 5}})", "- pain is 2 or more and 5 or less\n"},
      {R"({"growth": {"above": 10}})", "- growth is more than 10\n"},
      {R"({"growth": {"below": 2.5}})", "- growth is less than 2.5\n"},
      {R"({"growth": {"min": 10}})", "- growth is 10 or more\n"},
      {R"({"growth": 2.5})", "- growth is 2.5\n"},
      {R"({"place": "hip"})", "- place: outer hip\n"},
      {R"({"side": ["left", "right"]})", "- side: left or right\n"},
      {R"({"signs": "fever"})", "- signs: a fever\n"},
      {R"({"signs": ["fever", "pop"]})", "- signs: a fever or a pop\n"},
      {R"({"signs": ["fever", "swelling", "pop"]})", "- any of the signs\n"},
      {R"({"signs": "none"})", "- no signs\n"},
      {R"({"travel": true})", "- travel: yes\n"},
      {R"({"travel": false})", "- travel: no\n"},
      {R"({"pain": 3, "travel": true})", "- all of these are so:\n  - pain is 3\n  - travel: yes\n"},
      {R"({"any": [{"pain": 3}, {"travel": true}]})", "- any of these is so:\n  - pain is 3\n  - travel: yes\n"},
      {R"({"not": {"pain": 3}})", "- this is not so:\n  - pain is 3\n"},
      {R"({"not": {"any": [{"pain": 3}, {"travel": true}]}})",
       "- none of these is so:\n  - pain is 3\n  - travel: yes\n"},
      {R"({"at_least": {"count": 2, "of": [{"pain": 3}, {"travel": true}, {"side": "both"}]}})",
       "- at least 2 of these are so:\n  - pain is 3\n  - travel: yes\n  - side: both\n"},
      {R"({"sore": true})", "- it hurts (sore)\n"},
      {R"({"calm": false})", "- this is not so:\n  - calm\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when);
    const RuleSet rules = rules_with(row.when);
    CHECK(bulleted(parts_of(rules, rules.rules.front().when)) == row.text);
  }
}

TEST_CASE("a named condition is told by what it stands for", "[condition]") {
  const RuleSet rules = rules_with(R"({"calm": true})");
  CHECK(bulleted(parts_of(rules, rules.named[0]), "> ") ==
        "> - all of these are so:\n>   - pain is 1 or more\n>   - side: left or both\n");
  CHECK(bulleted(parts_of(rules, rules.named[1])) ==
        "- any of these is so:\n  - trend: better\n  - this is not so:\n    - it hurts (sore)\n");
}
