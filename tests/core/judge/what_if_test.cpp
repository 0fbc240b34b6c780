#include "core/judge/what_if.hpp"

#include "catch.hpp"
#include "core/vocabulary/number.hpp"
#include "legcheck/assessment.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

/// Questions that may differ by tomorrow: pain, moving (eases, same, worse), effects and calm; and place, which may
/// not.
RuleSet rules_with(const std::vector<std::string>& rules, const std::string& more = {}) {
  return rule_set_from(rules_file(R"("sources": [{"id": "book", "title": "T", "author": "A"}], "questions": [
    {"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?", "worse": "higher",
     "can_change": true},
    {"id": "moving", "about": "complaint", "kind": "choice", "ask": "?", "worse": ["eases", "same", "worse"],
     "can_change": true, "choices": [{"id": "eases", "text": "eases"}, {"id": "same", "text": "same"},
                                     {"id": "worse", "text": "worse"}]},
    {"id": "effects", "about": "complaint", "kind": "set", "ask": "?", "worse": ["limp", "night"], "can_change": true,
     "choices": [{"id": "limp", "text": "limp"}, {"id": "night", "text": "night"}]},
    {"id": "calm", "about": "morning", "kind": "yes_no", "ask": "?", "worse": false, "can_change": true},
    {"id": "place", "about": "complaint", "kind": "choice", "ask": "?",
     "choices": [{"id": "calf", "text": "calf"}, {"id": "knee", "text": "knee"}]},
    {"id": "age", "about": "profile", "kind": "integer", "min": 5, "max": 120, "ask": "?", "worse": "lower"}], )" +
                                  more + rules_of(rules)));
}

std::string value(const Question& question, const Answer& answer) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number:
      return number_text(answer.low) + (answer.high == answer.low ? "" : ".." + number_text(answer.high));
    case Kind::yes_no: return answer.possible.may == 2 ? "yes" : "no";
    case Kind::choice:
    case Kind::set: break;
  }
  std::string text;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((answer.possible.may >> i & 1U) != 0) text += (text.empty() ? "" : "+") + question.choices[i].id;
  }
  return text.empty() ? "none" : text;
}

std::string change(const RuleSet& rules, const Change& change) {
  const Question& question = rules.questionnaire[change.question];
  const std::string complaint = change.complaint ? " " + std::to_string(*change.complaint) : "";
  return question.id + complaint + " " + value(question, change.from) + " -> " + value(question, change.to);
}

/// "run none: pain 0 4 -> 3": the outcome and the changes that lead there.
Texts alternatives(const RuleSet& rules, std::string_view answers) {
  const auto found = assess(rules, morning_of(rules, answers), {.would_change = true}).would_change;
  if (!found) return {"not told"};
  Texts texts;
  for (const Alternative& each : *found) {
    std::string text = std::string(name_of(each.verdict)) + " " + std::string(name_of(each.care)) + ":";
    for (const Change& one : each.changes) text += " " + change(rules, one);
    texts.push_back(text);
  }
  return texts;
}

Texts near(const RuleSet& rules, std::string_view answers) {
  const Assessment assessment = assess(rules, morning_of(rules, answers), {.near_misses = true});
  REQUIRE(assessment.near_misses);
  Texts texts;
  for (const NearMiss& miss : *assessment.near_misses) {
    texts.push_back(rules.rules[miss.rule].id + ": " + change(rules, miss.change));
  }
  return texts;
}

Texts outcomes_of(const RuleSet& rules, std::string_view answers) {
  const Assessment assessment = assess(rules, morning_of(rules, answers), {.would_change = true});
  Texts texts;
  for (const Outcome& outcome : assessment.outcomes) {
    const Unanswered& open = assessment.unanswered.front();
    texts.push_back(value(rules.questionnaire[open.question], outcome.answer) + ": " +
                    std::string(name_of(outcome.verdict)));
  }
  return texts;
}

