#include "legcheck/json.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

const Questionnaire& questions() {
  static const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", R"({"pain": {"min": 4}})")})));
  return rules.questionnaire;
}

/// What is wrong with a morning, as it is printed.
Texts problems_in(std::string_view json) {
  const Parsed<MorningDocument> parsed = read_morning(json, "-", questions());
  CHECK(parsed.value.has_value() == parsed.diagnostics.empty());
  Texts texts;
  for (const Diagnostic& diagnostic : parsed.diagnostics) texts.push_back(to_string(diagnostic));
  return texts;
}

MorningDocument document(std::string_view members) {
  const std::string json = R"({"format": "legcheck.morning/1", )" + std::string(members) + "}";
  Parsed<MorningDocument> parsed = read_morning(json, "-", questions());
  REQUIRE(parsed);
  return *std::move(parsed.value);
}

/// The morning as it was understood, without its format.
std::string understood(std::string_view members) {
  const std::string json = to_json(document(members).morning, questions());
  const std::string start = R"({"format":"legcheck.morning/1",)";
  REQUIRE(json.rfind(start, 0) == 0);
  return json.substr(start.size(), json.size() - start.size() - 1);
}

struct Row {
  std::string members;  ///< Those of a morning, from its second line on.
  Texts problems;       ///< Without "-:2:".
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.members);
    Texts expected;
    for (const std::string& problem : row.problems) expected.push_back("-:2:" + problem);
    CHECK(problems_in("{\"format\": \"legcheck.morning/1\",\n" + row.members + "}") == expected);
  }
}

}  // namespace

TEST_CASE("a morning names its format", "[morning]") {
  const std::string reads = R"( (this program reads "legcheck.morning/1"))";
  const std::vector<std::pair<std::string, std::string>> rows{
      {"{}", R"(-:1:1: /format: error: is missing (write "format": "legcheck.morning/1"))"},
      {R"({"format": "legcheck.morning/2"})",
       R"(-:1:12: /format: error: format "legcheck.morning/2" is made for a newer version)" + reads},
      {R"({"format": "legcheck.rules/1"})", R"(-:1:12: /format: error: format "legcheck.rules/1" is unknown)" + reads},
      {R"({"format": 1})", "-:1:12: /format: error: format 1 is unknown" + reads},
      {R"({"format": true})", "-:1:12: /format: error: format true is unknown" + reads},
      {R"({"format": null})", R"(-:1:12: /format: error: must be "legcheck.morning/1", not null)"},
      {"{\"format\": \"legcheck.morning/2\x7F\"}",
       R"(-:1:12: /format: error: format "legcheck.morning/2\x7F" is unknown)" + reads},
  };
  for (const auto& [json, problem] : rows) {
    CAPTURE(json);
    CHECK(problems_in(json) == Texts{problem});
  }
}

TEST_CASE("a format that is a list or an object is one problem", "[morning]") {
  CHECK(problems_in(R"({"format": []})") == Texts{"-:1:12: /format: error: must be a single value, not a list"});
  CHECK(problems_in(R"({"format": {}})") == Texts{"-:1:12: /format: error: must be a single value, not an object"});
}

TEST_CASE("a morning that is no object is one problem", "[morning]") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"[]", "a list"}, {"[[1], {}]", "a list"}, {"3", "3"}, {R"("x")", R"("x")"}, {"true", "true"}, {"null", "null"}};
  for (const auto& [json, found] : rows) {
    CAPTURE(json);
    CHECK(problems_in(json) == Texts{"-:1:1: error: a morning is an object, not " + found});
  }
}

