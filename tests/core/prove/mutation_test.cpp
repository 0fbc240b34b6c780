#include "core/prove/changes/mutation.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;
using namespace legcheck::prove;

namespace {

RuleSetDraft draft_with(std::string_view members) {
  std::vector<Problem> problems;
  RuleSetDraft draft = draft_from(with_questions(members), problems);
  REQUIRE(problems.empty());
  return draft;
}

std::vector<std::string> texts(const std::vector<Mutation>& mutations) {
  std::vector<std::string> texts;
  for (const Mutation& each : mutations) texts.push_back(each.text);
  return texts;
}

/// The condition of a draft's only rule after the mutation of that text.
Truth holds_after(const RuleSetDraft& draft, const std::string& text, std::string_view answers) {
  for (const Mutation& each : mutations_of(draft, {})) {
    if (each.text != text) continue;
    const Compiled changed = compile(mutated(draft, each));
    REQUIRE(changed.problems.empty());
    const Morning morning = morning_of(changed.rules, answers);
    return evaluated(changed.rules, morning)[changed.rules.rules.front().when];
  }
  FAIL("no mutation: " << text);
  return Truth::unknown;
}

Case case_of(const RuleSet& rules, std::string_view answers, Verdict verdict, std::vector<RuleId> holds) {
  Case one;
  one.morning = morning_of(rules, answers);
  one.expected = verdict;
  one.holds = std::move(holds);
  return one;
}

}  // namespace

TEST_CASE("every threshold, part and rule is changed once each way", "[prove]") {
  const RuleSetDraft draft = draft_with(
      R"("conditions": [{"id": "sore", "when": {"pain": {"min": 1}}}, {"id": "unused", "when": {"pain": 9}}], )" +
      rules_of({rule(
          "r", R"({"sore": true, "age": {"min": 5, "below": 18}, "any": [{"growth": 100}, {"side": "both"}]})")}));
  CHECK(texts(mutations_of(draft, {})) == std::vector<std::string>{
                                              R"(pain {"min": 1} is negated)",
                                              R"(pain {"min": 1}: 1 becomes 0)",
                                              R"(pain {"min": 1}: 1 becomes 2)",
                                              "all is negated",
                                              "sore true is dropped",
                                              "sore true is negated",
                                              R"(age {"min": 5, "below": 18} is dropped)",
                                              R"(age {"min": 5, "below": 18} is negated)",
                                              R"(age {"min": 5, "below": 18}: 5 becomes 6)",
                                              R"(age {"min": 5, "below": 18}: 18 becomes 17)",
                                              R"(age {"min": 5, "below": 18}: 18 becomes 19)",
                                              "any is dropped",
                                              "any is negated",
                                              "growth 100 is dropped",
                                              "growth 100 is negated",
                                              "growth 100: 100 becomes 99",
                                              R"(side "both" is dropped)",
                                              R"(side "both" is negated)",
                                              "the rule 'r' is removed",
                                          });
}

TEST_CASE("only what was added is changed where rules were added", "[prove]") {
  RuleSetDraft draft = draft_with(rules_of({rule("old", R"({"pain": 3})"), rule("new", R"({"pain": 4})")}));
  draft.rules[1].id.place.file = 1;
  CHECK(texts(mutations_of(draft, {true, 1})) == std::vector<std::string>{"pain 4 is negated", "pain 4: 4 becomes 3",
                                                                          "pain 4: 4 becomes 5",
                                                                          "the rule 'new' is removed"});
}

TEST_CASE("a changed draft decides as the change says", "[prove]") {
  const RuleSetDraft draft = draft_with(rules_of({rule("r", R"({"pain": {"min": 4}, "not": {"signs": "fever"}})")}));
  struct Row {
    std::string change, answers;
    Truth holds;
  };
  const std::vector<Row> rows{
      {R"(pain {"min": 4}: 4 becomes 5)", R"("pain": 4, "signs": [])", Truth::no},
      {R"(pain {"min": 4}: 4 becomes 3)", R"("pain": 3, "signs": [])", Truth::yes},
      {R"(pain {"min": 4} is negated)", R"("pain": 3, "signs": [])", Truth::yes},
      {R"(pain {"min": 4} is dropped)", R"("pain": 0, "signs": [])", Truth::yes},
      {"not is dropped", R"("pain": 4, "signs": ["fever"])", Truth::yes},
      {"not is negated", R"("pain": 4, "signs": ["fever"])", Truth::yes},
      {R"(signs "fever" is negated)", R"("pain": 4, "signs": [])", Truth::no},
      {"all is negated", R"("pain": 4, "signs": [])", Truth::no},
  };
  for (const Row& row : rows) {
    CAPTURE(row.change);
    CHECK(holds_after(draft, row.change, row.answers) == row.holds);
  }
}

TEST_CASE("a change that no case and no guarantee is against survives, with what it does", "[prove]") {
  const std::string members =
      R"("guarantees": [{"id": "fever", "claim": "c", "when": {"signs": "fever"}, "verdict_at_least": "rest"}], )" +
      rules_of({rule("sore", R"({"pain": {"min": 4}})"), rule("worse", R"({"pain": {"min": 6}})"),
                rule("ill", R"({"signs": "fever"})")});
  const MutationBase base = mutation_base(draft_with(members), {});
  REQUIRE(base.problems.empty());
  const std::vector<Case> cases{case_of(base.rules, R"("pain": 4, "signs": [])", Verdict::rest, {RuleId{0}}),
                                case_of(base.rules, R"("pain": 2, "signs": [])", Verdict::run, {}),
                                case_of(base.rules, R"("pain": 6, "signs": [])", Verdict::rest, {RuleId{1}})};
  const MutationTest test = test_mutations(base, cases);
  std::vector<std::string> survivors;
  for (const Survivor& each : test.survivors) {
    std::string text = each.mutation.text;
    for (const LevelChange& change : each.changes) {
      text += "; " + std::string(name_of(change.before)) + " becomes " + std::string(name_of(change.after));
      CHECK(change.old_morning.complaints.front()[QuestionId{0}].low == 3);
    }
    survivors.push_back(text);
  }
  CHECK(survivors == std::vector<std::string>{R"(pain {"min": 4}: 4 becomes 3; run becomes rest)",
                                              R"(pain {"min": 6}: 6 becomes 5)"});
  CHECK(test.by_guarantees == 1);  // without the rule for a fever
  CHECK(test.by_cases == 7);
  CHECK(test.all() == 10);
}
