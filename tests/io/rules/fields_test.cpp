#include "io/rules/fields.hpp"

#include "catch.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

/// An object, its fields, and "offset message" for each problem that asking for them brought.
class Asked {
 public:
  explicit Asked(std::string_view json)
      : tree_(read_tree(json)), file_(3, problems_), fields(tree_.root, "a thing", file_) {}

  Texts problems() const {
    Texts texts;
    for (const Problem& problem : problems_) {
      CHECK(problem.place.file == 3);
      texts.push_back(std::to_string(problem.place.offset) + " " + problem.message);
    }
    return texts;
  }

 private:
  JsonTree tree_;
  std::vector<Problem> problems_;
  FileProblems file_;

 public:
  Fields fields;
};

Texts values(const std::vector<Name>& names) {
  Texts texts;
  for (const Name& name : names) texts.push_back(std::to_string(name.place.offset) + " " + name.value);
  return texts;
}

const std::string json =
    R"({"text": "a", "empty": "", "number": -2.5, "yes": true, "names": ["x", "y"], "list": [1, {}],
 "null": null})";

}  // namespace

TEST_CASE("members of the right kind are given without a word", "[fields]") {
  Asked asked(json);
  CHECK(asked.fields.required_text("text").value == "a");
  CHECK(asked.fields.required_text("text").place.offset == 9);
  CHECK(asked.fields.text("text") == "a");
  CHECK(asked.fields.text("empty").empty());
  CHECK(asked.fields.yes_no("yes") == std::optional(true));
  REQUIRE(asked.fields.number("number"));
  CHECK(asked.fields.number("number")->value == -2.5);
  CHECK(asked.fields.number("number")->place.offset == 37);
  CHECK(values(asked.fields.names("names")) == Texts{"66 x", "71 y"});
  CHECK(asked.fields.list("list").size() == 2);
  REQUIRE(asked.fields.find("null") != nullptr);
  CHECK(asked.fields.find("null")->kind == JsonNode::Kind::null);
  CHECK(asked.fields.require("list") == asked.fields.find("list"));
  asked.fields.done();
  CHECK(asked.problems().empty());
}

TEST_CASE("optional members that are missing are empty, without a word", "[fields]") {
  Asked asked("{}");
  CHECK(asked.fields.find("x") == nullptr);
  CHECK(asked.fields.text("x").empty());
  CHECK(asked.fields.yes_no("x") == std::nullopt);
  CHECK_FALSE(asked.fields.number("x"));
  CHECK(asked.fields.names("x").empty());
  CHECK(asked.fields.list("x").empty());
  asked.fields.done();
  CHECK(asked.problems().empty());
}

TEST_CASE("required members that are missing are a problem of the object", "[fields]") {
  Asked asked(R"(  {"a": 1})");
  CHECK(asked.fields.require("b") == nullptr);
  CHECK(asked.fields.required_text("c").value.empty());
  CHECK(asked.fields.required_text("c").place.offset == 2);
  CHECK(asked.problems() == Texts{"2 a thing needs 'b'", "2 a thing needs 'c'", "2 a thing needs 'c'"});
}

TEST_CASE("members of the wrong kind are a problem at their value", "[fields]") {
  Asked asked(json);
  asked.fields.text("number");
  asked.fields.required_text("yes");
  asked.fields.names("text");
  asked.fields.names("list");
  CHECK(asked.problems() == Texts{"37 'number' must be a text", "50 'yes' must be a text", "9 'text' must be a list",
                                  "86 'list' must be a list of texts", "89 'list' must be a list of texts"});
}

TEST_CASE("every kind of member says what it must be", "[fields]") {
  struct Row {
    std::string name, text, yes_no, number, names;
  };
  const std::string text = "must be a text", flag = "must be true or false", number = "must be a number",
                    list = "must be a list";
  const std::vector<Row> rows{
      {R"({"m": "a"})", "", flag, number, list},
      {R"({"m": 1})", text, flag, "", list},
      {R"({"m": false})", text, "", number, list},
      {R"({"m": null})", text, flag, number, list},
      {R"({"m": ["a"]})", text, flag, number, ""},
      {R"({"m": {}})", text, flag, number, list},
      {R"({"m": [1]})", text, flag, number, "must be a list of texts"},
  };
  const auto message = [](const Asked& asked) {
    const Texts problems = asked.problems();
    CHECK(problems.size() < 2);
    return problems.empty() ? "" : problems.front().substr(problems.front().find("must"));
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Asked a(row.name), b(row.name), c(row.name), d(row.name);
    a.fields.text("m");
    b.fields.yes_no("m");
    c.fields.number("m");
    d.fields.names("m");
    CHECK(message(a) == row.text);
    CHECK(message(b) == row.yes_no);
    CHECK(message(c) == row.number);
    CHECK(message(d) == row.names);
  }
}

TEST_CASE("a required text must not be empty", "[fields]") {
  Asked asked(json);
  asked.fields.required_text("empty");
  CHECK(asked.problems() == Texts{"23 'empty' must not be empty"});
}

TEST_CASE("a word must be one of its list", "[fields]") {
  Asked asked(R"({"a": "rest", "b": "walk", "c": 3, "d": ["run", "stop", null]})");
  const auto word = [&](std::string_view name) {
    return asked.fields.word<Verdict>(asked.fields.find(name), verdict_named, "run, modify or rest");
  };
  CHECK(word("a") == Verdict::rest);
  CHECK(word("b") == std::nullopt);
  CHECK(word("c") == std::nullopt);
  CHECK(word("e") == std::nullopt);
  CHECK(asked.fields.words<Verdict>("d", verdict_named, "run, modify or rest") == std::vector{Verdict::run});
  CHECK(asked.problems() == Texts{R"(19 must be one of run, modify or rest, not "walk")",
                                  "32 must be one of run, modify or rest, not 3",
                                  R"(48 must be one of run, modify or rest, not "stop")",
                                  "56 must be one of run, modify or rest, not null"});
}

TEST_CASE("what nobody asked for is an error, with what may be meant", "[fields]") {
  Asked asked(R"({"when": 1, "wehn": 2, "other": 3, "\u001b": 4})");
  asked.fields.find("when");
  asked.fields.find("verdict");
  asked.fields.done();
  CHECK(asked.problems() == Texts{"12 unknown member 'wehn' in a thing (did you mean 'when'?)",
                                  "23 unknown member 'other' in a thing (it takes when, verdict)",
                                  R"(35 unknown member '\x1B' in a thing (it takes when, verdict))"});
}

TEST_CASE("of an object that takes many members they are not listed", "[fields]") {
  Asked asked(R"({"other": 1})");
  for (const std::string_view name : {"when", "verdict", "care", "reason", "limits"}) asked.fields.find(name);
  asked.fields.done();
  CHECK(asked.problems() == Texts{"1 unknown member 'other' in a thing"});
}

TEST_CASE("what is no object is one problem, whatever is asked for", "[fields]") {
  for (const std::string text : {"[]", "3", "null", R"("text")", "true"}) {
    CAPTURE(text);
    Asked asked(text);
    asked.fields.require("a");
    asked.fields.required_text("b");
    asked.fields.names("c");
    asked.fields.done();
    CHECK(asked.problems() == Texts{"0 a thing must be an object"});
  }
}