TEST_CASE("text that is no JSON is refused with line and column", "[morning]") {
  struct Case {
    std::string json, start;
  };
  const std::vector<Case> rows{
      {"", "-:1:1: error: the text ends too early"},
      {"{\n  \"pain\": ", "-:2:11: error: the text ends too early"},
      {"{\n  \"pain\": 3,\n}", "-:3:1: error: not valid JSON"},
      {"{\r\n\"pain\" 3}", "-:2:8: error: not valid JSON"},
      {"{\"pain\": NaN}", "-:1:10: error: not valid JSON"},
      {"{\"pain\": 1e400}", "-:1:10: error: a number out of range"},
      {"{\"place\": \"\xFF\"}", "-:1:12: error: not valid JSON"},
      {std::string("\xFF\xFE{\0}\0", 6), "-:1:1: error: not valid JSON"},
      {R"({"format": "legcheck.morning/1"} {})",
       "-:1:34: error: a second value after the end of the first; for many mornings: legcheck batch"},
      {R"({"pain": 3, "pain": 4})", "-:1:13: error: the member 'pain' stands twice"},
      {R"({"pain": 3, "p\u0061in": 4})", "-:1:13: error: the member 'pain' stands twice"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.json);
    const Texts problems = problems_in(row.json);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().substr(0, row.start.size()) == row.start);
  }
}

