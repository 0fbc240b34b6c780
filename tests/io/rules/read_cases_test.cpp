#include "io/rules/read_cases.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

const RuleSet& rules() {
  static const RuleSet read = rule_set_from(with_questions(
      rules_of({rule("sore", R"({"pain": {"min": 1}})", "modify"), rule("bad", R"({"pain": {"min": 4}})")})));
  return read;
}

Texts problems_in(const std::string& text) {
  const Parsed<std::vector<Case>> parsed = read_cases({"c.json", text}, rules());
  CHECK(parsed.value.has_value() == parsed.diagnostics.empty());
  Texts texts;
  for (const Diagnostic& diagnostic : parsed.diagnostics) texts.push_back(to_string(diagnostic));
  return texts;
}

std::vector<Case> cases_in(const std::string& text) {
  Parsed<std::vector<Case>> parsed = read_cases({"c.json", text}, rules());
  REQUIRE(parsed);
  return *std::move(parsed.value);
}

const std::string rest =
    R"("morning": {"format": "legcheck.morning/1", "pain": 5}, "expected": "rest", "expected_care": "none")";

std::string file_with(const std::string& cases) {
  return "{\"format\": \"legcheck.rules/1\",\n\"cases\": [" + cases + "]}";
}

}  // namespace

TEST_CASE("a case is read with all it says", "[cases]") {
  const std::vector<Case> cases = cases_in(file_with(R"(
    {"id": "one", "story": "A story.", "morning": {"format": "legcheck.morning/1", "date": "2026-11-22", "pain": 3},
     "expected": "modify", "acceptable": ["rest"], "expected_care": "self_care", "acceptable_care": ["none", "urgent"],
     "holds": ["sore"], "holds_not": ["bad", "sore"], "why": "So.", "criteria": ["E1"], "covers": "x"},
    {"id": "two", )" + rest + "}"));
  REQUIRE(cases.size() == 2);
  const Case& one = cases.front();
  CHECK(one.id == "one");
  CHECK(one.place == "c.json:3");
  CHECK(to_json(one.morning, rules().questionnaire) ==
        R"({"format":"legcheck.morning/1","date":"2026-11-22","complaints":[{"pain":3}]})");
  CHECK(one.expected == Verdict::modify);
  CHECK(one.acceptable == std::vector{Verdict::rest});
  CHECK(one.expected_care == Care::self_care);
  CHECK(one.acceptable_care == std::vector{Care::none, Care::urgent});
  CHECK(one.holds == std::vector{RuleId{0}});
  CHECK(one.holds_not == std::vector{RuleId{1}, RuleId{0}});
  CHECK(cases[1].place == "c.json:6");
  CHECK(cases[1].holds.empty());
}

TEST_CASE("cases may stand one a line, and then have the places of their lines", "[cases]") {
  const std::string one = R"({"id": "one", )" + rest + "}";
  const std::string two = R"({"id": "two", )" + rest + "}";
  for (const std::string& text :
       {one + "\n" + two, one + "\n" + two + "\n", one + "\r\n" + two + "\r\n", "\xEF\xBB\xBF" + one + "\n" + two}) {
    const std::vector<Case> cases = cases_in(text);
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].id == "one");
    CHECK(cases[0].place == "c.json:1");
    CHECK(cases[1].id == "two");
    CHECK(cases[1].place == "c.json:2");
  }
  CHECK(cases_in(one).size() == 1);
  const std::vector<Case> spaced = cases_in("\n" + one + "\n  \n\n" + two + "\n\n");
  REQUIRE(spaced.size() == 2);
  CHECK(spaced[0].place == "c.json:2");
  CHECK(spaced[1].place == "c.json:5");
}

TEST_CASE("a file without cases has none", "[cases]") {
  CHECK(cases_in(R"({"format": "legcheck.rules/1"})").empty());
  CHECK(cases_in(file_with("")).empty());
}