/// A question from 0 to 20 that is 0 now, and what else it could be.
void check_other_answers(const std::string& kind, const std::string& when) {
  CAPTURE(when);
  const RuleSet rules = rule_set_from(rules_file(
      R"("sources": [{"id": "book", "title": "T", "author": "A"}], "questions": [
        {"id": "q", "about": "morning", "ask": "?", "min": 0, "max": 20, "kind": ")" +
      kind + "\"}], " + rules_of({rule("r", when)})));
  const Question& question = rules.questionnaire.all().front();
  std::uint64_t seen = question.cell_of(0);
  for (const Answer& other : other_answers(question, question.number(0))) {
    CHECK((seen & other.possible.may) == 0);
    CHECK(other.low >= question.min);
    CHECK(other.high <= question.max);
    seen |= other.possible.may;
  }
  CHECK(seen == question.all_cells());
}

RuleSet two_rules() {
  return rules_with({rule("sore", R"({"pain": {"min": 1}})", "modify", "self_care"),
                     rule("bad", R"({"pain": {"min": 4}})", "rest", "self_care")});
}

}  // namespace

TEST_CASE("what would change the verdict is told with the nearest answers, mildest outcome first", "[what-if]") {
  const RuleSet rules = two_rules();
  CHECK(alternatives(rules, R"("pain": 6)") == Texts{"run none: pain 0 6 -> 0", "modify self_care: pain 0 6 -> 3"});
  CHECK(alternatives(rules, R"("pain": 2)") == Texts{"run none: pain 0 2 -> 0"});
  CHECK(alternatives(rules, R"("pain": 0)").empty());
}

TEST_CASE("two changes are told where one is not enough, and no more than two", "[what-if]") {
  const RuleSet rules = rules_with({rule("a", R"({"any": [{"pain": {"min": 4}}, {"moving": "worse"}]})", "rest")});
  CHECK(alternatives(rules, R"("pain": 5, "moving": "worse", "effects": [])") ==
        Texts{"run none: pain 0 5 -> 3 moving 0 worse -> eases"});
  const RuleSet three =
      rules_with({rule("a", R"({"any": [{"pain": {"min": 4}}, {"moving": "worse"}, {"effects": "limp"}]})", "rest")});
  CHECK(alternatives(three, R"("pain": 5, "moving": "worse", "effects": ["limp"])").empty());
}

TEST_CASE("only what may differ by tomorrow is changed", "[what-if]") {
  const RuleSet rules = rules_with({rule("knee", R"({"place": "knee"})", "rest"),
                                    rule("limp", R"({"effects": "limp", "place": "knee"})", "modify")});
  CHECK(alternatives(rules, R"("place": "knee", "effects": ["limp"])").empty());
}

TEST_CASE("of a set one member less is tried", "[what-if]") {
  const RuleSet rules = rules_with({rule("limp", R"({"effects": "limp"})", "rest")});
  CHECK(alternatives(rules, R"("effects": ["limp", "night"])") == Texts{"run none: effects 0 limp+night -> night"});
}

TEST_CASE("what would change is not told while the verdict is open or a clinician is due", "[what-if]") {
  const RuleSet rules = rules_with({rule("bad", R"({"pain": {"min": 4}})", "rest", "self_care"),
                                    rule("again", R"({"effects": "night"})", "rest", "see_clinician")});
  CHECK(alternatives(rules, R"("pain": 5, "effects": [])") == Texts{"run none: pain 0 5 -> 3"});
  CHECK(alternatives(rules, R"("pain": 5)") == Texts{"not told"});
  CHECK(alternatives(rules, R"("pain": 0)") == Texts{"not told"});
  CHECK(alternatives(rules, R"("pain": 5, "effects": ["night"])") == Texts{"not told"});
}

TEST_CASE("answers that contradict each other are no way out", "[what-if]") {
  const std::string clash = R"("clashes": [{"id": "c", "when": {"pain": 0, "effects": "limp"}, "text": "T."}], )";
  const RuleSet rules = rules_with({rule("sore", R"({"pain": {"min": 1}})", "modify")}, clash);
  CHECK(alternatives(rules, R"("pain": 2, "effects": [])") == Texts{"run none: pain 0 2 -> 0"});
  CHECK(alternatives(rules, R"("pain": 2, "effects": ["limp"])").empty());
}

TEST_CASE("each complaint is changed on its own", "[what-if]") {
  const RuleSet rules = two_rules();
  CHECK(alternatives(rules, R"("complaints": [{"pain": 2}, {"pain": 5}])") == Texts{"modify self_care: pain 1 5 -> 3"});
}

