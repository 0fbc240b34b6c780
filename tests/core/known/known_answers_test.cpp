#include "core/known/known_answers.hpp"

#include "catch.hpp"
#include "default_rules.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/json.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

using Who = Answer::Origin;

QuestionId id(std::string_view name, const RuleSet& rules = default_rules()) { return *rules.questionnaire.find(name); }

const Question& question(std::string_view name) { return default_rules().questionnaire[id(name)]; }

Answer chosen(std::string_view name, std::string_view value) {
  return question(name).chosen(*question(name).choice(value));
}

/// On the first of October: takes a statin, is 35, and the left knee was cleared.
Profile profile() {
  const std::string day = "2026-10-01";
  const Answer statin = question("risks").members(std::uint64_t{1} << *question("risks").choice("statin"));
  const std::vector<PlacedAnswer> knee{{id("place"), chosen("place", "knee")}, {id("side"), chosen("side", "left")}};
  return {day,
          {{id("risks"), {}, statin, day},
           {id("age"), {}, question("age").number(35), day},
           {id("cleared"), knee, question("cleared").yes_no(true), day}},
          {}};
}

/// Which members of the risks are known on that day: "-" lacks, "~" may be there, "+" is there.
std::string risks_on(const std::string& day) {
  const Morning morning = with_profile(default_rules(), profile(), day, morning_of(default_rules(), {}));
  const Answer& risks = morning.shared[id("risks")];
  if (!risks.given()) return "unknown";
  std::string text;
  for (std::size_t i = 0; i < 12; ++i) {
    const bool may = (risks.possible.may >> i & 1U) != 0;
    const bool may_lack = (risks.possible.may_lack >> i & 1U) != 0;
    text += may && may_lack ? '~' : may ? '+' : '-';
  }
  return text;
}

std::string json_of(const Morning& morning) { return to_json(morning, default_rules().questionnaire); }

std::string morning_on(const std::string& day, std::string_view members) {
  return json_of(with_profile(default_rules(), profile(), day, morning_of(default_rules(), members)));
}

}  // namespace

TEST_CASE("what passes quickly is unknown after three weeks, all else after sixty days", "[known]") {
  CHECK(risks_on("2026-10-01") == "-------+----");
  CHECK(risks_on("2026-10-22") == "-------+----");
  CHECK(risks_on("2026-10-23") == "~~~----+~---");
  CHECK(risks_on("2026-11-30") == "~~~----+~---");
  CHECK(risks_on("2026-12-01") == "unknown");
  CHECK(risks_on("2026-09-30") == "unknown");  // the clock was set back
}

TEST_CASE("the profile fills in what nobody has said, and a clearance only for its own place", "[known]") {
  CHECK(morning_on("2026-10-02", R"("age": 40, "complaints": [{"place": "knee", "side": "left"}])") ==
        R"({"format":"legcheck.morning/1","date":null,"risks":["statin"],"age":40,"complaints":)"
        R"([{"place":"knee","side":"left","cleared":true}]})");
  CHECK(morning_on("2026-10-02", R"("age": null, "complaints": [{"place": "knee", "side": "right"}, {}])") ==
        R"({"format":"legcheck.morning/1","date":null,"risks":["statin"],"age":null,"complaints":)"
        R"([{"place":"knee","side":"right"},{}]})");
  CHECK(morning_on("2027-10-02", R"("complaints": [{"place": "knee", "side": "left"}])") ==
        R"({"format":"legcheck.morning/1","date":null,"complaints":[{"place":"knee","side":"left"}]})");
}

TEST_CASE("what was said the last time can be said again, by the runner of today", "[known]") {
  const Morning morning = morning_of(default_rules(), {});
  const auto asked = [&](std::initializer_list<const char*> names) {
    Turn turn;
    for (const char* name : names) turn.questions.push_back(id(name));
    return remembered(default_rules(), profile(), turn, morning);
  };
  const std::optional<Remembered> risks = asked({"risks"});
  REQUIRE(risks);
  CHECK(risks->date == "2026-10-01");
  CHECK(json_of(risks->morning) == R"({"format":"legcheck.morning/1","date":null,"risks":["statin"],"complaints":[]})");
  CHECK(risks->morning.shared[id("risks")].origin == Who::prompt);
  CHECK_FALSE(asked({"risks", "lately"}));
  CHECK_FALSE(asked({"high_threshold"}));
}

