#include "legcheck/interview.hpp"

#include <set>

#include "catch.hpp"
#include "default_rules.hpp"
#include "legcheck/assessment.hpp"
#include "prompt_counts.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

Morning nothing() { return {{}, Answers(default_rules().questionnaire.size()), {}}; }

/// A question about a complaint, and of a set one member of it.
using Asked = std::tuple<std::size_t, QuestionId, std::size_t>;

/// What a turn asked and the reply answered. A line that stands for several members is not yet a question about one of
/// them, and what a reply left out is still to be asked.
std::vector<Asked> answered_by(const Turn& turn, const Morning& before, const Morning& after) {
  std::vector<Asked> asked;
  const std::vector<std::size_t> complaints = turn.complaints.empty() ? std::vector<std::size_t>{0} : turn.complaints;
  const std::vector<PromptLine> lines = lines_of(default_rules(), turn, before);
  for (const std::size_t complaint : complaints) {
    for (const QuestionId id : turn.questions) {
      const Question& question = default_rules().questionnaire[id];
      const Answer& answer = answer_of(question, id, after.shared, after.complaints.at(complaint));
      if (answer.state == Answer::State::not_asked) continue;
      if (question.kind != Kind::set) asked.emplace_back(complaint, id, 0);
      for (const PromptLine& line : lines) {
        const std::uint64_t members = line.answer.possible.may;
        const bool one = question.kind == Kind::set && (members & (members - 1)) == 0;
        if (one && line.question == id) asked.emplace_back(complaint, id, members);
      }
    }
  }
  return asked;
}

}  // namespace

TEST_CASE("the interview comes to what all answers come to, and never asks twice", "[interview]") {
  const auto extent = GENERATE(Interview::Extent::what_matters, Interview::Extent::everything);
  const Interview interview(default_rules(), extent);
  Chance chance(20261122);
  for (int n = 0; n < 10000; ++n) {
    CAPTURE(n);
    const Morning full = random_complete_morning(default_rules(), chance.one_in(4) ? 2 : 1, chance);
    const Runner runner(default_rules(), full);
    Morning morning = nothing();
    std::set<Asked> asked;
    bool twice = false;
    int turns = 0;
    for (std::optional<Turn> turn = interview.next(morning); turn && turns < 40; turn = interview.next(morning)) {
      const Morning before = std::exchange(morning, runner.reply(*turn, morning));
      for (const Asked& each : answered_by(*turn, before, morning)) twice = !asked.insert(each).second || twice;
      ++turns;
    }
    CHECK_FALSE(twice);
    CHECK(turns < 40);
    const Bounds reached = assess(default_rules(), morning).bounds;
    const Bounds known = assess(default_rules(), full).bounds;
    CHECK(reached == known);
    CHECK(reached.decided());
    CHECK(reached.care_decided());
  }
}

namespace {

/// The prompts that are put to a runner who knows all this.
std::string prompts_for(std::string_view members, Interview::Extent extent = Interview::Extent::what_matters) {
  const Interview interview(default_rules(), extent);
  const Runner runner(default_rules(), morning_of(default_rules(), members));
  Morning morning = nothing();
  std::string ids;
  for (int n = 0; n < 40; ++n) {
    const std::optional<Turn> turn = interview.next(morning);
    if (!turn) return ids;
    ids += (ids.empty() ? "" : " ") + default_rules().prompts[turn->prompt].id;
    morning = runner.reply(*turn, morning);
  }
  return "no end: " + ids;
}

constexpr std::string_view well = R"("signs": [], "body": [], "week_change": 0, "spike": 0, "age": 35, "risks": [],
    "lately": [], "high_threshold": false, )";

std::string sore(std::string_view more) {
  return std::string(well) + R"("causes": ["downhill"], "side": "both", "place": "front_thigh", "tissue": "muscle",
    "spread": "wide", "effects": [], "recurring": false, "onset": 20, "days": 1, "moving": "eases",
    "quality": ["stiff"], "cleared": false, )" +
         std::string(more);
}

}  // namespace

