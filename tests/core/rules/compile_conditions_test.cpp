#include "core/rules/compile_conditions.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

struct Row {
  std::string json;  ///< @ stands before each place that is wrong.
  std::vector<std::string> messages;
};

/// What is wrong with a rule file, as the row says it: with all marks where they belong, and all messages.
void check(const std::string& file, const std::vector<std::string>& messages) {
  const Found found = problems_at_marks(file);
  CHECK(found.marked == marked_lines(file));
  CHECK(found.messages == messages);
}

void check_conditions(const std::vector<Row>& rows, const std::string& named = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.json);
    check(with_questions(named + rules_of({rule("r", row.json)})), row.messages);
  }
}

std::string question(const std::string& id, const std::string& applies) {
  return R"({"id": ")" + id + R"(", "about": "morning", "kind": "yes_no", "ask": "?")" +
         (applies.empty() ? "" : ", \"applies\": " + applies) + "}";
}

/// Named conditions n1 … nN, each resting on the next, and the last on pain; first to last, or last to first.
std::string chain(std::size_t length, bool last_first) {
  std::string conditions;
  for (std::size_t i = 1; i <= length; ++i) {
    const std::string when = i == length ? R"("pain": 3)" : "\"n" + std::to_string(i + 1) + "\": true";
    const std::string each = R"({"id": "n)" + std::to_string(i) + R"(", "when": {)" + when + "}}";
    conditions = last_first ? each + (i == 1 ? "" : ", " + conditions) : conditions + (i == 1 ? "" : ", ") + each;
  }
  return "\"conditions\": [" + conditions + "]";
}

}  // namespace

TEST_CASE("a condition on a question or value that does not exist is a problem, with what may be meant", "[compile]") {
  check_conditions({
      {R"({@"pian": 3})", {"unknown question or condition 'pian' (did you mean 'pain'?)"}},
      {R"({@"weather": 3})", {"unknown question or condition 'weather'"}},
      {R"({@"at_leats": {"min": 1}})", {"unknown question or condition 'at_leats' (did you mean 'at_least'?)"}},
      {R"({"not": {"any": [{"pain": 3}, {@"sid": "left"}]}})",
       {"unknown question or condition 'sid' (did you mean 'side'?)"}},
      {R"({"side": @"lefd"})", {"unknown value 'lefd' for 'side' (did you mean 'left'?)"}},
      {R"({"side": @"none"})", {"unknown value 'none' for 'side' (one of left, right, both)"}},
      {R"({"side": ["left", @"middle"]})", {"unknown value 'middle' for 'side' (one of left, right, both)"}},
      {R"({"signs": @"fevre"})", {"unknown value 'fevre' for 'signs' (did you mean 'fever'?)"}},
      {R"({"signs": ["fever", @"none"]})", {"unknown value 'none' for 'signs' (one of fever, swelling, pop)"}},
      {R"({"signs": [@"swell", @"popp"]})",
       {"unknown value 'swell' for 'signs' (one of fever, swelling, pop)",
        "unknown value 'popp' for 'signs' (did you mean 'pop'?)"}},
  });
}

TEST_CASE("a test of the wrong type is a problem", "[compile]") {
  check_conditions({
      {R"({"pain": @"3"})", {R"(the number question 'pain' takes a number or a range such as {"min": 4})"}},
      {R"({"pain": @true})", {R"(the number question 'pain' takes a number or a range such as {"min": 4})"}},
      {R"({"pain": [3, @"4"]})", {R"(the number question 'pain' takes a number or a range such as {"min": 4})"}},
      {R"({"side": @1})", {"the question 'side' takes words such as 'left'"}},
      {R"({"side": [@true]})", {"the question 'side' takes words such as 'left'"}},
      {R"({"signs": @false})", {"the question 'signs' takes words such as 'fever'"}},
      {R"({"travel": @"yes"})", {"the yes/no question 'travel' takes true or false"}},
      {R"({"travel": @1})", {"the yes/no question 'travel' takes true or false"}},
      {R"({"side": @{"min": 1}})", {"'side' is not a number, so it takes no range"}},
      {R"({"signs": @{"min": 1}})", {"'signs' is not a number, so it takes no range"}},
      {R"({"travel": @{"max": 1}})", {"'travel' is not a number, so it takes no range"}},
  });
}

TEST_CASE("a threshold outside the question's range is a problem", "[compile]") {
  check_conditions({
      {R"({"pain": @11})", {"11 is outside the range of 'pain' (0 to 10)"}},
      {R"({"pain": @-1})", {"-1 is outside the range of 'pain' (0 to 10)"}},
      {R"({"pain": [10, @11]})", {"11 is outside the range of 'pain' (0 to 10)"}},
      {R"({"pain": @{"min": 80}})", {"80 is outside the range of 'pain' (0 to 10)"}},
      {R"({"pain": @{"above": -1}})", {"-1 is outside the range of 'pain' (0 to 10)"}},
      {R"({"pain": @{"min": -1, "max": 11}})",
       {"-1 is outside the range of 'pain' (0 to 10)", "11 is outside the range of 'pain' (0 to 10)"}},
      {R"({"growth": @{"below": 100.5}})", {"100.5 is outside the range of 'growth' (-100 to 100)"}},
      {R"({"pain": @4.5})", {"'pain' is counted in whole numbers, not 4.5"}},
      {R"({"pain": @{"above": 4.5}})", {"'pain' is counted in whole numbers, not 4.5"}},
      {R"({"pain": {"min": 0, "max": 10}, "growth": {"min": -100, "max": 100}})", {}},
  });
}

