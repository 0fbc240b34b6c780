#include "catch.hpp"
#include "core/prove/changes/diff.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;
using namespace legcheck::prove;

namespace {

using Texts = std::vector<std::string>;

const std::string pain = R"({"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?"})";

/// A choice of these values, each worse than the one before.
std::string side_with(const Texts& values) {
  std::string choices;
  std::string worse;
  for (const std::string& value : values) {
    choices += (choices.empty() ? "" : ", ") + (R"({"id": ")" + value) + R"(", "text": "t"})";
    worse += (worse.empty() ? "\"" : ", \"") + value + "\"";
  }
  return R"({"id": "side", "about": "complaint", "kind": "choice", "ask": "?", "choices": [)" + choices +
         R"(], "worse": [)" + worse + "]}";
}

/// A draft with these questions and a rule on pain from that number on.
RuleSetDraft draft_of(const std::string& questions, int threshold = 4) {
  std::vector<Problem> problems;
  RuleSetDraft draft = draft_from(
      rules_file("\"questions\": [" + questions + R"(], "sources": [{"id": "book", "title": "B", "author": "A"}],
        "guarantees": [{"id": "g", "claim": "c", "when": {"pain": 10}, "verdict_at_least": "rest"}], )" +
                 rules_of({rule("r", R"({"pain": {"min": )" + std::to_string(threshold) + "}}")})),
      problems);
  REQUIRE(problems.empty());
  return draft;
}

Texts ids(const std::vector<QuestionDraft>& questions) {
  Texts ids;
  for (const QuestionDraft& each : questions) ids.push_back(each.id.value);
  return ids;
}

/// Both halves must be rules over one vocabulary, cut alike.
void check_shared(const Aligned& both) {
  const Compiled before = compile(both.before);
  const Compiled after = compile(both.after);
  REQUIRE(before.problems.empty());
  REQUIRE(after.problems.empty());
  const std::vector<Question>& old_questions = before.rules.questionnaire.all();
  const std::vector<Question>& new_questions = after.rules.questionnaire.all();
  REQUIRE(ids(both.before.questions) == ids(both.after.questions));
  for (std::size_t i = 0; i < old_questions.size(); ++i) {
    CHECK(old_questions[i].cuts == new_questions[i].cuts);
    CHECK(old_questions[i].choices == new_questions[i].choices);
  }
  CHECK(before.rules.guarantees.empty());
  CHECK(after.rules.guarantees.empty());
}

}  // namespace

TEST_CASE("rules over the same questions are cut by the thresholds of both", "[prove]") {
  const Aligned both = aligned(draft_of(pain, 4), draft_of(pain, 6));
  CHECK(both.differences.empty());
  CHECK(both.incomparable.empty());
  CHECK_FALSE(both.not_in_both);
  check_shared(both);
  CHECK(compile(both.before).rules.questionnaire.all().front().cuts.size() >= 2);
}

TEST_CASE("a question that only one has stands in both, in one order, and may be answered freely", "[prove]") {
  const std::string extra = R"({"id": "extra", "about": "complaint", "kind": "yes_no", "ask": "?",
    "applies": {"pain": {"min": 1}}})";
  const std::string gone = R"({"id": "gone", "about": "morning", "kind": "yes_no", "ask": "?"})";
  const Aligned both = aligned(draft_of(gone + "," + pain), draft_of(extra + "," + pain));
  CHECK(both.differences == Texts{"'extra' is a new question", "'gone' is no question any more"});
  CHECK(both.incomparable.empty());
  CHECK(ids(both.before.questions) == Texts{"gone", "pain", "extra"});
  CHECK_FALSE(both.before.questions.back().applies);
  CHECK(both.after.questions.back().applies);
  check_shared(both);
}

TEST_CASE("a value that only one has stands in both, and mornings with it are left out", "[prove]") {
  struct Row {
    Texts before, after, differences;
  };
  const std::string is_new = "the value 'right' of 'side' is new (mornings with it are not compared)";
  const std::string is_gone = "the value 'left' of 'side' is gone (mornings with it are not compared)";
  const std::vector<Row> rows{{{"left"}, {"left", "right"}, {is_new}},
                              {{"left", "right"}, {"right"}, {is_gone}},
                              {{"left"}, {"right"}, {is_new, is_gone}}};
  for (const Row& row : rows) {
    CAPTURE(row.before, row.after);
    const Aligned both =
        aligned(draft_of(pain + "," + side_with(row.before)), draft_of(pain + "," + side_with(row.after)));
    CHECK(both.differences == row.differences);
    REQUIRE(both.not_in_both == std::size_t{0});
    CHECK(both.before.conditions.front().when.parts.size() == row.differences.size());
    CHECK(both.after.conditions.front().when.parts.size() == row.differences.size());
    check_shared(both);
  }
}

TEST_CASE("what no morning can bridge makes rules incomparable", "[prove]") {
  const auto question = [](const std::string& members) {
    return pain + R"(, {"id": "q", "about": "complaint", "ask": "?", )" + members + "}";
  };
  struct Row {
    std::string before, after;
    Texts incomparable;
  };
  const std::string number = R"("kind": "integer", "min": 0, "max": 5)";
  const std::vector<Row> rows{
      {R"("kind": "yes_no")", number, {"'q' is another kind of question"}},
      {number, R"("kind": "integer", "min": 0, "max": 6)", {"'q' has another range"}},
      {number, number + R"(, "assumed": 1)", {"something else counts when nobody knows 'q'"}},
      {number + R"(, "assumed": 1)", number + R"(, "assumed": 2)", {"something else counts when nobody knows 'q'"}},
      {number, number + R"(, "worse": "higher")", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before, row.after);
    CHECK(aligned(draft_of(question(row.before)), draft_of(question(row.after))).incomparable == row.incomparable);
  }
}
