#include <sys/stat.h>
#include <unistd.h>

#include "catch.hpp"
#include "legcheck/rules.hpp"
#include "rule_set_from.hpp"
#include "temporary_folder.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

/// The diagnostics as they are printed, with the folder's own path left out.
Texts texts_of(const std::vector<Diagnostic>& diagnostics, const TemporaryFolder& folder) {
  Texts texts;
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string text = to_string(diagnostic);
    for (std::size_t at = text.find(folder.path()); at != std::string::npos; at = text.find(folder.path())) {
      const bool below = text[at + folder.path().size()] == '/';
      text.erase(at, folder.path().size() + (below ? 1 : 0));
    }
    texts.push_back(text);
  }
  return texts;
}

/// What is wrong with the folder's rules, which replace the default.
Texts problems_in(const TemporaryFolder& folder) {
  const Parsed<RuleSet> parsed = load_rules({.only = folder.path(), .added = {}});
  CHECK(parsed.value.has_value() == parsed.diagnostics.empty());
  return texts_of(parsed.diagnostics, folder);
}

/// What is wrong with r.json, beside a file with good questions.
Texts problems_in(std::string_view file) {
  const TemporaryFolder folder;
  folder.write("q.json", with_questions(rules_of({rule("always", R"({"pain": {"min": 0}})", "run")})));
  folder.write("r.json", file);
  return problems_in(folder);
}

struct Row {
  std::string members;  ///< Of r.json, from its second line on.
  Texts problems;       ///< Without "r.json:".
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.members);
    Texts expected;
    for (const std::string& problem : row.problems) expected.push_back("r.json:" + problem);
    CHECK(problems_in("{\"format\": \"legcheck.rules/1\",\n" + row.members + "}") == expected);
  }
}

/// A rule whose condition stands at 2:29.
std::string with_condition(const std::string& when) {
  return R"("rules": [{"id": "r", "when": )" + when +
         R"(, "verdict": "rest", "care": "none", "reason": "So.", "sources": ["book"]}])";
}

const std::string small_rules =
    with_questions(rules_of({rule("sore", R"({"pain": {"min": 1}})", "modify", "self_care")}));

}  // namespace

TEST_CASE("a rule file says what it is", "[rules]") {
  const std::string reads = R"( (this program reads "legcheck.rules/1"))";
  const std::vector<std::pair<std::string, Texts>> rows{
      {"{}", {"r.json:1:1: error: a rule file needs 'format'"}},
      {"\n []", {"r.json:2:2: error: a rule file must be an object"}},
      {R"({"format": "legcheck.rules/2"})",
       {R"(r.json:1:12: error: format "legcheck.rules/2" is made for a newer version)" + reads}},
      {R"({"format": "legcheck.rules/10"})",
       {R"(r.json:1:12: error: format "legcheck.rules/10" is made for a newer version)" + reads}},
      {R"({"format": "legcheck.morning/1"})",
       {R"(r.json:1:12: error: format "legcheck.morning/1" is unknown)" + reads}},
      {R"({"format": 1})", {"r.json:1:12: error: format 1 is unknown" + reads}},
      {R"({"format": null})", {"r.json:1:12: error: format null is unknown" + reads}},
      {R"({"$schema": 3, "format": "legcheck.rules/1"})", {"r.json:1:13: error: '$schema' must be a text"}},
  };
  for (const auto& [file, problems] : rows) {
    CAPTURE(file);
    CHECK(problems_in(file) == problems);
  }
}

