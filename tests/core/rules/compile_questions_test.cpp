#include "core/rules/compile_questions.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

struct Row {
  std::string question;  ///< Members beside about and ask; @ stands before each place that is wrong.
  std::vector<std::string> messages;
};

std::string question(const std::string& members) { return "{" + members + R"(, "about": "morning", "ask": "?"})"; }

const std::string other = question(R"("id": "other", "kind": "integer", "min": 0, "max": 5)");

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.question);
    const std::string file = rules_file("\"questions\": [" + question(row.question) + ", " + other + "]");
    const Found found = problems_at_marks(file);
    CHECK(found.marked == marked_lines(file));
    CHECK(found.messages == row.messages);
  }
}

std::string choices(std::size_t count) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = "v" + std::to_string(i);
    list += (i == 0 ? "" : ", ") + (R"({"id": ")" + id) + R"(", "text": ")" + id + "\"}";
  }
  return "\"choices\": [" + list + "]";
}

/// A number q, and a rule for each threshold from 1 to this.
std::string with_thresholds(std::size_t count) {
  std::vector<std::string> rules;
  for (std::size_t i = 1; i <= count; ++i) {
    rules.push_back(rule("r" + std::to_string(i), R"({"q": {"min": )" + std::to_string(i) + "}}"));
  }
  return rules_file("\"questions\": [" + question(R"("id": @"q", "kind": "integer", "min": 0, "max": 1000)") +
                    R"(], "sources": [{"id": "book", "title": "T", "author": "A"}], )" + rules_of(rules));
}

void check_reserved(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    check({{R"("id": @")" + word + R"(", "kind": "yes_no")",
            {"'" + word + "' is a reserved word (choose another id for the question)"}}});
  }
}

Question compiled(const std::string& members) {
  return rule_set_from(rules_file("\"questions\": [" + question(members) + ", " + other + "]")).questionnaire.all()[0];
}

}  // namespace

TEST_CASE("the id of a question is a word of lower case letters, digits and _", "[compile]") {
  const auto row = [](const std::string& id) {
    return Row{R"("id": @")" + id + R"(", "kind": "yes_no")",
               {"'" + id + "' cannot be a question id (use lower case letters, digits and _)"}};
  };
  check({row("Pain"), row("peak-pain"), row("2nd"), row("_x"), row("knee pain"), row("schmerz\xC3\xA4")});
  check({{R"("id": "p2_x", "kind": "yes_no")", {}}, {R"("id": "x", "kind": "yes_no")", {}}});
}

TEST_CASE("no question is named like a word of rule files, mornings, assessments or flags", "[compile]") {
  check_reserved({
      // operators and tests
      "all",
      "any",
      "not",
      "at_least",
      "count",
      "of",
      "min",
      "max",
      "above",
      "below",
      "none",
      "unsure",
      // what rule files hold
      "format",
      "questions",
      "prompts",
      "conditions",
      "rules",
      "comparison",
      "advice",
      "sources",
      "guarantees",
      "cases",
      "clashes",
      "id",
      "when",
      "verdict",
      "care",
      "reason",
      "limits",
      "absent",
      // what mornings and assessments hold
      "date",
      "meta",
      "complaints",
      "lower",
      "decided",
      "reasons",
      "unanswered",
      "complaint",
      "assumed",
      "would_change",
      "near_misses",
      "safety_net",
      "warnings",
      "morning",
      "program",
      "rule_set",
      "version",
      "fingerprint",
      "custom",
      "rule",
      // flags
      "nothing_else",
      "from",
      "also",
      "json",
      "quiet",
      "verbose",
      "explain",
      "ask_all",
      "color",
      "accessible",
      "rules_only",
      "exit_zero",
      "save",
      "help",
      "brief",
      "no_save",
      "no_input",
      "no_journal",
      "no_anything",
  });
}

