#include "catch.hpp"
#include "core/prove/check.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;
using namespace legcheck::prove;

namespace {

/// A rule over few questions, so that a whole morning can be read.
RuleSet rules_when(const std::string& when, const std::string& clash = R"({"pain": 10})") {
  return rule_set_from(rules_file(R"("sources": [{"id": "book", "title": "B", "author": "A"}], "questions": [
    {"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?"},
    {"id": "trend", "about": "complaint", "kind": "choice", "ask": "?", "applies": {"pain": {"min": 1}},
     "choices": [{"id": "better", "text": "b"}, {"id": "worse", "text": "w"}]},
    {"id": "signs", "about": "morning", "kind": "set", "ask": "?",
     "choices": [{"id": "fever", "text": "f"}, {"id": "pop", "text": "p"}]},
    {"id": "travel", "about": "morning", "kind": "yes_no", "ask": "?"}],
    "clashes": [{"id": "clash", "when": )" +
                                  clash + R"(, "text": "c"}], )" + rules_of({rule("r", when)})));
}

std::string json(const RuleSet& rules, const Answers& cells) {
  return to_json(example_morning(rules.questionnaire, cells), rules.questionnaire);
}

/// The one complaint and the rest, as JSON.
std::string morning(std::string_view shared, std::string_view complaint) {
  return R"({"format":"legcheck.morning/1","date":null,)" + std::string(shared) + R"(,"complaints":[{)" +
         std::string(complaint) + "}]}";
}

}  // namespace

TEST_CASE("a found morning loses every answer that it does not need, and each gets as mild as it can", "[prove]") {
  struct Row {
    std::string when;
    std::string found, minimal;
  };
  // The search takes the first way it comes upon; a part of that would do.
  const std::vector<Row> rows{
      {R"({"any": [{"pain": {"min": 8}, "travel": true}, {"travel": true}]})",
       morning(R"("signs":[],"travel":true)", R"("pain":8,"trend":"better")"),
       morning(R"("signs":[],"travel":true)", R"("pain":0)")},
      {R"({"any": [{"all": [{"signs": "fever"}, {"signs": "pop"}]}, {"signs": "pop"}]})",
       morning(R"("signs":["fever","pop"],"travel":false)", R"("pain":0)"),
       morning(R"("signs":["pop"],"travel":false)", R"("pain":0)")},
      {R"({"any": [{"trend": "worse", "travel": true}, {"pain": {"min": 4}, "travel": true}]})",
       morning(R"("signs":[],"travel":true)", R"("pain":1,"trend":"worse")"),
       morning(R"("signs":[],"travel":true)", R"("pain":1,"trend":"worse")")},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when);
    const RuleSet rules = rules_when(row.when);
    const Formula formula(rules);
    Budget budget = budget_for(rules);
    const Goal holds{{{rules.rules.front().when}}, {}};
    CHECK(json(rules, search(formula, holds, Mornings::as_asked, budget).first) == row.found);
    CHECK(json(rules, search_minimal(formula, holds, Mornings::as_asked, budget).first) == row.minimal);
  }
}

TEST_CASE("a morning without contradictory answers is taken where there is one", "[prove]") {
  struct Row {
    std::string clash, minimal;
  };
  const std::vector<Row> rows{
      {R"({"pain": 0})", morning(R"("signs":[],"travel":true)", R"("pain":1,"trend":"better")")},
      {R"({"travel": true})", morning(R"("signs":[],"travel":true)", R"("pain":0)")}};
  for (const Row& row : rows) {
    CAPTURE(row.clash);
    const RuleSet rules = rules_when(R"({"travel": true})", row.clash);
    const Formula formula(rules);
    Budget budget = budget_for(rules);
    const Goal holds{{{rules.rules.front().when}}, {}};
    CHECK(json(rules, search_minimal(formula, holds, Mornings::as_asked, budget).first) == row.minimal);
  }
}

TEST_CASE("two compared mornings stay alike but for what differs", "[prove]") {
  const RuleSet rules =
      rules_when(R"({"pain": {"max": 3}, "any": [{"all": [{"signs": "fever"}, {"travel": true}]}, {"travel": true}]})");
  const Formula formula(rules);
  Budget budget = budget_for(rules);
  const QuestionId pain{};
  const ConditionId when = rules.rules.front().when;
  const Difference sorer{pain, rules.questionnaire[pain].number(3).possible,
                         rules.questionnaire[pain].number(4).possible};
  const SearchResult found = search_minimal({&formula, {{{when}}, {}}}, {&formula, {{}, {when}}}, sorer, budget);
  CHECK(json(rules, found.first) == morning(R"("signs":[],"travel":true)", R"("pain":1,"trend":"better")"));
  CHECK(json(rules, found.second) == morning(R"("signs":[],"travel":true)", R"("pain":4,"trend":"better")"));
}