TEST_CASE("only a later format is called newer", "[rules]") {
  for (const std::string format : {"legcheck.rules/0", "legcheck.rules/", "legcheck.rules/one", "legcheck.rules/1.0"}) {
    CAPTURE(format);
    CHECK(problems_in("{\"format\": \"" + format + "\"}") ==
          Texts{"r.json:1:12: error: format \"" + format + R"(" is unknown (this program reads "legcheck.rules/1"))"});
  }
}

TEST_CASE("unknown members and wrong kinds are found wherever they stand", "[rules]") {
  check({
      // the file
      {R"("rulez": [])", {"2:1: error: unknown member 'rulez' in a rule file (did you mean 'rules'?)"}},
      {R"("rules": {})", {"2:10: error: 'rules' must be a list"}},
      {R"("name": 3, "version": null)", {"2:9: error: 'name' must be a text", "2:23: error: 'version' must be a text"}},
      {R"("cases": 3, "prompts": {}, "guarantees": "x")",
       {"2:10: error: 'cases' must be a list", "2:24: error: 'prompts' must be a list",
        "2:42: error: 'guarantees' must be a list"}},
      {R"("rules": [], "rules": [])", {"2:14: error: the member 'rules' stands twice"}},
      // rules
      {R"("rules": [{"id": "r"}])",
       {"2:11: error: a rule needs 'when'", "2:11: error: a rule needs 'verdict'", "2:11: error: a rule needs 'care'",
        "2:11: error: a rule needs 'reason'", "2:11: error: a rule needs 'sources'"}},
      {R"("rules": [{"id": "r", "when": {"pain": 1}, "verdict": "walk", "care": "hospital",
"reason": "", "sources": [], "piority": 3}])",
       {R"(2:55: error: must be one of run, modify or rest, not "walk")",
        R"(2:71: error: must be one of none, self_care, see_clinician, urgent or emergency, not "hospital")",
        "3:11: error: 'reason' must not be empty", "3:26: error: a rule needs a source",
        "3:30: error: unknown member 'piority' in a rule"}},
      {R"("rules": [{"id": "r", "when": {"pain": 1}, "verdict": 2, "care": null, "reason": 3, "sources": ["book"],
"limits": "shorter", "advice": {}}])",
       {"2:55: error: must be one of run, modify or rest, not 2",
        "2:66: error: must be one of none, self_care, see_clinician, urgent or emergency, not null",
        "2:82: error: 'reason' must be a text", "3:11: error: 'limits' must be a list",
        "3:32: error: 'advice' must be a list"}},
      {R"("rules": [{"id": "r", "when": {"pain": 1}, "verdict": "modify", "care": "urgent", "reason": "So.",
"sources": ["book"]}, {"id": "s", "when": {"pain": 1}, "verdict": "rest", "care": "emergency", "reason": "So.",
"sources": ["book"]}])",
       {"2:55: error: care 'urgent' and 'emergency' need the verdict 'rest'"}},
      // named conditions
      {R"("conditions": [{"id": "c"}])", {"2:16: error: a named condition needs 'when'"}},
      {R"("conditions": [{"id": "c", "when": {"pain": 1}, "mean": "x"}])",
       {"2:49: error: unknown member 'mean' in a named condition (did you mean 'means'?)"}},
      // limits and advice
      {R"("limits": [{"id": "l", "with": ["run", "walk"]}])",
       {"2:12: error: a limit needs 'text'", R"(2:40: error: must be one of run, modify or rest, not "walk")"}},
      {R"("advice": [{"id": "a", "text": "T."}])",
       {"2:12: error: an advice needs 'verdicts'", "2:12: error: an advice needs 'care_at_most'"}},
      {R"("advice": [{"id": "a", "text": "T.", "verdicts": "rest", "care_at_most": "much"}])",
       {"2:50: error: 'verdicts' must be a list",
        R"(2:74: error: must be one of none, self_care, see_clinician, urgent or emergency, not "much")"}},
      // care
      {R"("care": [{"id": "c", "part": "footer", "text": "T.", "care": ["none", 1], "decided": "no"}])",
       {"2:30: error: must be one of headline, where, how_soon, say, do_not, watch, look_again or always, "
        R"(not "footer")",
        "2:71: error: must be one of none, self_care, see_clinician, urgent or emergency, not 1",
        "2:86: error: 'decided' must be true or false"}},
      // the comparison
      {R"("comparison": [])", {"2:15: error: the comparison must be an object"}},
      {R"("comparison": {})", {"2:15: error: the comparison needs 'rows'"}},
      {R"("comparison": {"rows": [{"id": "r"}]})",
       {"2:25: error: a comparison row needs 'feature'", "2:25: error: a comparison row needs 'soreness'",
        "2:25: error: a comparison row needs 'injury'"}},
      // clashes and sources
      {R"("clashes": [{"id": "c"}])", {"2:13: error: a clash needs 'when'", "2:13: error: a clash needs 'text'"}},
      {R"("sources": [{"id": "s"}])",
       {"2:13: error: a source needs 'title'", "2:13: error: a source needs an author or a publisher"}},
      {R"("sources": [{"id": "s", "title": "T", "author": "A", "year": 19, "read": "maybe", "link": "x"}])",
       {"2:62: error: 'year' must be a year such as 2024",
        R"(2:74: error: must be one of source or secondary, not "maybe")",
        "2:83: error: unknown member 'link' in a source"}},
      {R"("sources": [{"id": "s", "title": "T", "author": "A", "year": 2024.5}])",
       {"2:62: error: 'year' must be a year such as 2024"}},
  });
}