TEST_CASE("the members of rules, questions and assessments are all reserved", "[compile]") {
  check_reserved({"care_possible", "care_decided", "because", "could_become", "name", "added", "question", "text",
                  "about", "kind", "choices", "unit", "ask", "why", "worse", "applies", "can_change", "unknown_text"});
}

TEST_CASE("a number has bounds that fit its kind, and nothing else has any", "[compile]") {
  check({
      {R"("id": @"q", "kind": "integer")", {"a number question needs 'min' and 'max'"}},
      {R"("id": @"q", "kind": "number", "min": 0)", {"a number question needs 'min' and 'max'"}},
      {R"("id": "q", "kind": "integer", "min": @5, "max": 4)", {"'min' is above 'max'"}},
      {R"("id": "q", "kind": "integer", "min": @0.5, "max": 4)", {"an integer question has whole bounds"}},
      {R"("id": "q", "kind": "integer", "min": @0.5, "max": @1.5)",
       {"an integer question has whole bounds", "an integer question has whole bounds"}},
      {R"("id": "q", "kind": "number", "min": 0.5, "max": 1.5)", {}},
      {R"("id": "q", "kind": "integer", "min": 5, "max": 5)", {}},
      {R"("id": "q", "kind": "yes_no", "min": @0, "max": @1)",
       {"only integer and number questions have 'min'", "only integer and number questions have 'max'"}},
  });
}

TEST_CASE("a choice or set has choices that can be told apart, and nothing else has any", "[compile]") {
  check({
      {R"("id": @"q", "kind": "choice")", {"a choice or set question needs 'choices'"}},
      {R"("id": @"q", "kind": "set", "choices": [])", {"a choice or set question needs 'choices'"}},
      {R"("id": @"q", "kind": "yes_no", "choices": [{"id": "a", "text": "a"}])",
       {"only choice and set questions have 'choices'"}},
      {R"("id": "q", "kind": "choice", "choices": [{"id": "a", "text": "a"}, {"id": @"a", "text": "b"}])",
       {"'a' stands for two values"}},
      {R"("id": "q", "kind": "choice", "choices": [{"id": "a", "text": "a", "words": ["x", @"x"]}])",
       {"'x' stands for two values"}},
      {R"("id": "q", "kind": "set", "choices": [{"id": "a", "text": "a"}, {"id": "b", "text": "b", "words": [@"a"]}])",
       {"'a' stands for two values"}},
      {R"("id": "q", "kind": "set", "choices": [{"id": @"none", "text": "a"}])",
       {"'none' is a reserved word (choose another value)"}},
      {R"("id": "q", "kind": "choice", "choices": [{"id": @"unsure", "text": "a"}])",
       {"'unsure' is a reserved word (choose another value)"}},
      {R"("id": "q", "kind": "choice", "choices": [{"id": @"a-b", "text": "a"}])",
       {"'a-b' cannot be a value (use lower case letters, digits and _)"}},
      {R"("id": "q", "kind": "set", )" + choices(63), {}},
      {R"("id": @"q", "kind": "set", )" + choices(64), {"too many choices (at most 63)"}},
      {R"("id": @"q", "kind": "choice", )" + choices(64), {"too many choices (at most 63)"}},
  });
}

TEST_CASE("too many choices are one problem, also where each of them is tested", "[compile]") {
  std::string values;
  for (int i = 0; i < 70; ++i) values += (i == 0 ? "\"v" : ", \"v") + std::to_string(i) + "\"";
  const std::string file = rules_file(
      "\"questions\": [" + question(R"("id": "q", "kind": "set", "absent": [)" + values + "], " + choices(70)) +
      R"(], "conditions": [{"id": "c", "when": {"q": [)" + values + "]}}]");
  CHECK(problems_at_marks(file).messages == std::vector<std::string>{"too many choices (at most 63)"});
}

