#include "core/rules/compile.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

struct Row {
  std::string members;  ///< @ stands before each place that is wrong.
  std::vector<std::string> messages;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.members);
    const std::string file = with_questions(row.members);
    const Found found = problems_at_marks(file);
    CHECK(found.marked == marked_lines(file));
    CHECK(found.messages == row.messages);
  }
}

const std::string when = R"({"pain": {"min": 1}})";

}  // namespace

TEST_CASE("no two things of a kind have the same id", "[compile]") {
  const std::string advice = R"("text": "T.", "verdicts": ["rest"], "care_at_most": "none"})";
  const std::string row = R"("feature": "F", "soreness": {"pain": 1}, "injury": {"pain": 9}})";
  check({
      {R"("conditions": [{"id": "a", "when": {"pain": 1}}, {"id": @"a", "when": {"pain": 2}}])",
       {"the condition id 'a' stands twice"}},
      {R"("rules": [)" + rule("a", when) + ", " + "{\"id\": @" + rule("a", when).substr(7) + "]",
       {"the rule id 'a' stands twice"}},
      {R"("limits": [{"id": "a", "text": "A."}, {"id": @"a", "text": "B."}])", {"the limit id 'a' stands twice"}},
      {R"("advice": [{"id": "a", )" + advice + R"(, {"id": @"a", )" + advice + "]", {"the advice id 'a' stands twice"}},
      {R"("care": [{"id": "a", "part": "say", "text": "A."}, {"id": @"a", "part": "watch", "text": "B."}])",
       {"the care text id 'a' stands twice"}},
      {R"("comparison": {"rows": [{"id": "a", )" + row + R"(, {"id": @"a", )" + row + "]}",
       {"the comparison row id 'a' stands twice"}},
      {R"("clashes": [{"id": "a", "when": {"pain": 1}, "text": "A."}, {"id": @"a", "when": {"pain": 2}, "text": "B."},
                      {"id": @"a", "when": {"pain": 3}, "text": "C."}])",
       {"the clash id 'a' stands twice", "the clash id 'a' stands twice"}},
      // ids of different kinds do not meet
      {R"("limits": [{"id": "a", "text": "A."}], "clashes": [{"id": "a", "when": {"pain": 1}, "text": "A."}], )" +
           rules_of({rule("a", when)}),
       {}},
  });
}

TEST_CASE("no two questions or sources have the same id", "[compile]") {
  const std::string question = R"(", "about": "morning", "kind": "yes_no", "ask": "?"})";
  const std::string file = rules_file(R"("questions": [{"id": "a)" + question + R"(, {"id": @"a)" + question +
                                      R"(], "sources": [{"id": "s", "title": "T", "author": "A"},
                                                        {"id": @"s", "title": "T", "publisher": "P"}])");
  const Found found = problems_at_marks(file);
  CHECK(found.marked == marked_lines(file));
  CHECK(found.messages ==
        std::vector<std::string>{"the question id 'a' stands twice", "the source id 's' stands twice"});
}

TEST_CASE("a named condition takes neither the name of a question nor that of an operator", "[compile]") {
  check({
      {R"("conditions": [{"id": @"pain", "when": {"side": "left"}}])",
       {"'pain' is already a question (choose another name)"}},
      {R"("conditions": [{"id": @"all", "when": {"pain": 1}}, {"id": @"any", "when": {"pain": 1}},
                         {"id": @"not", "when": {"pain": 1}}, {"id": @"at_least", "when": {"pain": 1}}])",
       {"'all' is a reserved word (choose another name)", "'any' is a reserved word (choose another name)",
        "'not' is a reserved word (choose another name)", "'at_least' is a reserved word (choose another name)"}},
  });
}