TEST_CASE("a condition that is none is found where it stands", "[rules]") {
  const std::string scalar = "error: must be a text, a number, true or false, not ";
  check({
      {with_condition("3"), {"2:31: error: a condition must be an object"}},
      {with_condition("[]"), {"2:31: error: a condition must be an object"}},
      {with_condition(R"({"pain": null})"), {"2:40: " + scalar + "null"}},
      {with_condition(R"({"pain": [3, [4]]})"), {"2:44: " + scalar + "[4]"}},
      {with_condition(R"({"side": [{"a": "b"}, "left"]})"), {"2:41: " + scalar + R"({"a": "b"})"}},
      {with_condition(R"({"pain": {"mn": 3, "max": 5}})"),
       {"2:41: error: unknown member 'mn' in a range (did you mean 'min'?)"}},
      {with_condition(R"({"pain": {"min": "3", "max": 5}})"), {"2:48: error: 'min' must be a number"}},
      {with_condition(R"({"all": {"pain": 3}})"), {"2:39: error: 'all' takes a list of conditions"}},
      {with_condition(R"({"any": 3})"), {"2:39: error: 'any' takes a list of conditions"}},
      {with_condition(R"({"any": [3, {"pain": 1}, "x"]})"),
       {"2:40: error: a condition must be an object", "2:56: error: a condition must be an object"}},
      {with_condition(R"({"not": [{"pain": 3}]})"), {"2:39: error: a condition must be an object"}},
      {with_condition(R"({"at_least": 2})"), {"2:44: error: at_least must be an object"}},
      {with_condition(R"({"at_least": {}})"),
       {"2:44: error: at_least needs 'count'", "2:44: error: at_least needs 'of'"}},
      {with_condition(R"({"at_least": {"count": 1, "of": {"pain": 3}}})"),
       {"2:63: error: 'of' takes a list of conditions"}},
      {with_condition(R"({"at_least": {"count": 1, "fo": [], "of": [{"pain": 3}]}})"),
       {"2:57: error: unknown member 'fo' in at_least (did you mean 'of'?)"}},
      {with_condition(R"({"pian": 3, "pain": 80, "side": "lefd"})"),
       {"2:32: error: unknown question or condition 'pian' (did you mean 'pain'?)",
        "2:51: error: 80 is outside the range of 'pain' (0 to 10)",
        "2:63: error: unknown value 'lefd' for 'side' (did you mean 'left'?)"}},
      {with_condition("{}"), {"2:31: error: an empty condition says nothing (name what must hold)"}},
      {with_condition("{\"pain\":\n  {\"min\": 1,\n   \"max\": 0}}"),
       {"3:3: error: no value of 'pain' lies in this range"}},
      {with_condition(R"({"\u001b]0;x": 1})"), {R"(2:32: error: unknown question or condition '\x1B]0;x')"}},
  });
}

