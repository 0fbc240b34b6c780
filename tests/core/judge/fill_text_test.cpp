#include "core/judge/fill_text.hpp"

#include "catch.hpp"
#include "core/judge/support.hpp"
#include "core/rules/compile.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

/// The reason of a rule, filled with the answers of the first complaint.
std::string reason_of(const RuleSet& rules, const Morning& morning) {
  const Evaluation evaluation = evaluated(rules, morning);
  const Answers nothing(rules.questionnaire.size());
  const Answers& complaint = morning.complaints.empty() ? nothing : morning.complaints.front();
  const Rule& only = rules.rules.front();
  return fill(only.reason, {rules, evaluation, morning.shared, complaint}, support(rules, evaluation, only.when));
}

RuleSet saying(std::string_view text, std::string_view when = R"({"pain": {"min": 0}})") {
  return rule_set_from(with_questions(rules_of({rule("r", when, "rest", "none", text)})));
}

std::string filled(std::string_view text, std::string_view answers) {
  const RuleSet rules = saying(text);
  return reason_of(rules, morning_of(rules, answers));
}

}  // namespace

TEST_CASE("a placeholder prints the runner's own answer", "[template]") {
  struct Row {
    std::string text, answers, filled;
  };
  const std::vector<Row> rows{
      {"It hurts.", R"("pain": 3)", "It hurts."},
      {"It hurts {pain} of 10.", R"("pain": 3)", "It hurts 3 of 10."},
      {"{pain}", R"("pain": 0)", "0"},
      {"{pain}{pain}", R"("pain": 10)", "1010"},
      {"{growth} percent", R"("growth": 12.5)", "12.5 percent"},
      {"{growth} percent", R"("growth": -100)", "-100 percent"},
      {"your {side} {place}", R"("side": "left", "place": "calf")", "your left calf"},
      {"your {place}", R"("side": "both", "place": "calf")", "your calves"},
      {"your {place}", R"("side": "both", "place": "hip")", "your outer hip"},
      {"your {place}", R"("place": "calf")", "your calf"},
      {"you have {signs}", R"("signs": ["pop"])", "you have a pop"},
      {"you have {signs}", R"("signs": ["pop", "fever"])", "you have a fever and a pop"},
      {"you have {signs}", R"("signs": ["pop", "swelling", "fever"])", "you have a fever, a swelling and a pop"},
      {"you have {signs}", R"("signs": [])", "you have none"},
      {"again: {recurring}, {travel}", R"("recurring": true, "travel": false)", "again: yes, no"},
      {"a brace } alone", "", "a brace } alone"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.answers);
    CHECK(filled(row.text, row.answers) == row.filled);
  }
}

TEST_CASE("a placeholder that nobody answered prints what the question has for that", "[template]") {
  CHECK(filled("It hurts {pain}.", "") == "It hurts an unknown amount.");
  CHECK(filled("It hurts {pain}.", R"("pain": null)") == "It hurts an unknown amount.");
  CHECK(filled("You have {signs}.", "") == "You have any sign.");
  CHECK(filled("Your {place}, {side}.", "") == "Your not known, not known.");
  CHECK(filled("Cleared: {cleared}.", R"("pain": 0)") == "Cleared: not known.");
}

TEST_CASE("of a set only the members that made the rule hold are printed", "[template]") {
  struct Row {
    std::string when, answers, filled;
  };
  const std::vector<Row> rows{
      {R"({"signs": "fever"})", R"("signs": ["fever", "swelling", "pop"])", "a fever"},
      {R"({"signs": ["swelling", "pop"]})", R"("signs": ["fever", "swelling", "pop"])", "a swelling and a pop"},
      {R"({"signs": ["swelling", "pop"]})", R"("signs": ["fever", "pop"])", "a pop"},
      {R"({"all": [{"signs": "fever"}, {"signs": "pop"}]})", R"("signs": ["fever", "swelling", "pop"])",
       "a fever and a pop"},
      {R"({"any": [{"signs": "fever"}, {"signs": "swelling"}]})", R"("signs": ["fever", "pop"])", "a fever"},
      // a test that is no, or of another question, names no member
      {R"({"not": {"signs": "swelling"}})", R"("signs": ["fever", "pop"])", "a fever and a pop"},
      {R"({"pain": 3})", R"("pain": 3, "signs": ["fever", "pop"])", "a fever and a pop"},
      {R"({"effects": "limp"})", R"("effects": ["limp"], "signs": ["fever", "pop"])", "a fever and a pop"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when, row.answers);
    const RuleSet rules = saying("{signs}", row.when);
    CHECK(reason_of(rules, morning_of(rules, row.answers)) == row.filled);
  }
}

TEST_CASE("a partly known answer is printed as what is left of it", "[template]") {
  struct Row {
    std::string question;
    Answer answer;
    std::string filled;
  };
  const auto given = [](std::uint64_t may, std::uint64_t may_lack) {
    return Answer{Answer::State::given, {may, may_lack}, 0, 0};
  };
  const std::vector<Row> rows{
      {"pain", {Answer::State::given, {1, 0}, 2, 4}, "2 to 4"},
      {"pain", {Answer::State::given, {1, 0}, 4, 4}, "4"},
      {"growth", {Answer::State::given, {1, 0}, -10, 12.5}, "-10 to 12.5"},
      {"side", given(0b011, 0), "left or right"},
      {"side", given(0b111, 0), "left, right or both"},
      {"recurring", given(0b11, 0), "not known"},
      {"signs", given(0b011, 0b110), "a fever"},  // a swelling is possible too
      {"signs", given(0b010, 0b111), "any sign"},
      {"signs", given(0b000, 0b111), "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.question, row.filled);
    const RuleSet rules = saying("{" + row.question + "}");
    const QuestionId id = *rules.questionnaire.find(row.question);
    Morning morning = morning_of(rules, R"("complaints": [{}])");
    morning.shared[id] = row.answer;
    morning.complaints.front()[id] = row.answer;
    CHECK(reason_of(rules, morning) == row.filled);
  }
}

TEST_CASE("a placeholder that is no question, or is not closed, is a problem", "[template]") {
  struct Row {
    std::string text;
    std::vector<std::string> messages;
  };
  const std::vector<Row> rows{
      {"{pain} {side}", {}},
      {"{pian}", {"the placeholder {pian} is no question (did you mean 'pain'?)"}},
      {"{ pain}", {"the placeholder { pain} is no question (did you mean 'pain'?)"}},
      {"{}", {"the placeholder {} is no question"}},
      {"{weather} and {sid}",
       {"the placeholder {weather} is no question", "the placeholder {sid} is no question (did you mean 'side'?)"}},
      {"It hurts {pain", {"a placeholder is not closed (write {question})"}},
      {"{weather} and {",
       {"the placeholder {weather} is no question", "a placeholder is not closed (write {question})"}},
  };
  const std::vector<Question> questions = saying("Text.").questionnaire.all();
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::vector<Problem> problems;
    parse_template({row.text, {1, 42}}, questions, problems);
    std::vector<std::string> messages;
    for (const Problem& problem : problems) {
      CHECK(problem.place.file == 1);
      CHECK(problem.place.offset == 42);
      messages.push_back(problem.message);
    }
    CHECK(messages == row.messages);
  }
}