TEST_CASE("what is wrong with a case is found where it stands", "[cases]") {
  struct Row {
    std::string one;
    Texts problems;
  };
  const std::vector<Row> rows{
      {R"({"id": "a"})",
       {"11: error: a case needs 'morning'", "11: error: a case needs 'expected'",
        "11: error: a case needs 'expected_care'"}},
      {"{" + rest + "}", {"11: error: a case needs 'id'"}},
      {"3", {"11: error: a case must be an object"}},
      {R"({"id": "a", "expects": 1, )" + rest + "}",
       {"23: error: unknown member 'expects' in a case (did you mean 'expected'?)"}},
      {R"({"id": "a", "holds": ["sor"], "holds_not": ["xyz"], )" + rest + "}",
       {"33: error: unknown rule 'sor' (did you mean 'sore'?)", "55: error: unknown rule 'xyz'"}},
      {R"({"id": "a", "acceptable": ["walk"], "acceptable_care": "none", "criteria": [1], )" + rest + "}",
       {R"(38: error: must be one of run, modify or rest, not "walk")", "66: error: 'acceptable_care' must be a list",
        "87: error: 'criteria' must be a list of texts"}},
      {R"({"id": "a", "expected": "run", "expected_care": 3, "morning": {"format": "legcheck.morning/1"}})",
       {"59: error: must be one of none, self_care, see_clinician, urgent or emergency, not 3"}},
      {R"({"id": "a", "expected": "run", "expected_care": "none", )"
       R"("morning": {"format": "legcheck.morning/1", "pian": 3}})",
       {"111: /morning/pian: error: unknown member 'pian' (did you mean 'pain'?)"}},
      {R"({"id": "a", "expected": "run", "expected_care": "none", "morning": {}})",
       {R"(78: /morning/format: error: is missing (write "format": "legcheck.morning/1"))"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.one);
    Texts expected;
    for (const std::string& problem : row.problems) expected.push_back("c.json:2:" + problem);
    CHECK(problems_in(file_with(row.one)) == expected);
  }
}

TEST_CASE("a morning of a case that is no object is one problem", "[cases]") {
  CHECK(problems_in(file_with(R"({"id": "a", "expected": "run", "expected_care": "none", "morning": 3})")) ==
        Texts{"c.json:2:78: /morning: error: a morning is an object, not 3"});
}

TEST_CASE("problems of several cases are reported together, each in its line", "[cases]") {
  const std::string good = R"({"id": "good", )" + rest + "}";
  CHECK(problems_in(good + "\n" + R"({"id": "a", "holds": ["x"], )" + rest + "}\n\n" + R"({"id": "b"})" + "\r\n" +
                    R"({"id": "c", )" + rest + "}") ==
        Texts{"c.json:2:23: error: unknown rule 'x'", "c.json:4:1: error: a case needs 'morning'",
              "c.json:4:1: error: a case needs 'expected'", "c.json:4:1: error: a case needs 'expected_care'"});
}

TEST_CASE("a line that is no JSON is named, and those after it are read", "[cases]") {
  const std::string good = R"({"id": "good", )" + rest + "}";
  const Texts problems = problems_in(good + "\n{\"id\": }\n" + R"({"id": "b", "holds": ["x"], )" + rest + "}");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].rfind("c.json:2:8: error: not valid JSON", 0) == 0);
  CHECK(problems[1] == "c.json:3:23: error: unknown rule 'x'");
}

TEST_CASE("a file that is no JSON is one problem", "[cases]") {
  const Texts problems = problems_in("{\"format\": \"legcheck.rules/1\",\n\"cases\": [");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rfind("c.json:2:11: error: the text ends too early", 0) == 0);
  CHECK(problems_in("").size() == 1);
}

TEST_CASE("cases that are no list are a problem, not none", "[cases]") {
  for (const std::string value : {"3", "{}", "null", "\"x\""}) {
    CAPTURE(value);
    CHECK(problems_in("{\"format\": \"legcheck.rules/1\",\n\"cases\": " + value + "}") ==
          Texts{"c.json:2:10: error: 'cases' must be a list"});
  }
  CHECK(problems_in("[]").size() == 1);
}

TEST_CASE("no two cases of a file have the same id", "[cases]") {
  const std::string one = R"({"id": "a", )" + rest + "}";
  CHECK(problems_in(file_with(one + ",\n" + one)) == Texts{"c.json:3:8: error: the case id 'a' stands twice"});
}