TEST_CASE("limits, advice and sources that a rule names must exist", "[compile]") {
  const std::string advice = R"({"id": "protect", "text": "T.", "verdicts": ["rest"], "care_at_most": "none")";
  const std::string start = R"("limits": [{"id": "shorter", "text": "T."}], "advice": [)" + advice + "}], ";
  const auto naming = [&](const std::string& members) {
    return start + rules_of({rule("r", when, "rest", "none", "So.", members)});
  };
  check({
      {naming(R"(, "limits": ["shorter"], "advice": ["protect"])"), {}},
      {naming(R"(, "limits": [@"shortr"])"), {"unknown limit 'shortr' (did you mean 'shorter'?)"}},
      {naming(R"(, "limits": ["shorter", @"flat"])"), {"unknown limit 'flat'"}},
      {naming(R"(, "advice": [@"protct", @"ice"])"),
       {"unknown advice 'protct' (did you mean 'protect'?)", "unknown advice 'ice'"}},
  });
}

TEST_CASE("sources must exist wherever they are named", "[compile]") {
  const std::string missing = R"("sources": [@"bok"])";
  const std::vector<std::string> messages{"unknown source 'bok' (did you mean 'book'?)"};
  check({
      {R"("rules": [{"id": "r", "when": {"pain": 1}, "verdict": "rest", "care": "none", "reason": "So.", )" + missing +
           "}]",
       messages},
      {R"("advice": [{"id": "a", "text": "T.", "verdicts": ["rest"], "care_at_most": "none", )" + missing + "}]",
       messages},
      {R"("care": [{"id": "a", "part": "say", "text": "T.", )" + missing + "}]", messages},
      {R"("comparison": {"rows": [{"id": "a", "feature": "F", "soreness": {"pain": 1}, "injury": {"pain": 9}, )" +
           missing + "}]}",
       messages},
  });
}

TEST_CASE("a placeholder must be a question wherever a text stands", "[compile]") {
  const std::vector<std::string> messages{"the placeholder {pian} is no question (did you mean 'pain'?)"};
  const std::string text = R"("text": @"It hurts {pian}.")";
  check({
      {R"("rules": [{"id": "r", "when": {"pain": 1}, "verdict": "rest", "care": "none",
           "reason": @"It hurts {pian}.", "sources": ["book"]}])",
       messages},
      {R"("limits": [{"id": "a", )" + text + "}]", messages},
      {R"("advice": [{"id": "a", "verdicts": ["rest"], "care_at_most": "none", )" + text + "}]", messages},
      {R"("care": [{"id": "a", "part": "say", )" + text + "}]", messages},
      {R"("clashes": [{"id": "a", "when": {"pain": 1}, )" + text + "}]", messages},
  });
}

TEST_CASE("a condition is checked wherever one stands", "[compile]") {
  const std::vector<std::string> messages{"unknown question or condition 'pian' (did you mean 'pain'?)"};
  const std::string wrong = R"({@"pian": 1})";
  const std::string advice = R"("advice": [{"id": "a", "text": "T.", "verdicts": ["rest"], "care_at_most": "none", )";
  const std::string row = R"("rows": [{"id": "a", "feature": "F", )";
  check({
      {R"("conditions": [{"id": "a", "when": )" + wrong + "}]", messages},
      {rules_of({rule("r", wrong)}), messages},
      {advice + "\"when\": " + wrong + "}]", messages},
      {advice + "\"never\": " + wrong + "}]", messages},
      {R"("care": [{"id": "a", "part": "say", "text": "T.", "when": )" + wrong + "}]", messages},
      {R"("comparison": {"rows": [], "applies": )" + wrong + "}", messages},
      {R"("comparison": {)" + row + R"("soreness": )" + wrong + R"(, "injury": {"pain": 1}}]})", messages},
      {R"("comparison": {)" + row + R"("soreness": {"pain": 1}, "injury": )" + wrong + "}]}", messages},
      {R"("clashes": [{"id": "a", "text": "T.", "when": )" + wrong + "}]", messages},
  });
  const std::string file = rules_file(
      R"("questions": [{"id": "q", "about": "morning", "kind": "yes_no", "ask": "?", "applies": {@"qqq": true}}])");
  const Found found = problems_at_marks(file);
  CHECK(found.marked == marked_lines(file));
  CHECK(found.messages == std::vector<std::string>{"unknown question or condition 'qqq'"});
}