TEST_CASE("a question that is none is found where it stands", "[rules]") {
  const std::string start = R"("questions": [{"id": "new", "about": "morning", "ask": "?", )";
  check({
      {R"("questions": [{"id": "new"}])",
       {"2:15: error: a question needs 'about'", "2:15: error: a question needs 'kind'",
        "2:15: error: a question needs 'ask'"}},
      {R"("questions": [{"id": "new", "about": "leg", "kind": "yes_no", "ask": ""}])",
       {R"(2:38: error: must be one of complaint, morning or profile, not "leg")",
        "2:70: error: 'ask' must not be empty"}},
      {start + R"("kind": "bool"}])",
       {R"(2:69: error: must be one of integer, number, choice, set or yes_no, not "bool")"}},
      {start + R"("kind": "yes_no", "tip": "x", "can_change": "yes"}])",
       {"2:79: error: unknown member 'tip' in a question", "2:105: error: 'can_change' must be true or false"}},
      {start + R"("kind": "choice", "choices": [{"id": "a"}, {"id": "b", "text": "b", "word": []}]}])",
       {"2:91: error: a choice needs 'text'",
        "2:129: error: unknown member 'word' in a choice (did you mean 'words'?)"}},
      {start + R"("kind": "yes_no", "applies": 3}])", {"2:90: error: a condition must be an object"}},
      {R"("questions": [{"id": "pain", "about": "morning", "ask": "?", "kind": "yes_no"}])",
       {"2:22: error: the question id 'pain' stands twice"}},
  });
}

TEST_CASE("one mistake is one line", "[rules]") {
  const std::string rest = R"("when": {"pain": 1}, "verdict": "rest", "care": "none", "reason": "So.", )";
  const std::string start = R"("questions": [{"about": "morning", "ask": "?", )";
  check({
      {R"("rules": [{"sources": ["book"], )" + rest.substr(0, rest.size() - 2) + "}]",
       {"2:11: error: a rule needs 'id'"}},
      {R"("rules": [{"id": "", "sources": ["book"], )" + rest.substr(0, rest.size() - 2) + "}]",
       {"2:18: error: 'id' must not be empty"}},
      {R"("rules": [3])", {"2:11: error: a rule must be an object"}},
      {R"("rules": [3, 4])", {"2:11: error: a rule must be an object", "2:14: error: a rule must be an object"}},
      {R"("rules": [{"id": "r", )" + rest + R"("sources": "book"}])", {"2:107: error: 'sources' must be a list"}},
      {R"("rules": [{"id": "r", )" + rest + R"("sources": [3]}])", {"2:108: error: 'sources' must be a list of texts"}},
      {R"("clashes": [{"when": {"pain": 1}, "text": "T."}])", {"2:13: error: a clash needs 'id'"}},
      {start + R"("kind": "yes_no"}])", {"2:15: error: a question needs 'id'"}},
      {start + R"("kind": "yes_no", "id": ""}])", {"2:72: error: 'id' must not be empty"}},
      {start + R"("id": "new", "kind": "number", "minimum": 0, "max": 3}])",
       {"2:79: error: unknown member 'minimum' in a question"}},
      {start + R"("id": "new", "kind": "bool", "min": 0, "max": 3}])",
       {R"(2:69: error: must be one of integer, number, choice, set or yes_no, not "bool")"}},
      {start + R"("id": "new", "kind": "bool", "choices": [{"id": "a", "text": "a"}]}])",
       {R"(2:69: error: must be one of integer, number, choice, set or yes_no, not "bool")"}},
      {start + R"("id": "new", "kind": "integer", "min": "0", "max": 5}])", {"2:87: error: 'min' must be a number"}},
      {start + R"("id": "new", "kind": "choice", "choices": {"a": "b"}}])", {"2:90: error: 'choices' must be a list"}},
      {start + R"("id": "new", "kind": "yes_no", "absent": null}])",
       {"2:89: error: must be a text, a number, true or false, not null"}},
      {start + R"("id": "new", "kind": "yes_no", "absent": {"same": "travel"}}])",
       {"2:89: error: a default needs 'same_as'",
        "2:90: error: unknown member 'same' in a default (it takes same_as)"}},
      {with_condition(R"({"pain": {"mn": 3}})"), {"2:41: error: unknown member 'mn' in a range (did you mean 'min'?)"}},
      {with_condition(R"({"pain": {"min": "3"}})"), {"2:48: error: 'min' must be a number"}},
      {with_condition(R"({"at_least": {"count": 1.5, "of": [{"pain": 3}]}})"),
       {"2:54: error: 'count' must be a whole number"}},
      {with_condition(R"({"at_least": {"count": "2", "of": [{"pain": 3}]}})"),
       {"2:54: error: 'count' must be a whole number"}},
      {with_condition(R"({"al": [{"pain": 3}]})"),
       {"2:32: error: unknown question or condition 'al' (did you mean 'all'?)"}},
      {with_condition(R"({"nto": {"pain": 3}})"),
       {"2:32: error: unknown question or condition 'nto' (did you mean 'not'?)"}},
      {with_condition(R"({"at_leats": {"count": 1, "of": [{"pain": 3}]}})"),
       {"2:32: error: unknown question or condition 'at_leats' (did you mean 'at_least'?)"}},
  });
}