TEST_CASE("a number may be tested against 62 thresholds, and not more", "[compile]") {
  CHECK(problems_at_marks(with_thresholds(62)).messages.empty());
  const Found found = problems_at_marks(with_thresholds(63));
  CHECK(found.messages ==
        std::vector<std::string>{"'q' is tested against too many thresholds (at most 62 are possible)"});
  CHECK(found.marked == marked_lines(with_thresholds(63)));
}

TEST_CASE("a default is an answer to its question", "[compile]") {
  const std::string number = R"("id": "q", "kind": "integer", "min": 0, "max": 5, )";
  const std::string yes_no = R"("id": "q", "kind": "yes_no", )";
  const std::string choice = R"("id": "q", "kind": "choice", )" + choices(3) + ", ";
  const std::string set = R"("id": "q", "kind": "set", )" + choices(3) + ", ";
  const std::vector<std::string> not_a_number{"the default of 'q' must be a number from 0 to 5"};
  const std::vector<std::string> not_yes_no{"the default of 'q' must be true or false"};
  const std::vector<std::string> no_choice{"the default of 'q' must be one of its choices"};
  const std::vector<std::string> no_members{"the default of 'q' must be a list of its members"};
  for (const std::string name : {R"("absent": )", R"("assumed": )"}) {
    check({
        {number + name + "5", {}},
        {number + name + "@6", not_a_number},
        {number + name + "@-1", not_a_number},
        {number + name + "@2.5", not_a_number},
        {number + name + "@[2]", not_a_number},
        {number + name + "@true", not_a_number},
        {yes_no + name + "false", {}},
        {yes_no + name + "@0", not_yes_no},
        {yes_no + name + R"(@"no")", not_yes_no},
        {choice + name + R"("v1")", {}},
        {choice + name + R"(@"v3")", no_choice},
        {choice + name + R"(@["v1"])", no_choice},
        {set + name + "[]", {}},
        {set + name + R"(["v0", "v2"])", {}},
        {set + name + R"(@"v0")", no_members},
        {set + name + R"(@["v0", "v3"])", no_members},
        {set + name + "@[1]", no_members},
    });
  }
}

TEST_CASE("the default of another question must be one that fits", "[compile]") {
  check({
      {R"("id": "q", "kind": "integer", "min": 0, "max": 5, "absent": {"same_as": "other"})", {}},
      {R"("id": "q", "kind": "integer", "min": 0, "max": 5, "absent": {"same_as": @"othr"})",
       {"unknown question 'othr' (did you mean 'other'?)"}},
  });
  // What the sentence is does not matter here; that there is one does.
  for (const std::string& members : {std::string(R"("id": "q", "kind": "yes_no")"),
                                     std::string(R"("id": "q", "kind": "integer", "min": 0, "max": 3)"),
                                     R"("id": "q", "kind": "set", )" + choices(2)}) {
    CAPTURE(members);
    const std::string file = question(members + R"(, "absent": {"same_as": "other"})");
    CHECK(problems_at_marks(rules_file("\"questions\": [" + file + ", " + other + "]")).messages.size() == 1);
  }
  const std::string itself = question(R"("id": "q", "kind": "yes_no", "absent": {"same_as": "q"})");
  CHECK(problems_at_marks(rules_file("\"questions\": [" + itself + "]")).messages.size() == 1);
}