TEST_CASE("each answer that is put in says where it came from", "[known]") {
  Morning said = morning_of(default_rules(), R"("signs": [], "age": 35, "complaints": [{"pain": 2}])");
  said.shared[id("body")] = question("body").members(0).from(Who::flag);
  const Morning morning = with_known(default_rules(), {profile(), true}, "2026-10-02", said);
  // The profile says 35 too, but it did not say so today.
  const std::vector<std::pair<const char*, Who>> shared{
      {"signs", Who::json},    {"body", Who::flag},           {"age", Who::json},
      {"risks", Who::profile}, {"lately", Who::nothing_else}, {"spike", Who::nothing_else},
  };
  for (const auto& [name, origin] : shared) {
    CAPTURE(name);
    CHECK(morning.shared[id(name)].given());
    CHECK(morning.shared[id(name)].origin == origin);
  }
  CHECK(morning.complaints.front()[id("pain")].origin == Who::json);
  CHECK(morning.complaints.front()[id("peak_pain")].origin == Who::nothing_else);
}

TEST_CASE("what counts when nobody knows says so", "[known]") {
  REQUIRE(question("cleared").assumed);
  CHECK(question("cleared").assumed->origin == Who::assumed);
}

TEST_CASE("without anything known a morning stays as it is", "[known]") {
  const Morning morning = with_known(default_rules(), {}, "2026-10-02", morning_of(default_rules(), {}));
  CHECK(json_of(morning) == R"({"format":"legcheck.morning/1","date":null,"complaints":[]})");
}

TEST_CASE("nothing else leaves pain, place and warning signs open", "[known]") {
  CHECK(json_of(with_nothing_else(default_rules().questionnaire, morning_of(default_rules(), {}))) ==
        R"({"format":"legcheck.morning/1","date":null,"body":[],"causes":[],"week_change":0,"spike":0,"lately":[],)"
        R"("risks":[],"high_threshold":false,"complaints":[{"quality":[],"effects":[],"recurring":false,)"
        R"("cleared":false}]})");
}

namespace {

/// Looks at the worst pain only. Its cells are not those of pain.
RuleSet worst_pain_rules() {
  return rule_set_from(rules_file(
      R"("sources": [{"id": "book", "title": "A book", "author": "Someone"}], "questions": [
    {"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?"},
    {"id": "worst", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?",
     "absent": {"same_as": "pain"}}], )" +
      rules_of({rule("some", R"({"worst": {"min": 2}})", "modify"), rule("much", R"({"worst": {"min": 5}})")})));
}

Verdict with_pain(const RuleSet& rules, int low, int high) {
  Morning morning{{}, Answers(rules.questionnaire.size()), {Answers(rules.questionnaire.size())}};
  const QuestionId pain = id("pain", rules);
  morning.complaints.front()[pain] = between(rules.questionnaire[pain], low, high);
  return outline(rules, with_nothing_else(rules.questionnaire, std::move(morning))).bounds.verdict;
}

}  // namespace

TEST_CASE("nothing else never makes a fact of the mild end of a range of pain", "[known]") {
  const Morning range = morning_of(default_rules(), R"("complaints": [{"pain": {"min": 0, "max": 6}}])");
  CHECK(with_nothing_else(default_rules().questionnaire, range).complaints.front()[id("peak_pain")] ==
        between(question("peak_pain"), 0, 6));
  const RuleSet rules = worst_pain_rules();
  for (int low = 0; low <= 10; ++low) {
    for (int high = low; high <= 10; ++high) {
      for (int value = low; value <= high; ++value) {
        CAPTURE(low, high, value);
        CHECK(with_pain(rules, low, high) >= with_pain(rules, value, value));
        CHECK(with_pain(default_rules(), low, high) >= with_pain(default_rules(), value, value));
      }
    }
  }
}