TEST_CASE("a range that no value lies in is a problem", "[compile]") {
  const std::string none = "no value of 'pain' lies in this range";
  check_conditions({
      {R"({"pain": @{}})", {"an empty range (use min, above, max or below)"}},
      {R"({"pain": @{"min": 7, "max": 3}})", {none}},
      {R"({"pain": @{"above": 10}})", {none}},
      {R"({"pain": @{"below": 0}})", {none}},
      {R"({"pain": @{"above": 3, "below": 4}})", {none}},
      {R"({"pain": @{"above": 3, "max": 3}})", {none}},
      {R"({"pain": @{"min": 3, "below": 3}})", {none}},
      {R"({"growth": @{"above": 100}})", {"no value of 'growth' lies in this range"}},
      {R"({"growth": @{"above": 3, "below": 3}})", {"no value of 'growth' lies in this range"}},
      {R"({"growth": {"above": 3, "below": 4}})", {}},
      {R"({"pain": {"min": 3, "max": 3}})", {}},
      {R"({"pain": {"above": 9}})", {}},
      {R"({"pain": {"below": 1}})", {}},
  });
}

TEST_CASE("an empty condition or list, and a value that stands twice, are problems", "[compile]") {
  const std::string empty = "an empty condition says nothing (name what must hold)";
  check_conditions({
      {R"(@{})", {empty}},
      {R"({@"all": []})", {empty}},
      {R"({@"any": []})", {empty}},
      {R"({"not": @{}})", {empty}},
      {R"({"any": [{"pain": 3}, @{}]})", {empty}},
      {R"({@"at_least": {"count": 1, "of": []}})", {empty}},
      {R"({"pain": @[]})", {"an empty list matches nothing (name the values)"}},
      {R"({"side": @[]})", {"an empty list matches nothing (name the values)"}},
      {R"({"signs": @[]})", {"an empty list matches nothing (name the values)"}},
      {R"({"side": ["left", "right", @"left"]})", {"the same value stands twice"}},
      {R"({"signs": ["fever", @"fever"]})", {"the same value stands twice"}},
      {R"({"pain": [3, 4, @3.0]})", {"the same value stands twice"}},
      {R"({"travel": [true, @true]})", {"the same value stands twice"}},
  });
}

TEST_CASE("a count that cannot be met is a problem", "[compile]") {
  check_conditions({
      {R"({@"at_least": {"count": 0, "of": [{"pain": 3}, {"pain": 4}]}})",
       {"a count of 0 cannot be met by 2 conditions"}},
      {R"({@"at_least": {"count": 3, "of": [{"pain": 3}, {"pain": 4}]}})",
       {"a count of 3 cannot be met by 2 conditions"}},
      {R"({@"at_least": {"count": -1, "of": [{"pain": 3}]}})", {"a count of -1 cannot be met by 1 conditions"}},
      {R"({"at_least": {"count": 1, "of": [{"pain": 3}]}})", {}},
      {R"({"at_least": {"count": 2, "of": [{"pain": 3}, {"pain": 4}]}})", {}},
  });
}

TEST_CASE("a named condition takes true or false, and nothing else", "[compile]") {
  const std::string message = "the named condition 'sore' takes true or false";
  check_conditions(
      {
          {R"({"sore": true})", {}},
          {R"({"sore": false})", {}},
          {R"({"sore": @"true"})", {message}},
          {R"({"sore": @1})", {message}},
          {R"({"sore": @[true]})", {message}},
          {R"({"sore": @{"min": 1}})", {message}},
          {R"({@"sor": true})", {"unknown question or condition 'sor' (did you mean 'sore'?)"}},
      },
      R"("conditions": [{"id": "sore", "when": {"pain": {"min": 1}}}], )");
}

TEST_CASE("several problems of one condition are reported together", "[compile]") {
  check_conditions({
      {R"({@"pian": 3, "side": @"lefd", "not": @{}, "any": [{"pain": @80}, {"travel": @1}]})",
       {"unknown question or condition 'pian' (did you mean 'pain'?)",
        "unknown value 'lefd' for 'side' (did you mean 'left'?)",
        "an empty condition says nothing (name what must hold)", "80 is outside the range of 'pain' (0 to 10)",
        "the yes/no question 'travel' takes true or false"}},
  });
}