TEST_CASE("a question that cannot be read does not make errors of the rules that use it", "[rules]") {
  const std::string question = R"("questions": [{"id": "new", "about": "morning", "ask": "?", )";
  const std::string uses = ", \"conditions\": [{\"id\": \"c\", \"when\": {\"new\": {\"min\": 4}}}]";
  check({
      {question + R"("kind": "integer", "min": 0}])" + uses, {"2:22: error: a number question needs 'min' and 'max'"}},
      {question + R"("kind": "integr", "min": 0, "max": 9}])" + uses,
       {R"(2:69: error: must be one of integer, number, choice, set or yes_no, not "integr")"}},
  });
}

TEST_CASE("a file that is no JSON does not make errors of those that rest on it", "[rules]") {
  const TemporaryFolder folder;
  folder.write("a.json", R"({"format": "legcheck.rules/1", "questions": [)");
  folder.write("b.json", "{\"format\": \"legcheck.rules/1\", " + with_condition(R"({"pain": 1})") + "}");
  const Texts problems = problems_in(folder);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().rfind("a.json:1:46: error: the text ends too early", 0) == 0);
}

TEST_CASE("problems of several files are reported together, in the order of the files", "[rules]") {
  const TemporaryFolder folder;
  folder.write("b.json", with_questions("\n" + rules_of({rule("r", R"({"pian": 1})")})));
  folder.write("a/z.json", R"({"format": "legcheck.rules/1", "limits": [{"id": "l", "text": "{pian}"}]})");
  folder.write("c.json", "{\"format\": \"legcheck.rules/1\",\n\"clashes\": 3}");
  folder.write("d.json", R"({"format": "legcheck.rules/1", "limits": [{"id": "l", "text": "T."}]})");
  Texts problems = problems_in(folder);
  REQUIRE(problems.size() == 4);
  CHECK(problems[1].rfind("b.json:", 0) == 0);
  problems[1].erase(0, problems[1].find(": error"));
  CHECK(problems == Texts{"a/z.json:1:63: error: the placeholder {pian} is no question (did you mean 'pain'?)",
                          ": error: unknown question or condition 'pian' (did you mean 'pain'?)",
                          "c.json:2:12: error: 'clashes' must be a list",
                          "d.json:1:50: error: the limit id 'l' stands twice"});
}

TEST_CASE("every file that is no JSON is named", "[rules]") {
  const TemporaryFolder folder;
  folder.write("a.json", "{");
  folder.write("b.json", small_rules);
  folder.write("c.json", "\n]");
  const Texts problems = problems_in(folder);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].rfind("a.json:1:2: error: the text ends too early", 0) == 0);
  CHECK(problems[1].rfind("c.json:2:1: error: not valid JSON", 0) == 0);
}