TEST_CASE("what is worse is said in the way of the question's kind", "[compile]") {
  const std::string number = R"("id": "q", "kind": "integer", "min": 0, "max": 5, "worse": )";
  const std::string yes_no = R"("id": "q", "kind": "yes_no", "worse": )";
  const std::string choice = R"("id": "q", "kind": "choice", )" + choices(3) + ", \"worse\": ";
  const std::string set = R"("id": "q", "kind": "set", )" + choices(3) + ", \"worse\": ";
  const std::vector<std::string> wrong{
      "'worse' must be higher or lower for numbers, all values from mild to bad for a choice, members for a set, true "
      "or "
      "false for yes_no"};
  check({
      {number + R"("higher")", {}},
      {number + R"("lower")", {}},
      {number + R"(@"worse")", wrong},
      {number + "@true", wrong},
      {yes_no + "true", {}},
      {yes_no + R"(@"yes")", wrong},
      {choice + R"(["v2", "v0", "v1"])", {}},
      {choice + R"(@["v0", "v1"])", wrong},
      {choice + R"(@["v0", "v1", "v3"])", wrong},
      {choice + R"(@["v0", "v1", "v1"])", wrong},
      {choice + R"(@"higher")", wrong},
      {set + R"(["v0", "v2"])", {}},
      {set + R"(@["v0", "v3"])", wrong},
  });
}

TEST_CASE("worse becomes a rank of every cell", "[compile]") {
  const auto ranks = [](const std::string& members) { return compiled(members).worse; };
  using Ranks = std::vector<std::uint8_t>;
  CHECK(ranks(R"("id": "q", "kind": "yes_no")").empty());
  CHECK(ranks(R"("id": "q", "kind": "yes_no", "worse": true)") == Ranks{0, 1});
  CHECK(ranks(R"("id": "q", "kind": "yes_no", "worse": false)") == Ranks{1, 0});
  CHECK(ranks(R"("id": "q", "kind": "choice", "worse": ["v2", "v0", "v1"], )" + choices(3)) == Ranks{1, 2, 0});
  CHECK(ranks(R"("id": "q", "kind": "set", "worse": ["v0", "v2"], )" + choices(3)) == Ranks{1, 0, 1});
  const auto cut = [](const std::string& worse) {
    const std::string members = R"("id": "q", "kind": "integer", "min": 0, "max": 5, "worse": ")" + worse + "\"";
    return rule_set_from(rules_file("\"questions\": [" + question(members) +
                                    R"(], "conditions": [{"id": "c", "when": {"q": {"min": 2, "max": 3}}}])"))
        .questionnaire.all()[0]
        .worse;
  };
  CHECK(cut("higher") == Ranks{0, 1, 2});
  CHECK(cut("lower") == Ranks{2, 1, 0});
}

TEST_CASE("a question keeps what its file says of it", "[compile]") {
  const Question question = compiled(R"("id": "q", "kind": "number", "min": -1.5, "max": 5, "unit": "hours",
      "means": "What counts.", "why": "Why.", "unknown_text": "some", "can_change": true, "assumed": 0,
      "absent": {"same_as": "other"})");
  CHECK(question.id == "q");
  CHECK(question.about == About::morning);
  CHECK(question.kind == Kind::number);
  CHECK(question.min == -1.5);
  CHECK(question.max == 5);
  CHECK(question.unit == "hours");
  CHECK(question.ask == "?");
  CHECK(question.means == "What counts.");
  CHECK(question.why == "Why.");
  CHECK(question.unknown_text == "some");
  CHECK(question.can_change);
  CHECK(question.assumed == question.number(0));
  CHECK(question.absent == std::nullopt);
  CHECK(question.absent_same_as == QuestionId{1});
}

TEST_CASE("without a plural the text is used, and without an unknown text a plain one", "[compile]") {
  const Question question = compiled(R"("id": "q", "kind": "choice", "absent": "b", "choices": [
      {"id": "a", "text": "calf", "plural": "calves", "means": "Which.", "words": ["c1", "c2"]},
      {"id": "b", "text": "hip"}])");
  REQUIRE(question.choices.size() == 2);
  CHECK(question.choices[0].plural == "calves");
  CHECK(question.choices[0].means == "Which.");
  CHECK(question.choices[0].words == std::vector<std::string>{"c1", "c2"});
  CHECK(question.choices[1].plural == "hip");
  CHECK(question.unknown_text == "not known");
  CHECK(question.absent == question.chosen(1));
  CHECK_FALSE(question.can_change);
}