TEST_CASE("members that no morning has are errors, with what may be meant", "[morning]") {
  const std::string meta = " (an object 'meta' passes through unread)";
  check({
      {R"("pian": 3)", {"1: /pian: error: unknown member 'pian' (did you mean 'pain'?)"}},
      {R"("dat": "2026-11-22")", {"1: /dat: error: unknown member 'dat' (did you mean 'date'?)"}},
      {R"("complaint": [])", {"1: /complaint: error: unknown member 'complaint' (did you mean 'complaints'?)"}},
      {R"("weather": {"pain": [{"format": 3}]})", {"1: /weather: error: unknown member 'weather'" + meta}},
      {R"("weather": [[1], {"a": null}], "side": "left")", {"1: /weather: error: unknown member 'weather'" + meta}},
      {R"("weather": null)", {"1: /weather: error: unknown member 'weather'" + meta}},
      {R"("\u001b[2J": 1)", {R"(1: /\x1B[2J: error: unknown member '\x1B[2J')" + meta}},
      {R"("complaints": [{"pain": 3, "sid": "left"}])",
       {"28: /complaints/0/sid: error: unknown member 'sid' (did you mean 'side'?)"}},
      {R"("complaints": [{"pain": 3}, {"pian": [1, 2]}])",
       {"30: /complaints/1/pian: error: unknown member 'pian' (did you mean 'pain'?)"}},
      {R"("complaints": [{"signs": ["fever"]}])",
       {"17: /complaints/0/signs: error: is asked once a morning, not for each complaint (put it beside "
        "'complaints')"}},
      {R"("complaints": [{"age": 30, "pain": 11}])",
       {"17: /complaints/0/age: error: is asked once a morning, not for each complaint (put it beside 'complaints')",
        "36: /complaints/0/pain: error: must be a whole number from 0 to 10, not 11"}},
  });
}

TEST_CASE("a hundred errors are told, and that there are more", "[morning]") {
  const auto told = [](std::size_t wrong) {
    std::string list = "\"signs\": [1";
    for (std::size_t i = 1; i < wrong; ++i) list += ",1";
    return problems_in(R"({"format": "legcheck.morning/1", )" + list + "]}");
  };
  const Texts most = told(100);
  CHECK(most.size() == 100);
  CHECK(most.back().find("/signs/99: error: ") != std::string::npos);
  const Texts more = told(100'000);
  CHECK(more.size() == 101);
  CHECK(more.back() == "-:1:244: error: more is wrong here and may be after this");
}

TEST_CASE("an answer of the wrong kind is refused", "[morning]") {
  const auto pain = [](const std::string& value, const std::string& found) {
    return Row{"\"pain\": " + value, {"9: /pain: error: must be a whole number from 0 to 10, not " + found}};
  };
  const auto row = [](const std::string& name, const std::string& value, const std::string& problem) {
    return Row{"\"" + name + "\": " + value, {std::to_string(name.size() + 5) + ": /" + name + ": error: " + problem}};
  };
  const std::string yes_no = "must be true or false, or null for not sure, not ";
  const std::string word = R"(must be one word such as "left", not )";
  const std::string list = R"(must be a list such as ["fever"], or [] for none of them, not )";
  check({
      pain("11", "11"),
      pain("-1", "-1"),
      pain("4.5", "4.5"),
      pain("1e2", "1e2"),
      pain("3.0000000000000000000001", "3.0000000000000000000001"),
      pain("1e-400", "1e-400"),
      pain("\"four\"", "\"four\""),
      pain("\"\"", "\"\""),
      pain("\"11\"", "\"11\""),
      pain("\"4x\"", "\"4x\""),
      pain("true", "true"),
      pain("[3]", "a list"),
      pain("9007199254740993", "9007199254740993"),
      pain("1" + std::string(100, '0'), "1" + std::string(59, '0') + "..."),
      row("pain", R"("4")", R"(write 4, not "4")"),
      row("growth", R"("12.50")", R"(write 12.5, not "12.50")"),
      row("growth", "100.1", "must be a number from -100 to 100, not 100.1"),
      row("growth", "false", "must be a number from -100 to 100, not false"),
      row("travel", "1", yes_no + "1"),
      row("travel", R"("yes")", yes_no + R"("yes")"),
      row("travel", "[]", yes_no + "a list"),
      row("travel", "{}", yes_no + "an object"),
      row("side", "1", word + "1"),
      row("side", "true", word + "true"),
      row("side", R"(["left"])", word + "a list"),
      row("side", R"({"left": true})", word + "an object"),
      row("side", R"("lefd")", "unknown value 'lefd' for 'side' (did you mean 'left'?)"),
      row("side", R"("LEFT")", "unknown value 'LEFT' for 'side'"),
      row("side", R"("none")", "unknown value 'none' for 'side'"),
      row("side", "\"\\u001b]0;x\"", R"(unknown value '\x1B]0;x' for 'side')"),
      row("signs", R"("fever")", list + R"("fever")"),
      row("signs", "true", list + "true"),
      row("signs", "{}", list + "an object"),
      row("signs", "0", list + "0"),
  });
}

TEST_CASE("a number may be a range, which leaves open where in it", "[morning]") {
  const Morning morning =
      document(R"("growth": {"min": -0.5, "max": 10}, "complaints": [{"pain": {"max": 6, "min": 2}}, {"pain": 4}])")
          .morning;
  const QuestionId pain = *questions().find("pain");
  const QuestionId growth = *questions().find("growth");
  CHECK(morning.complaints.front()[pain] == between(questions()[pain], 2, 6));
  CHECK(morning.complaints.front()[pain].possible.may == 6);  // 1 to 3, and from 4 on
  CHECK(morning.complaints.back()[pain] == questions()[pain].number(4));
  CHECK(morning.shared[growth] == between(questions()[growth], -0.5, 10));
  const std::string json = to_json(morning, questions());
  const Parsed<MorningDocument> again = read_morning(json, "-", questions());
  REQUIRE(again);
  CHECK(to_json(again.value->morning, questions()) == json);
}

TEST_CASE("a range that is none is refused at its place", "[morning]") {
  check({
      {R"("pain": {})", {"9: /pain: error: a range has 'min' and 'max', and 'min' is not above 'max'"}},
      {R"("pain": {"min": 3})", {"9: /pain: error: a range has 'min' and 'max', and 'min' is not above 'max'"}},
      {R"("pain": {"min": 3, "max": 2})",
       {"9: /pain: error: a range has 'min' and 'max', and 'min' is not above 'max'"}},
      {R"("pain": {"min": 3, "most": 5})", {"20: /pain/most: error: a range has 'min' and 'max' and nothing else"}},
      {R"("pain": {"min": 3, "max": 11})", {"27: /pain/max: error: must be a whole number from 0 to 10, not 11"}},
      {R"("pain": {"min": 3.5, "max": 5})", {"17: /pain/min: error: must be a whole number from 0 to 10, not 3.5"}},
      {R"("pain": {"min": null, "max": 5})", {"17: /pain/min: error: must be a whole number from 0 to 10, not null"}},
      {R"("pain": {"min": [3], "max": 5})", {"17: /pain/min: error: must be a whole number from 0 to 10, not a list"}},
      {R"("pain": {"min": {"min": 3}, "max": 5})",
       {"17: /pain/min: error: must be a whole number from 0 to 10, not an object"}},
      {R"("side": {"min": 3, "max": 5})", {"9: /side: error: must be one word such as \"left\", not an object"}},
  });
}

TEST_CASE("a member of a list that is none of the question's is refused at its place", "[morning]") {
  check({
      {R"("signs": ["fevre"])", {"11: /signs/0: error: unknown value 'fevre' for 'signs' (did you mean 'fever'?)"}},
      {R"("signs": ["fever", "popp", "x"])",
       {"20: /signs/1: error: unknown value 'popp' for 'signs' (did you mean 'pop'?)",
        "28: /signs/2: error: unknown value 'x' for 'signs'"}},
      {R"("signs": ["fever", "pop", "fever"])", {R"(27: /signs/2: error: "fever" stands twice)"}},
      {R"("signs": ["none"])", {"11: /signs/0: error: write [] for none of them"}},
      {R"("signs": ["fever", "unsure"])", {"20: /signs/1: error: write null in place of the list for not sure"}},
      {R"("signs": [3])", {"11: /signs/0: error: must be a text, not 3"}},
      {R"("signs": [false])", {"11: /signs/0: error: must be a text, not false"}},
      {R"("signs": [null])",
       {"11: /signs/0: error: must be a text, not null (write null in place of the list for not sure)"}},
      {R"("complaints": [{}, {"effects": ["limp", "x"]}])",
       {"41: /complaints/1/effects/1: error: unknown value 'x' for 'effects'"}},
  });
}

TEST_CASE("a list or object inside a list of answers is one problem, and what follows is read as it is", "[morning]") {
  check({
      {R"("signs": [["fever"]])", {"11: /signs/0: error: must be a text, not a list"}},
      {R"("signs": [{"fever": [1]}])", {"11: /signs/0: error: must be a text, not an object"}},
      {R"("signs": [["x"]], "pain": 3, "side": "left")", {"11: /signs/0: error: must be a text, not a list"}},
      {R"("signs": [[]], "pain": 11)",
       {"11: /signs/0: error: must be a text, not a list",
        "24: /pain: error: must be a whole number from 0 to 10, not 11"}},
      {R"("signs": [null, "fevre", [], "x"])",
       {"11: /signs/0: error: must be a text, not null (write null in place of the list for not sure)",
        "17: /signs/1: error: unknown value 'fevre' for 'signs' (did you mean 'fever'?)",
        "26: /signs/2: error: must be a text, not a list", "30: /signs/3: error: unknown value 'x' for 'signs'"}},
      {R"("complaints": [{"effects": [{}], "pain": 3}, {"effects": [], "pain": 11}])",
       {"29: /complaints/0/effects/0: error: must be a text, not an object",
        "70: /complaints/1/pain: error: must be a whole number from 0 to 10, not 11"}},
      {R"("complaints": [{"effects": [[]]}, {"effects": []}])",
       {"29: /complaints/0/effects/0: error: must be a text, not a list"}},
  });
}

TEST_CASE("complaints are a list of at most 64 objects", "[morning]") {
  const std::string list = "must be a list of objects, not ";
  check({
      {R"("complaints": {})", {"15: /complaints: error: " + list + "an object"}},
      {R"("complaints": {"pain": 3})", {"15: /complaints: error: " + list + "an object"}},
      {R"("complaints": null)", {"15: /complaints: error: " + list + "null"}},
      {R"("complaints": 3)", {"15: /complaints: error: " + list + "3"}},
      {R"("complaints": "knee")", {"15: /complaints: error: " + list + R"("knee")"}},
      {R"("complaints": [3])", {"16: /complaints/0: error: a complaint is an object, not 3"}},
      {R"("complaints": [null])", {"16: /complaints/0: error: a complaint is an object, not null"}},
      {R"("complaints": [[{"pain": 3}]])", {"16: /complaints/0: error: a complaint is an object, not a list"}},
  });
  std::string many = "{}";
  for (int i = 1; i < 64; ++i) many += ",{}";
  check({{"\"complaints\": [" + many + "]", {}},
         {"\"complaints\": [" + many + ", {}]", {"209: /complaints/64: error: more than 64 complaints"}}});
}

TEST_CASE("a complaint is counted by its place in the list", "[morning]") {
  check({{R"("complaints": [3, {"pian": 1}, "x", {"pain": 11}])",
          {"16: /complaints/0: error: a complaint is an object, not 3",
           "20: /complaints/1/pian: error: unknown member 'pian' (did you mean 'pain'?)",
           R"(32: /complaints/2: error: a complaint is an object, not "x")",
           "46: /complaints/3/pain: error: must be a whole number from 0 to 10, not 11"}}});
}

TEST_CASE("what belongs beside the complaints is one problem inside one", "[morning]") {
  for (const std::string member : {"format", "date", "id", "meta", "complaints"}) {
    for (const std::string value : {"{}", "[]", "3", "null"}) {
      CAPTURE(member, value);
      const Texts problems =
          problems_in("{\"format\": \"legcheck.morning/1\", \"complaints\": [{\"" + member + "\": " + value + "}]}");
      REQUIRE(problems.size() == 1);
      const std::string start = "-:1:50: /complaints/0/" + member + ": error: unknown member '" + member + "'";
      CHECK(problems.front().substr(0, start.size()) == start);
    }
  }
}

TEST_CASE("answers about a complaint stand in the list or beside the others, never in both", "[morning]") {
  const std::string both = "error: answers about a complaint stand both in 'complaints' and beside it";
  check({
      {R"("pain": 3, "complaints": [])", {"1: " + both}},
      {R"("complaints": [{"pain": 3}], "side": "left", "pain": 3)", {"30: " + both}},
      {R"("complaints": [{}], "effects": null)", {"21: " + both}},
      {R"("complaints": [{}], "travel": true)", {}},
  });
}

TEST_CASE("a path leads to the value it names", "[morning]") {
  check({
      {R"("a/b~c": 1)", {"1: /a~1b~0c: error: unknown member 'a/b~c' (an object 'meta' passes through unread)"}},
      {R"("complaints": [{}], "effects": ["x"])",
       {"33: /effects/0: error: unknown value 'x' for 'effects'",
        "21: error: answers about a complaint stand both in 'complaints' and beside it"}},
      {R"("": 1)", {"1: /: error: unknown member '' (an object 'meta' passes through unread)"}},
  });
}

TEST_CASE("date, id and meta are what they must be", "[morning]") {
  const std::string day = R"(must be a day such as "2026-11-22", from 2000 on, not )";
  check({
      {R"("date": "2025-02-30")", {"9: /date: error: " + day + R"("2025-02-30")"}},
      {R"("date": "1999-12-31")", {"9: /date: error: " + day + R"("1999-12-31")"}},
      {R"("date": "22.11.2026")", {"9: /date: error: " + day + R"("22.11.2026")"}},
      {R"("date": "")", {"9: /date: error: " + day + R"("")"}},
      {R"("date": 20261122)", {"9: /date: error: " + day + "20261122"}},
      {R"("date": ["2026-11-22"])", {"9: /date: error: must be a single value, not a list"}},
      {R"("id": {})", {"7: /id: error: must be a single value, not an object"}},
      {R"("id": [1])", {"7: /id: error: must be a single value, not a list"}},
      {R"("meta": [])", {"9: /meta: error: must be an object, not a list"}},
      {R"("meta": "x")", {R"(9: /meta: error: must be an object, not "x")"}},
      {R"("meta": 3)", {"9: /meta: error: must be an object, not 3"}},
      {R"("meta": {"a": 1, "a": 2})", {"18: error: the member 'a' stands twice"}},
  });
}

TEST_CASE("every problem of a morning is reported", "[morning]") {
  check({{R"("date": "soon", "pian": 3, "signs": ["fevre"], "travel": 2, "complaints": [{"pain": 12, "side": "x"}])",
          {R"(9: /date: error: must be a day such as "2026-11-22", from 2000 on, not "soon")",
           "17: /pian: error: unknown member 'pian' (did you mean 'pain'?)",
           "38: /signs/0: error: unknown value 'fevre' for 'signs' (did you mean 'fever'?)",
           "58: /travel: error: must be true or false, or null for not sure, not 2",
           "85: /complaints/0/pain: error: must be a whole number from 0 to 10, not 12",
           "97: /complaints/0/side: error: unknown value 'x' for 'side'"}}});
}

TEST_CASE("a morning is understood as it was given", "[morning]") {
  struct Case {
    std::string members, understood;
  };
  const std::vector<Case> rows{
      {R"("date": "2026-11-22", "complaints": [])", R"("date":"2026-11-22","complaints":[])"},
      {R"("date": null, "complaints": [])", R"("date":null,"complaints":[])"},
      {R"("travel": true)", R"("date":null,"travel":true,"complaints":[])"},
      // absent is not asked, null is not sure
      {R"("travel": null)", R"("date":null,"travel":null,"complaints":[])"},
      {R"("pain": null)", R"("date":null,"complaints":[{"pain":null}])"},
      {R"("signs": null)", R"("date":null,"signs":null,"complaints":[])"},
      {R"("signs": [])", R"("date":null,"signs":[],"complaints":[])"},
      // one complaint beside the others, or a list of them
      {R"("pain": 3, "travel": false, "side": "left")",
       R"("date":null,"travel":false,"complaints":[{"pain":3,"side":"left"}])"},
      {R"("complaints": [{"pain": 3}, {}, {"pain": 0, "recurring": true}])",
       R"("date":null,"complaints":[{"pain":3},{},{"pain":0,"recurring":true}])"},
      {R"("complaints": [{"effects": ["night", "limp"], "cleared": false, "trend": null}])",
       R"("date":null,"complaints":[{"effects":["limp","night"],"trend":null,"cleared":false}])"},
      // shared answers may stand before or after
      {R"("age": 30, "complaints": [{"pain": 1}], "signs": ["pop", "fever"], "growth": -12.5)",
       R"("date":null,"growth":-12.5,"signs":["fever","pop"],"age":30,"complaints":[{"pain":1}])"},
      // numbers are what they are worth
      {R"("growth": -0.0, "pain": 1e1)", R"("date":null,"growth":0,"complaints":[{"pain":10}])"},
      {R"("growth": 12.50)", R"("date":null,"growth":12.5,"complaints":[])"},
      {R"("growth": -1E+2)", R"("date":null,"growth":-100,"complaints":[])"},
      {R"("p\u0061in": 3, "side": "l\u0065ft")", R"("date":null,"complaints":[{"pain":3,"side":"left"}])"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.members);
    const std::string once = understood(row.members);
    CHECK(once == row.understood);
    CHECK(understood(once) == once);
  }
}

TEST_CASE("a morning that is written and read again is the same", "[morning]") {
  const Morning morning =
      document(R"("date": "2026-11-22", "growth": 0.1, "signs": ["pop"], "travel": null, "age": 44, "complaints": [
                  {"pain": 3, "place": "knee", "side": "both", "effects": [], "recurring": false}, {"pain": null}])")
          .morning;
  const Parsed<MorningDocument> again = read_morning(to_json(morning, questions()), "-", questions());
  REQUIRE(again);
  const Morning& second = again.value->morning;
  CHECK(second.date == morning.date);
  REQUIRE(second.complaints.size() == morning.complaints.size());
  for (std::size_t i = 0; i < questions().size(); ++i) {
    const auto id = static_cast<QuestionId>(i);
    CHECK(second.shared[id] == morning.shared[id]);
    for (std::size_t k = 0; k < morning.complaints.size(); ++k) {
      CHECK(second.complaints[k][id] == morning.complaints[k][id]);
    }
  }
}

TEST_CASE("an answer has the state and the values it was given", "[morning]") {
  const Morning morning =
      document(R"("signs": ["fever", "pop"], "travel": null, "complaints": [{"pain": 4, "side": "right"}])").morning;
  const auto shared = [&](std::string_view id) { return morning.shared[*questions().find(id)]; };
  const auto complaint = [&](std::string_view id) { return morning.complaints[0][*questions().find(id)]; };
  CHECK(shared("growth") == Answer{});
  CHECK(shared("travel") == Answer::unsure());
  CHECK(shared("signs") == Answer{Answer::State::given, {0b101, 0b010}, 0, 0});
  CHECK(complaint("side") == Answer{Answer::State::given, {0b010, 0}, 0, 0});
  CHECK(complaint("pain") == questions()[*questions().find("pain")].number(4));
  CHECK(complaint("pain").low == 4);
  CHECK(complaint("pain").high == 4);
}

TEST_CASE("id and meta pass through as they are", "[morning]") {
  struct Case {
    std::string members, id, meta;
  };
  const std::vector<Case> rows{
      {R"("pain": 3)", "null", "null"},
      {R"("id": null, "meta": null)", "null", "null"},
      {R"("id": "a\"b\u00e9")", "\"a\\\"b\xC3\xA9\"", "null"},
      {R"("id": "\u001b[2J")", R"("\u001b[2J")", "null"},
      {R"("id": 12345678901234567890)", "12345678901234567890", "null"},
      {R"("id": 1.50)", "1.50", "null"},
      {R"("id": true)", "true", "null"},
      {R"("meta": {})", "null", "{}"},
      {R"("meta": {"a": [1.50, 12345678901234567890, -0, 1E5], "b": {"c": {}, "d": []}, "e": [[], [null]]})", "null",
       R"({"a":[1.50,12345678901234567890,-0,1E5],"b":{"c":{},"d":[]},"e":[[],[null]]})"},
      {R"("meta": {"pain": 80, "format": 3, "complaints": [{"meta": "x"}]}, "id": "x")", R"("x")",
       R"({"pain":80,"format":3,"complaints":[{"meta":"x"}]})"},
      {R"("meta": {"t": true, "f": false, "s": "\n\u202e"})", "null", R"({"t":true,"f":false,"s":"\n\u202e"})"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.members);
    const MorningDocument read = document(row.members);
    CHECK(read.id == row.id);
    CHECK(read.meta == row.meta);
  }
}

TEST_CASE("what passes through is no answer", "[morning]") {
  CHECK(understood(
            R"("meta": {"pain": 3, "complaints": [{"pain": 4}], "travel": true}, "complaints": [{"side": "left"}])") ==
        R"("date":null,"complaints":[{"side":"left"}])");
}

TEST_CASE("a byte order mark and any line break are accepted", "[morning]") {
  const std::string json = "{\r\n\"format\": \"legcheck.morning/1\",\r\n\"pain\": 3}\r\n";
  CHECK(problems_in("\xEF\xBB\xBF" + json).empty());
  CHECK(problems_in("\xEF\xBB\xBF{\"pain\": 3}") ==
        Texts{R"(-:1:1: /format: error: is missing (write "format": "legcheck.morning/1"))"});
  CHECK(problems_in("\n\n \t" + json).empty());
}

TEST_CASE("answers that are not known exactly are written as what is left", "[morning]") {
  Morning morning = document(R"("complaints": [{}])").morning;
  const auto set = [&](std::string_view id, const Answer& answer) {
    const QuestionId question = *questions().find(id);
    (questions()[question].about == About::complaint ? morning.complaints.front() : morning.shared)[question] = answer;
  };
  set("growth", {Answer::State::given, {1, 0}, 10, 30});
  set("side", {Answer::State::given, {0b011, 0}, 0, 0});
  set("recurring", {Answer::State::given, {0b11, 0}, 0, 0});
  set("effects", {Answer::State::given, {0b11, 0b10}, 0, 0});
  CHECK(to_json(morning, questions()) ==
        R"({"format":"legcheck.morning/1","date":null,"growth":{"min":10,"max":30},"complaints":)"
        R"([{"side":["left","right"],"effects":null,"recurring":null}]})");
}
