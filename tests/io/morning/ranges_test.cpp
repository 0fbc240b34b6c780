/// A number of which a range is known leaves open every value in it, wherever the range comes from.
#include <fmt/format.h>

#include "catch.hpp"
#include "core/vocabulary/number.hpp"
#include "io/stores/profile.hpp"
#include "legcheck/assessment.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

/// The rules stand in the order of the columns below; the prompt's lines leave one gap each.
const RuleSet& rules() {
  static const RuleSet rules = rule_set_from(
      with_questions(rules_of({rule("from-12-to-20", R"({"growth": {"min": 12, "max": 20}})"),
                               rule("between-14-and-15", R"({"growth": {"above": 14, "below": 15}})"),
                               rule("exactly-17", R"({"growth": 17})"), rule("one-of-two", R"({"growth": [13, 18]})"),
                               rule("teen", R"({"age": {"min": 13, "below": 20}})")}) +
                     R"(, "prompts": [{"id": "growth", "questions": ["growth"], "ask": "?", "lines": [
           {"question": "growth", "text": "less", "range": {"below": 0}},
           {"question": "growth", "text": "more", "range": {"min": 0, "max": 50}},
           {"question": "growth", "text": "much more", "range": {"above": 50}}]},
         {"id": "age", "questions": ["age"], "ask": "?", "keep_days": 60, "lines": [
           {"question": "age", "text": "young", "range": {"max": 30}},
           {"question": "age", "text": "not so young", "range": {"above": 30}}]}])"));
  return rules;
}

const Question& question(std::string_view id) { return rules().questionnaire[*rules().questionnaire.find(id)]; }

/// The truth of the first four rules, and the verdict: "yes no no unknown, rest".
std::string judged(const Morning& morning) {
  const Evaluation evaluation = evaluated(rules(), morning);
  std::string words;
  for (std::size_t i = 0; i < 4; ++i)
    words += (i == 0 ? "" : " ") + word(evaluation[rules().rules[static_cast<RuleId>(i)].when]);
  return words + ", " + std::string(name_of(assess(rules(), morning).bounds.verdict));
}

Morning with_growth(const Answer& answer) {
  Morning morning = morning_of(rules(), R"("age": 40)");
  morning.shared[*rules().questionnaire.find("growth")] = answer;
  return morning;
}

Morning read(const std::string& json) {
  Parsed<MorningDocument> parsed = read_morning(json, "-", rules().questionnaire);
  if (!parsed) throw std::invalid_argument(to_string(parsed.diagnostics.front()));
  return std::move(parsed.value->morning);
}

struct Row {
  double low, high;
  std::string judged;
};

const std::vector<Row> rows{
    //            12 to 20, 14 to 15, 17, 13 or 18
    {0, 50, "unknown unknown unknown unknown, rest"},
    {-100, 100, "unknown unknown unknown unknown, rest"},
    {12, 20, "yes unknown unknown unknown, rest"},
    {13, 13, "yes no no yes, rest"},
    {13.5, 17.5, "yes unknown unknown no, rest"},
    {14, 15, "yes unknown no no, rest"},
    {14.25, 14.75, "yes yes no no, rest"},
    {15, 50, "unknown no unknown unknown, rest"},
    {16.5, 17.5, "yes no unknown no, rest"},
    {20, 50, "unknown no no no, rest"},
    {0, 12, "unknown no no no, rest"},
    {0, 11.75, "no no no no, run"},
    {20.25, 100, "no no no no, run"},
};

}  // namespace

TEST_CASE("a range around what a rule waits for leaves the rule open", "[range]") {
  for (const Row& row : rows) {
    CAPTURE(row.low, row.high);
    CHECK(judged(with_growth(number_between(question("growth"), row.low, row.high))) == row.judged);
  }
}

TEST_CASE("a range in a morning's JSON leaves open what lies in it", "[range]") {
  for (const Row& row : rows) {
    CAPTURE(row.low, row.high);
    const std::string range = fmt::format(R"({{"min": {}, "max": {}}})", row.low, row.high);
    const Morning morning = morning_of(rules(), R"("age": 40, "growth": )" + range);
    CHECK(judged(morning) == row.judged);
    CHECK(judged(read(to_json(morning, rules().questionnaire))) == row.judged);
  }
}

TEST_CASE("a line of a prompt leaves open what lies in its range, also in the JSON of the morning", "[range]") {
  const std::vector<std::string> expected{"no no no no, run", "unknown unknown unknown unknown, rest",
                                          "no no no no, run"};
  const std::vector<PromptLine>& lines = rules().prompts.front().lines;
  REQUIRE(lines.size() == expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(lines[i].text);
    const Morning morning = with_growth(lines[i].answer);
    CHECK(judged(morning) == expected[i]);
    CHECK(judged(read(to_json(morning, rules().questionnaire))) == expected[i]);
  }
}

TEST_CASE("a range that a profile kept is read again and leaves open what lies in it", "[range]") {
  const Questionnaire& questions = rules().questionnaire;
  const QuestionId age = *questions.find("age");
  const std::vector<std::pair<Answer, std::string>> ages{
      {number_between(question("age"), 10, 40), "unknown"},      {number_between(question("age"), 5, 13), "unknown"},
      {number_between(question("age"), 13, 19), "yes"},          {number_between(question("age"), 20, 120), "no"},
      {rules().prompts[PromptId{1}].lines[0].answer, "unknown"}, {rules().prompts[PromptId{1}].lines[1].answer, "no"},
  };
  for (const auto& [answer, expected] : ages) {
    CAPTURE(answer.low, answer.high);
    Profile profile;
    profile.answers.push_back({age, {}, answer, "2026-11-20"});
    const std::string json = to_json(profile, questions);
    const Parsed<Profile> again = read_profile(json, "p.json", questions);
    REQUIRE(again);
    CHECK(again.value->answers.front().answer == answer);
    CHECK(to_json(*again.value, questions) == json);
    const Morning morning = with_profile(rules(), *again.value, "2026-11-22", morning_of(rules(), {}));
    CHECK(word(evaluated(rules(), morning)[rules().rules[RuleId{4}].when]) == expected);
  }
}

TEST_CASE("a kept range that is none is refused at its place", "[range]") {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {R"({"min": 30})", "76: error: a range has 'min' and 'max', and 'min' is not above 'max'"},
      {R"({"min": 30, "max": 20})", "76: error: a range has 'min' and 'max', and 'min' is not above 'max'"},
      {R"({"min": 3, "max": 20})", "84: error: must be a whole number from 5 to 120, not 3"},
      {R"({"min": 30, "most": 40})", "88: error: a range has 'min' and 'max' and nothing else"},
      {R"({"min": null, "max": 40})", "84: error: must be a whole number from 5 to 120, not null"},
  };
  for (const auto& [range, message] : wrong) {
    const std::string json = R"({"format": "legcheck.profile/1", "answers": [{"question": "age", "answer": )" + range +
                             R"(, "date": "2026-11-20"}]})";
    const Parsed<Profile> parsed = read_profile(json, "p", rules().questionnaire);
    REQUIRE(parsed.diagnostics.size() == 1);
    CHECK(to_string(parsed.diagnostics.front()) == "p:1:" + message);
  }
}