TEST_CASE("as few prompts are put as the morning needs", "[interview]") {
  const std::string shin = R"("pain": 5, "peak_pain": 5, "place": "shin", "side": "left", "tissue": "bone",
    "spread": "spot", "effects": ["worse_running"], "recurring": false, "onset": 0, "days": 2, "trend": "same",
    "moving": "worse", "quality": ["sharp"], "cleared": false, "causes": [], )";
  struct Row {
    std::string morning;
    std::string_view prompts;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {std::string(well) + R"("pain": 0, "peak_pain": 0)", "soreness signs load"},
      {R"("pain": 3, "peak_pain": 5, "signs": ["dark_urine"], "body": [])", "soreness signs"},
      {R"("pain": 3, "peak_pain": 5, "signs": ["cold_foot"], "body": [])", "soreness signs signs"},
      {shin + std::string(well.substr(0, well.size() - 2)), "soreness signs where tissue effects"},
      {sore(R"("pain": 2, "peak_pain": 5)"), "soreness signs where tissue effects onset walking age"},
      {sore(R"("pain": 3, "peak_pain": 5)"), "soreness signs where tissue effects onset walking load health age"},
      {sore(R"("pain": 1, "peak_pain": 1)"), "soreness signs where tissue effects onset walking load health age"},
  }));
  CAPTURE(row.morning);
  CHECK(prompts_for(row.morning) == row.prompts);
}

TEST_CASE("asked for everything, the interview puts every prompt that applies, but none after an emergency",
          "[interview]") {
  constexpr auto everything = Interview::Extent::everything;
  CHECK(prompts_for(sore(R"("pain": 1, "peak_pain": 1)"), everything) ==
        "soreness signs where tissue effects onset walking load health cleared age");
  CHECK(prompts_for(std::string(well) + R"("causes": [], "pain": 0, "peak_pain": 0)", everything) ==
        "soreness signs load health age");
  CHECK(prompts_for(R"("pain": 1, "peak_pain": 1, "signs": ["chest"], "body": [])", everything) == "soreness signs");
}

TEST_CASE("a place that was named with others is asked about with them", "[interview]") {
  const Interview interview(default_rules());
  Morning morning = morning_of(default_rules(), R"("signs": [], "body": [], "complaints": [
    {"pain": 2, "peak_pain": 2, "place": "calf", "side": "both"}, {"place": "front_thigh", "side": "both"}])");
  const auto names = [&](const Turn& turn) {
    std::string text = default_rules().prompts[turn.prompt].id + ":";
    for (const std::size_t complaint : turn.complaints) text += " " + std::to_string(complaint);
    return text;
  };
  CHECK(names(*interview.next(morning)) == "soreness: 1");
  morning.complaints[1][*default_rules().questionnaire.find("pain")] = default_rules().questionnaire.all()[0].number(1);
  morning.complaints[1][*default_rules().questionnaire.find("peak_pain")] = Answer::unsure();
  CHECK(names(*interview.next(morning)) == "tissue: 0 1");
}

TEST_CASE("whoever is not sure is not asked again", "[interview]") {
  const Interview interview(default_rules());
  Morning morning = nothing();
  std::set<PromptId> prompts;
  for (int n = 0; n < 40; ++n) {
    const std::optional<Turn> turn = interview.next(morning);
    if (!turn) break;
    CHECK(prompts.insert(turn->prompt).second);
    for (const QuestionId id : turn->questions) {
      if (turn->complaints.empty()) morning.shared[id] = Answer::unsure();
      if (morning.complaints.empty()) morning.complaints.push_back(nothing().shared);
      for (const std::size_t i : turn->complaints) morning.complaints[i][id] = Answer::unsure();
    }
  }
  CHECK_FALSE(interview.next(morning));
  CHECK(assess(default_rules(), morning).bounds.verdict == Verdict::rest);
  CHECK_FALSE(assess(default_rules(), morning).bounds.decided());
}

TEST_CASE("each range that a prompt offers is cut where the rules cut", "[interview]") {
  for (const Prompt& prompt : default_rules().prompts) {
    for (const PromptLine& line : prompt.lines) {
      const Kind kind = default_rules().questionnaire[line.question].kind;
      if (kind != Kind::integer && kind != Kind::number) continue;
      CAPTURE(line.text);
      Morning morning{
          {}, Answers(default_rules().questionnaire.size()), {Answers(default_rules().questionnaire.size())}};
      (default_rules().questionnaire[line.question].about == About::complaint ? morning.complaints[0]
                                                                              : morning.shared)[line.question] =
          line.answer;
      for (const Unanswered& open : assess(default_rules(), morning).unanswered) CHECK(open.question != line.question);
    }
  }
}

TEST_CASE("drawn sore mornings take at most eight prompts in the mean and eleven at most", "[interview]") {
  const PromptCounts counts = prompt_counts(default_rules(), 300, true);
  CHECK(counts.mean <= 8);
  CHECK(counts.longest <= 11);
  CHECK(counts.undecided == 0);
}