TEST_CASE("an alternative leads where it says, and never to more care", "[what-if]") {
  const RuleSet rules = rules_with({rule("a", R"({"pain": {"min": 4}, "calm": false})", "rest", "self_care"),
                                    rule("b", R"({"moving": ["same", "worse"]})", "modify", "self_care"),
                                    rule("c", R"({"pain": {"max": 3}, "effects": "night"})", "rest", "see_clinician")});
  for (const std::string pain : {"0", "3", "4", "9"}) {
    for (const std::string calm : {"true", "false"}) {
      for (const std::string moving : {"eases", "same", "worse"}) {
        CAPTURE(pain, calm, moving);
        Morning morning = morning_of(rules, "\"pain\": " + pain + ", \"calm\": " + calm + ", \"moving\": \"" + moving +
                                                R"(", "effects": [], "place": "calf", "age": 30)");
        const Assessment assessment = assess(rules, morning, {.would_change = true});
        REQUIRE(assessment.would_change);
        CHECK(assessment.would_change->size() <= 3);
        for (const Alternative& each : *assessment.would_change) {
          Morning changed = morning;
          for (const Change& one : each.changes) {
            (one.complaint ? changed.complaints[*one.complaint] : changed.shared)[one.question] = one.to;
          }
          const Bounds bounds = assess(rules, changed).bounds;
          CHECK(bounds.verdict == each.verdict);
          CHECK(bounds.care == each.care);
          CHECK(bounds.verdict < assessment.bounds.verdict);
          CHECK(bounds.care_possible <= assessment.bounds.care);
        }
      }
    }
  }
}

TEST_CASE("a near miss is a rule that one answer a step worse would make hold", "[what-if]") {
  const RuleSet rules = two_rules();
  CHECK(near(rules, R"("pain": 3)") == Texts{"bad: pain 0 3 -> 4"});
  CHECK(near(rules, R"("pain": 1)") == Texts{"bad: pain 0 1 -> 4"});
  CHECK(near(rules, R"("pain": 0)") == Texts{"sore: pain 0 0 -> 1"});
  CHECK(near(rules, R"("pain": 7)").empty());
  CHECK(near(rules, "").empty());
  const RuleSet others =
      rules_with({rule("moving", R"({"moving": "worse"})", "rest"), rule("young", R"({"age": {"max": 17}})", "rest"),
                  rule("knee", R"({"place": "knee"})", "rest")});
  CHECK(near(others, R"("moving": "same", "age": 30, "place": "calf")") ==
        Texts{"moving: moving 0 same -> worse", "young: age 30 -> 17"});
  CHECK(near(others, R"("moving": "eases", "age": 10)").empty());
}

TEST_CASE("the values of a single open answer are told with what each would make of the verdict", "[what-if]") {
  const RuleSet rules = two_rules();
  CHECK(outcomes_of(rules, "") == Texts{"0: run", "1..3: modify", "4..10: rest"});
  CHECK(outcomes_of(rules, R"("pain": 3)").empty());
  const RuleSet choice = rules_with({rule("knee", R"({"place": "knee"})", "rest")});
  CHECK(outcomes_of(choice, "") == Texts{"calf: run", "knee: rest"});
  const RuleSet calm = rules_with({rule("calm", R"({"calm": true})", "modify")});
  CHECK(outcomes_of(calm, "") == Texts{"no: run", "yes: modify"});
  const RuleSet several = rules_with({rule("a", R"({"calm": true, "place": "knee"})", "rest")});
  CHECK(outcomes_of(several, "").empty());
  const RuleSet set = rules_with({rule("a", R"({"effects": "limp"})", "rest")});
  CHECK(outcomes_of(set, "").empty());
}

TEST_CASE("what was not asked for is not found out", "[what-if]") {
  const RuleSet rules = two_rules();
  const Assessment assessment = assess(rules, morning_of(rules, R"("pain": 5)"));
  CHECK_FALSE(assessment.would_change);
  CHECK_FALSE(assessment.near_misses);
  CHECK(assessment.outcomes.empty());
}

TEST_CASE("the other answers to a number lie in every other cell, each within the question's range", "[what-if]") {
  check_other_answers("integer", R"({"q": {"min": 4, "max": 4}})");
  check_other_answers("integer", R"({"q": [0, 1, 5, 19, 20]})");
  check_other_answers("number",
                      R"({"any": [{"q": {"above": 10}}, {"q": {"min": 10}}, {"q": {"above": 0}}, {"q": 20}]})");
}

TEST_CASE("thresholds closer than a tenth keep their cells apart", "[what-if]") {
  check_other_answers("number", R"({"any": [{"q": {"above": 10}}, {"q": {"min": 10.05}}]})");
  check_other_answers("number", R"({"q": {"above": 19.95}})");
}