TEST_CASE("a path that leads to no rules is named for what it is", "[rules]") {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe.json";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  folder.write("no-rules/readme.txt", "x");
  folder.write("schema-only/schema/rules.schema.json", "{");
  folder.write("large.json", std::string((std::size_t{4} << 20U) + 1, ' '));
  REQUIRE(symlink("circle", (folder / "circle").c_str()) == 0);
  const std::vector<std::pair<std::string, std::string>> rows{
      {folder / "missing", "missing: error: no such file"},
      {folder / "missing.json", "missing.json: error: no such file"},
      {folder / "no-rules", "no-rules: error: the folder holds no rules (*.json)"},
      {folder / "schema-only", "schema-only: error: the folder holds no rules (*.json)"},
      {pipe, "pipe.json: error: is not a regular file"},
      {"/dev/null", "/dev/null: error: is not a regular file"},
      {folder / "large.json", "large.json: error: is too large (at most 4194304 bytes)"},
      {folder / "circle", "circle: error: cannot be read"},
      {folder / "large.json/below", "large.json/below: error: no such file"},
  };
  for (const auto& [path, problem] : rows) {
    CAPTURE(path);
    const Parsed<RuleSet> only = load_rules({.only = path, .added = {}});
    CHECK_FALSE(only);
    CHECK(texts_of(only.diagnostics, folder) == Texts{problem});
    const Parsed<RuleSet> added = load_rules({.only = {}, .added = {path}});
    CHECK_FALSE(added);
    CHECK(texts_of(added.diagnostics, folder) == Texts{problem});
  }
}

TEST_CASE("every file of a folder that cannot be read is named", "[rules]") {
  const TemporaryFolder folder;
  folder.write("good.json", small_rules);
  REQUIRE(mkfifo((folder / "pipe.json").c_str(), 0600) == 0);
  REQUIRE(symlink("nothing", (folder / "dangling.json").c_str()) == 0);
  CHECK(problems_in(folder) == Texts{"dangling.json: error: no such file", "pipe.json: error: is not a regular file"});
}

TEST_CASE("a file without permission is named, except to the superuser", "[rules]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("rules.json", small_rules);
  REQUIRE(chmod(file.c_str(), 0) == 0);
  CHECK(problems_in(folder) == (geteuid() == 0 ? Texts{} : Texts{"rules.json: error: no permission to read it"}));
}

TEST_CASE("a folder without permission is named, except to the superuser", "[rules]") {
  const TemporaryFolder folder;
  folder.write("below/rules.json", small_rules);
  REQUIRE(chmod((folder / "below").c_str(), 0) == 0);
  const Parsed<RuleSet> parsed = load_rules({.only = folder / "below", .added = {}});
  CHECK(texts_of(parsed.diagnostics, folder) ==
        (geteuid() == 0 ? Texts{} : Texts{"below: error: the folder cannot be read"}));
  chmod((folder / "below").c_str(), 0700);
}

TEST_CASE("a folder of more than a thousand files is refused", "[rules]") {
  const TemporaryFolder folder;
  for (int i = 0; i <= 1000; ++i) folder.write(std::to_string(i) + ".json", "");
  CHECK(problems_in(folder) == Texts{": error: the folder holds too many files (at most 1000)"});
}

TEST_CASE("a replacement in which no rule stands is refused", "[rules]") {
  // Judged by it every morning would be a run.
  for (const std::string& file : {rules_file(""), with_questions(""), with_questions("\"rules\": []")}) {
    CAPTURE(file.substr(0, 60));
    const TemporaryFolder folder;
    folder.write("rules.json", file);
    CHECK(problems_in(folder).size() == 1);
  }
}

TEST_CASE("rules lie in the json files of a folder and of those below it, but for schemas", "[rules]") {
  const TemporaryFolder folder;
  folder.write("a.json", small_rules);
  folder.write("below/deep/er/b.json", rules_file(rules_of({rule("bad", R"({"pain": {"min": 4}})")})));
  folder.write("notes.txt", "no JSON");
  folder.write("b.json~", "no JSON");
  folder.write("below/schema/rules.schema.json", "no rules");
  folder.write("folder.json/c.json", rules_file(rules_of({rule("worse", R"({"pain": {"min": 5}})")})));
  const Parsed<RuleSet> parsed = load_rules({.only = folder.path(), .added = {}});
  CHECK(texts_of(parsed.diagnostics, folder).empty());
  REQUIRE(parsed);
  Texts ids;
  for (const Rule& each : parsed.value->rules) ids.push_back(each.id);
  CHECK(ids == Texts{"sore", "bad", "worse"});
}