TEST_CASE("numbers are cut by the conditions of every part", "[compile]") {
  const std::string advice = R"("advice": [{"id": "a", "text": "T.", "verdicts": ["rest"], "care_at_most": "none",
      "when": {"growth": {"min": 1}}, "never": {"growth": {"min": 2}}}], )";
  const std::string others = R"("care": [{"id": "a", "part": "say", "text": "T.", "when": {"growth": {"min": 3}}}],
      "comparison": {"applies": {"growth": {"min": 4}}, "rows": [
        {"id": "a", "feature": "F", "soreness": {"growth": {"min": 5}}, "injury": {"growth": {"min": 6}}}]},
      "clashes": [{"id": "a", "text": "T.", "when": {"growth": {"min": 7}}}],
      "conditions": [{"id": "a", "when": {"growth": {"min": 8}}}], )";
  const RuleSet rules =
      rule_set_from(with_questions(advice + others + rules_of({rule("r", R"({"growth": {"min": 9}})")})));
  std::vector<double> values;
  for (const Cut& cut : rules.questionnaire[*rules.questionnaire.find("growth")].cuts) values.push_back(cut.value);
  CHECK(values == std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9});
}

TEST_CASE("problems of different parts are reported together", "[compile]") {
  check({{R"("conditions": [{"id": @"growth", "when": {@"sored": true}}], "limits": [{"id": "l", "text": @"{x}"}],
             "clashes": [{"id": "c", "when": {"pain": @80}, "text": @"{y} and {"}], )" +
              rules_of({rule("r", R"({"side": @"midle"})", "rest", "none", "So.", R"(, "advice": [@"rest"])")}),
          {"'growth' is already a question (choose another name)", "unknown question or condition 'sored'",
           "the placeholder {x} is no question", "80 is outside the range of 'pain' (0 to 10)",
           "the placeholder {y} is no question", "a placeholder is not closed (write {question})",
           "unknown value 'midle' for 'side' (one of left, right, both)", "unknown advice 'rest'"}}});
}

TEST_CASE("a rule set keeps what its file says, in its order", "[compile]") {
  const RuleSet rules = rule_set_from(with_questions(
      R"("limits": [{"id": "l1", "text": "L1."}, {"id": "l2", "text": "L2.", "with": ["run", "modify"]}],
         "advice": [{"id": "a1", "text": "A1.", "verdicts": ["rest"], "care_at_most": "urgent", "sources": ["book"]}],
         "conditions": [{"id": "sore", "means": "it hurts", "when": {"pain": {"min": 1}}}], )" +
      rules_of({rule("r1", R"({"sore": true})", "modify", "self_care", "One.", R"(, "limits": ["l2", "l1"])"),
                rule("r2", R"({"sore": false})", "rest", "emergency", "Two.", R"(, "advice": ["a1"])")})));
  REQUIRE(rules.rules.size() == 2);
  CHECK(rules.rules[RuleId{0}].verdict == Verdict::modify);
  CHECK(rules.rules[RuleId{0}].care == Care::self_care);
  CHECK(rules.rules[RuleId{0}].limits == std::vector{LimitId{1}, LimitId{0}});
  CHECK(rules.rules[RuleId{0}].sources == std::vector{SourceId{0}});
  CHECK(rules.rules[RuleId{1}].advice == std::vector{AdviceId{0}});
  CHECK(rules.limits[LimitId{1}].with == std::vector{Verdict::run, Verdict::modify});
  CHECK(rules.advice[AdviceId{0}].care_at_most == Care::urgent);
  CHECK(rules.named[0].means == "it hurts");
  CHECK(rules.named[0].when == rules.rules[RuleId{0}].when);
  CHECK(rules.find_rule("r2") == RuleId{1});
  CHECK_FALSE(rules.find_rule("r3"));
}
