#include "catch.hpp"
#include "core/vocabulary/number.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

std::string file_with(std::string_view prompts) {
  return with_questions(rules_of({rule("old", R"({"age": {"min": 13, "max": 17}})")}) + R"(, "prompts": [)" +
                        std::string(prompts) + "]");
}

/// "tissue: place side" for each prompt.
Texts prompts_of(const RuleSet& rules) {
  Texts texts;
  for (const Prompt& prompt : rules.prompts) {
    std::string text = prompt.id + ":";
    for (const QuestionId id : prompt.questions) text += " " + rules.questionnaire[id].id;
    texts.push_back(text);
  }
  return texts;
}

Texts lines_of(const RuleSet& rules, const Prompt& prompt) {
  Texts texts;
  for (const PromptLine& line : prompt.lines) {
    const Question& question = rules.questionnaire[line.question];
    const bool number = question.kind == Kind::integer || question.kind == Kind::number;
    texts.push_back(question.id + " " +
                    (number ? range_text(question, line.answer) : std::to_string(line.answer.possible.may)) + ": " +
                    line.text);
  }
  return texts;
}

}  // namespace

TEST_CASE("a rule folder without prompts puts each question on its own, in the questionnaire's order", "[prompts]") {
  const RuleSet rules = rule_set_from(file_with(""));
  CHECK(prompts_of(rules) == Texts{"pain: pain", "growth: growth", "place: place", "side: side", "signs: signs",
                                   "effects: effects", "trend: trend", "recurring: recurring", "cleared: cleared",
                                   "travel: travel", "age: age"});
  CHECK(lines_of(rules, rules.prompts[PromptId{0}]).empty());
  CHECK(lines_of(rules, rules.prompts[PromptId{3}]) == Texts{"side 1: left", "side 2: right", "side 4: both"});
  CHECK(lines_of(rules, rules.prompts[PromptId{4}]) ==
        Texts{"signs 1: a fever", "signs 2: a swelling", "signs 4: a pop"});
  CHECK(lines_of(rules, rules.prompts[PromptId{7}]) == Texts{"recurring 2: ?"});
  CHECK(rules.prompts[PromptId{9}].keep_days == 0);
  CHECK(rules.prompts[PromptId{10}].keep_days == 60);
}