TEST_CASE("named conditions must not rest on themselves", "[compile]") {
  const std::vector<Row> rows{
      {R"("conditions": [{"id": "a", "when": {@"a": true}}])", {"'a' depends on itself (a -> a)"}},
      {R"("conditions": [{"id": "a", "when": {"b": true}}, {"id": "b", "when": {"not": {@"a": true}}}])",
       {"'a' depends on itself (a -> b -> a)"}},
      {R"("conditions": [{"id": "a", "when": {"b": true}}, {"id": "b", "when": {"c": true}},
                         {"id": "c", "when": {"any": [{"pain": 1}, {@"b": false}]}}])",
       {"'b' depends on itself (b -> c -> b)"}},
      {R"("conditions": [{"id": "a", "when": {"b": true}}, {"id": "b", "when": {"pain": 1}},
                         {"id": "c", "when": {"a": true, "b": true}}])",
       {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    check(with_questions(row.json), row.messages);
  }
}

TEST_CASE("whether a question applies must not rest on the question itself", "[compile]") {
  const std::vector<Row> rows{
      {"\"questions\": [" + question("a", R"({@"a": true})") + "]", {"'a' depends on itself (a -> a)"}},
      {"\"questions\": [" + question("a", R"({"b": true})") + ", " + question("b", R"({@"a": true})") + "]",
       {"'a' depends on itself (a -> b -> a)"}},
      {"\"questions\": [" + question("a", R"({"named": true})") +
           R"(], "conditions": [{"id": "named", "when": {@"a": true}}])",
       {"'a' depends on itself (a -> named -> a)"}},
      {"\"questions\": [" + question("a", R"({"b": true})") + ", " + question("b", R"({"c": true})") + ", " +
           question("c", "") + "]",
       {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    check(rules_file(row.json), row.messages);
  }
}

TEST_CASE("the applicability of a question is decided before any test on it", "[compile]") {
  const RuleSet rules = rule_set_from(rules_file("\"questions\": [" + question("a", R"({"b": true})") + ", " +
                                                 question("b", R"({"c": true})") + ", " + question("c", "") + "]"));
  std::vector<QuestionId> order;
  for (const Step& step : rules.conditions->steps) {
    if (step.kind == Step::Kind::resolve) order.push_back(step.question);
  }
  CHECK(order == std::vector{QuestionId{2}, QuestionId{1}, QuestionId{0}});
}

TEST_CASE("operands stand before the steps that use them", "[compile]") {
  const RuleSet rules = rule_set_from(with_questions(
      R"("conditions": [{"id": "a", "when": {"b": true, "c": false}},
                        {"id": "b", "when": {"any": [{"pain": 3}, {"c": true}]}},
                        {"id": "c", "when": {"not": {"side": "left", "trend": "worse"}}}])"));
  const Steps& conditions = *rules.conditions;
  for (std::size_t i = 0; i < conditions.steps.size(); ++i) {
    for (std::uint32_t k = 0; k < conditions.steps[i].count; ++k) {
      if (conditions.steps[i].kind == Step::Kind::test) continue;
      CHECK(static_cast<std::size_t>(conditions.operands[conditions.steps[i].first + k]) < i);
    }
  }
}

TEST_CASE("equal tests and equal parts become one", "[compile]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("a", R"({"pain": {"min": 4}, "side": "left"})"),
      rule("b", R"({"pain": {"above": 3}, "side": ["left"]})"),
      rule("c", R"({"not": {"pain": {"min": 4, "max": 10}, "side": "left"}})"),
      rule("d", R"({"all": [{"any": [{"not": {"side": "left", "pain": {"min": 4}}}]}]})"),
  })));
  CHECK(rules.rules[RuleId{0}].when == rules.rules[RuleId{1}].when);
  CHECK((*rules.conditions)[rules.rules[RuleId{2}].when].kind == Step::Kind::negation);
  CHECK(rules.conditions->operands[(*rules.conditions)[rules.rules[RuleId{2}].when].first] ==
        rules.rules[RuleId{0}].when);
  std::size_t on_pain = 0;
  for (const Test& test : rules.tests) on_pain += rules.questionnaire[test.question].id == "pain" ? 1 : 0;
  CHECK(on_pain == 2);  // this one, and that of the applicability of effects
}

TEST_CASE("a test keeps the words of the rule file", "[compile]") {
  const RuleSet rules = rule_set_from(with_questions(
      rules_of({rule("r", R"({"growth": {"above":-0.50,"max" : 1e1},   "side":["left","both"], "travel" :true})")})));
  std::vector<std::string> words;
  for (const Test& test : rules.tests) words.push_back(test.json);
  const std::vector<std::string> expected{R"({"min": 1})", R"("both")", R"({"above": -0.50, "max": 1e1})",
                                          R"(["left", "both"])", "true"};
  for (const std::string& each : expected) {
    CAPTURE(each);
    CHECK(std::find(words.begin(), words.end(), each) != words.end());
  }
  CHECK(words.size() == expected.size());
}

TEST_CASE("how deep named conditions may rest on each other does not depend on their order", "[compile]") {
  for (const bool last_first : {false, true}) {
    CAPTURE(last_first);
    CHECK(problems_at_marks(with_questions(chain(16, last_first))).messages.empty());
    CHECK(problems_at_marks(with_questions(chain(17, last_first))).messages ==
          std::vector<std::string>{"conditions use each other more than 16 deep"});
  }
}