TEST_CASE("a file or folder replaces the default rules, and says its name", "[rules]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("mine/small.json", small_rules);
  folder.write("named/a.json", small_rules);
  folder.write("named/b.json", rules_file(R"("name": "My rules", "version": "2.1", "review_date": "2026-01-31")"));
  const auto origin_of = [&](const std::string& only) {
    const Parsed<RuleSet> parsed = load_rules({.only = only, .added = {}});
    REQUIRE(parsed);
    CHECK(parsed.value->custom);
    CHECK(parsed.value->added.empty());
    CHECK(parsed.value->rules.size() == 1);
    const Origin& origin = parsed.value->origin;
    return Texts{origin.name, origin.version, origin.review_date};
  };
  CHECK(origin_of(path) == Texts{"small.json", "", ""});
  CHECK(origin_of(folder / "mine") == Texts{"mine", "", ""});
  CHECK(origin_of(folder / "named") == Texts{"My rules", "2.1", "2026-01-31"});
}

TEST_CASE("a folder has its name also where a slash follows", "[rules]") {
  const TemporaryFolder folder;
  folder.write("mine/small.json", small_rules);
  const Parsed<RuleSet> parsed = load_rules({.only = folder / "mine/", .added = {}});
  REQUIRE(parsed);
  CHECK(parsed.value->origin.name == "mine");
}

TEST_CASE("additions are named in the order given, beside the default", "[rules]") {
  const TemporaryFolder folder;
  const std::string extra = rules_of({rule("extra", R"({"pain": {"min": 9}})")});
  folder.write("b.json", rules_file(R"("name": "B", "version": "1")"));
  folder.write("a/rules.json", rules_file(extra + R"(, "sources": [{"id": "book", "title": "T", "author": "A"}])"));
  const Parsed<RuleSet> parsed = load_rules({.only = {}, .added = {folder / "b.json", folder / "a"}});
  CHECK(texts_of(parsed.diagnostics, folder).empty());
  REQUIRE(parsed);
  const Parsed<RuleSet> plain = load_rules();
  REQUIRE(plain);
  CHECK_FALSE(parsed.value->custom);
  CHECK(parsed.value->origin.name == plain.value->origin.name);
  CHECK(parsed.value->origin.fingerprint == plain.value->origin.fingerprint);
  REQUIRE(parsed.value->added.size() == 2);
  CHECK(parsed.value->added[0].name == "B");
  CHECK(parsed.value->added[1].name == "a");
  CHECK(parsed.value->rules.size() == plain.value->rules.size() + 1);
  CHECK(parsed.value->rules.back().id == "extra");
}

TEST_CASE("an addition must not redefine an id", "[rules]") {
  const TemporaryFolder folder;
  folder.write("base.json", small_rules);
  folder.write("more.json", rules_file("\n" + rules_of({rule("sore", R"({"pain": {"min": 9}})", "run")}) + R"(,
"questions": [{"id": "pain", "about": "morning", "kind": "yes_no", "ask": "?"}],
"conditions": [{"id": "side", "when": {"pain": 3}}],
"sources": [{"id": "book", "title": "T", "author": "A"}])"));
  const Parsed<RuleSet> parsed = load_rules({.only = folder / "base.json", .added = {folder / "more.json"}});
  CHECK_FALSE(parsed);
  CHECK(texts_of(parsed.diagnostics, folder) ==
        Texts{"more.json:3:8: error: the rule id 'sore' stands twice",
              "more.json:4:22: error: the question id 'pain' stands twice",
              "more.json:5:23: error: 'side' is already a question (choose another name)",
              "more.json:6:20: error: the source id 'book' stands twice"});
  const Parsed<RuleSet> twice = load_rules({.only = folder / "base.json", .added = {folder / "base.json"}});
  CHECK_FALSE(twice);
}

TEST_CASE("an addition may use what the default rules define", "[rules]") {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "more.json", rules_file(R"("rules": [{"id": "more", "when": {"sore": true, "place": "calf"}, "verdict": "rest",
          "care": "self_care", "reason": "Your {place}.", "advice": ["protect"], "sources": ["pain-scale-guide"]}])"));
  const Parsed<RuleSet> parsed = load_rules({.only = {}, .added = {file}});
  CHECK(texts_of(parsed.diagnostics, folder).empty());
  CHECK(parsed);
}