TEST_CASE("prompts stand in their order, and what none of them asks comes after", "[prompts]") {
  const RuleSet rules = rule_set_from(file_with(R"(
    {"id": "old", "questions": ["age"], "ask": "Age?", "lines": [
      {"question": "age", "range": {"below": 13}, "text": "a child"},
      {"question": "age", "range": {"min": 13, "max": 17}, "text": "young"}]},
    {"id": "where", "questions": ["place", "side"], "places": true, "ask": "Where?"},
    {"id": "body", "questions": ["signs", "travel"], "ask": "Any?", "lines": [
      {"question": "signs", "values": ["fever"], "text": "ill"},
      {"question": "signs", "values": ["swelling", "pop"], "text": "swollen, or a pop"},
      {"question": "travel", "text": "far away"}]})"));
  CHECK(prompts_of(rules) == Texts{"old: age", "where: place side", "body: signs travel", "pain: pain",
                                   "growth: growth", "effects: effects", "trend: trend", "recurring: recurring",
                                   "cleared: cleared"});
  CHECK(lines_of(rules, rules.prompts[PromptId{0}]) == Texts{"age 12 or less: a child", "age 13 to 17: young"});
  CHECK(lines_of(rules, rules.prompts[PromptId{1}]).empty());
  CHECK(lines_of(rules, rules.prompts[PromptId{2}]) ==
        Texts{"signs 1: ill", "signs 6: swollen, or a pop", "travel 2: far away"});
}

TEST_CASE("lines that a prompt leaves out for one of its choices are made from the choices", "[prompts]") {
  const RuleSet rules = rule_set_from(file_with(R"({"id": "p", "questions": ["trend", "recurring"], "ask": "?",
    "lines": [{"question": "recurring", "text": "again"}]})"));
  CHECK(lines_of(rules, rules.prompts[PromptId{0}]) ==
        Texts{"recurring 2: again", "trend 1: better", "trend 2: the same", "trend 4: worse"});
}

TEST_CASE("whatever is wrong with a prompt is found where it stands", "[prompts]") {
  struct Row {
    std::string_view prompts;
    Texts messages;
  };
  const auto row = GENERATE(values<Row>({
      {R"({"id": "p", "questions": [@"pian"], "ask": "?"})", {"unknown question 'pian' (did you mean 'pain'?)"}},
      {R"({"id": @"p", "questions": [], "ask": "?"})", {"a prompt needs a question"}},
      {R"({"id": "p", "questions": ["pain"], "ask": "?"}, {"id": "q", "questions": [@"pain"], "ask": "?"})",
       {"'pain' already stands in a prompt (ask it once)"}},
      {R"({"id": @"p", "questions": ["pain", "signs"], "ask": "?"})",
       {"questions about a sore place and others cannot stand in one prompt"}},
      {R"({"id": @"p", "questions": ["pain", "side"], "ask": "?", "places": true})",
       {"with 'places' a prompt asks choices about a sore place only"}},
      {R"({"id": "p", "questions": ["pain"], "ask": "?", "lines": [{"question": @"trend", "text": "T"}]})",
       {"the prompt does not ask 'trend'"}},
      {R"({"id": "p", "questions": ["trend"], "ask": "?", "lines": [{"question": "trend", "text": "T", "values": [@"wrose"]}]})",
       {"unknown value 'wrose' for 'trend' (did you mean 'worse'?)"}},
      {R"({"id": "p", "questions": ["trend"], "ask": "?", "lines": [@{"question": "trend", "text": "T"}]})",
       {"a line for 'trend' needs one value in 'values'"}},
      {R"({"id": "p", "questions": ["signs"], "ask": "?", "lines": [@{"question": "signs", "text": "T"}]})",
       {"a line for 'signs' needs 'values', a list of its members"}},
      {R"({"id": "p", "questions": ["travel"], "ask": "?", "lines": [@{"question": "travel", "text": "T", "values": ["yes"]}]})",
       {"a line for 'travel' takes neither values nor a range"}},
      {R"({"id": "p", "questions": ["age"], "ask": "?", "lines": [@{"question": "age", "text": "T", "range": {"max": 200}}]})",
       {R"(a line for 'age' needs a range within the question's own, such as {"max": 120})"}},
      {R"({"id": @"p", "questions": ["trend"], "ask": "?", "lines": [{"question": "trend", "text": "T", "values": ["worse"]}]})",
       {"the lines do not name every value of 'trend'"}},
      {R"({"id": @"p", "questions": ["age"], "ask": "?", "lines": [{"question": "age", "text": "T", "range": {"min": 30, "max": 40}}]})",
       {"the lines leave more than one gap in 'age'"}},
      {R"({"id": @"p", "questions": ["age"], "ask": "?", "lines": [{"question": "age", "text": "T", "range": {"min": 30}},
          {"question": "age", "text": "U", "range": {"min": 40}}]})",
       {"two lines stand for the same answer to 'age'"}},
      {R"({"id": @"p", "questions": ["age", "travel"], "ask": "?", "lines": [{"question": "travel", "text": "T"}]})",
       {"a prompt with lines needs lines for 'age' too"}},
      {R"({"id": "p", "questions": ["age"], "ask": "?"}, {"id": @"p", "questions": ["pain"], "ask": "?"})",
       {"the prompt id 'p' stands twice"}},
      {R"({"id": "p", "questions": ["age"], "ask": "?", "keep_days": @0, "whloe": true})",
       {"'keep_days' must be a whole number from 1 to 3650",
        "unknown member 'whloe' in a prompt (did you mean 'whole'?)"}},
  }));
  CAPTURE(row.prompts);
  const Found found = problems_at_marks(file_with(row.prompts));
  CHECK(found.messages == row.messages);
}

TEST_CASE("a range is printed in words that fit both its ends", "[prompts]") {
  struct Row {
    std::string_view range;
    std::string_view text;
  };
  const auto row = GENERATE(values<Row>({
      {R"({"above": 48})", "over 48"},
      {R"({"min": 48})", "48 or more"},
      {R"({"min": 12, "max": 48})", "12 to 48"},
      {R"({"above": -100, "below": 12})", "under 12"},
      {R"({"below": 12})", "under 12"},
      {R"({"max": 12})", "12 or less"},
      {R"({"min": 7, "max": 7})", "7"},
  }));
  CAPTURE(row.range);
  const RuleSet rules =
      rule_set_from(with_questions(rules_of({rule("r", R"({"growth": )" + std::string(row.range) + "}")})));
  const Test& test = rules.tests[(*rules.conditions)[rules.rules[RuleId{0}].when].tested()];
  const Question& growth = rules.questionnaire[test.question];
  CHECK(range_text(growth, number_within(growth, test.mask)) == row.text);
}