TEST_CASE("the comparison applies under one condition", "[rules]") {
  const TemporaryFolder folder;
  const std::string comparison = R"("comparison": {"applies": {"pain": 3}, "rows": []})";
  folder.write("a.json", with_questions(comparison + ", " + rules_of({rule("r", R"({"pain": 3})")})));
  folder.write("b.json", rules_file(comparison));
  CHECK(problems_in(folder) == Texts{"b.json:1:46: error: 'applies' of the comparison stands twice"});
}

TEST_CASE("the fingerprint is that of xxhsum -H2 over the files that can change an assessment", "[rules]") {
  const std::string rules = R"({"format": "legcheck.rules/1",
 "questions": [{"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?"}],
 "sources": [{"id": "book", "title": "A book", "author": "Someone"}],
 "rules": [{"id": "sore", "when": {"pain": {"min": 1}}, "verdict": "rest", "care": "none", "reason": "So.",
            "sources": ["book"]}]}
)";
  const TemporaryFolder folder;
  folder.write("a.json", "{\"format\": \"legcheck.rules/1\", \"name\": \"Mine\"}\n");
  folder.write("b/rules.json", rules);
  folder.write("cases/c.json", rules_file(R"("cases": [])"));
  folder.write("z.json", R"({"format": "legcheck.rules/1", "clashes": []})");
  folder.write("empty.json", rules_file(""));
  const auto fingerprint = [](const std::string& path) {
    const Parsed<RuleSet> parsed = load_rules({.only = path, .added = {}});
    REQUIRE(parsed);
    return parsed.value->origin.fingerprint;
  };
  CHECK(fingerprint(folder / "b/rules.json") == "1d52c1d8a1d48c96c365000781ee1470");  // xxhsum -H2 b/rules.json
  CHECK(fingerprint(folder.path()) ==
        "49b2c53c0a37a3fbc2bf9ab05bf920cc");  // cat a.json b/rules.json z.json | xxhsum -H2
  const Parsed<RuleSet> parsed = load_rules({.only = folder / "b", .added = {folder / "cases"}});
  REQUIRE(parsed);
  CHECK(parsed.value->added.front().fingerprint == "99aa06d3014798d86001c324468d497f");  // of nothing
}

TEST_CASE("rules load from memory as they load from files", "[rules]") {
  const std::string mine = R"({"format": "legcheck.rules/1", "rules": [{"id": "mine", "when": {"pain": 9},
    "verdict": "rest", "care": "none", "reason": "No.", "sources": ["leg-ache-guide"]}]})";
  const TemporaryFolder folder;
  folder.write("mine.json", mine);
  const Parsed<RuleSet> from_file = load_rules({.only = {}, .added = {folder.path() + "/mine.json"}});
  const Parsed<RuleSet> from_memory = load_rules(RuleTexts{.only = {}, .added = {{"mine.json", mine}}});
  REQUIRE(from_memory);
  CHECK(*from_memory.value == *from_file.value);
  CHECK(from_memory.value->added.front().name == "mine.json");

  RuleTexts whole;
  for (const DefaultRuleFile& file : default_rule_files()) {
    if (file.judged_by || file.asked_by) whole.only.push_back({std::string(file.path), std::string(file.text)});
  }
  const Parsed<RuleSet> replaced = load_rules(whole);
  REQUIRE(replaced);
  CHECK(replaced.value->custom);
  CHECK(replaced.value->rules == load_rules().value->rules);
  CHECK(*load_rules(RuleTexts{}).value == *load_rules().value);
}

TEST_CASE("what is wrong with rules from memory is told with the name they came with", "[rules]") {
  const Parsed<RuleSet> parsed = load_rules(RuleTexts{.only = {}, .added = {{"mine", "{]"}}});
  REQUIRE_FALSE(parsed);
  CHECK(parsed.diagnostics.front().source == "mine");
  CHECK(parsed.diagnostics.front().line == 1);
}
