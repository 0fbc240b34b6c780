#include "io/stores/profile.hpp"

#include "catch.hpp"
#include "default_rules.hpp"
#include "legcheck/json.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kept = R"({
  "format": "legcheck.profile/1",
  "introduced": "2026-10-01",
  "answers": [
    {
      "question": "risks",
      "answer": [
        "statin"
      ],
      "date": "2026-10-01"
    },
    {
      "question": "age",
      "answer": 35,
      "date": "2026-10-01"
    },
    {
      "question": "cleared",
      "about": {
        "place": "knee",
        "side": "left"
      },
      "answer": true,
      "date": "2026-10-01"
    }
  ]
}
)";

Profile profile(std::string_view json = kept) {
  Parsed<Profile> parsed = read_profile(json, "profile.json", default_rules().questionnaire);
  if (!parsed) throw std::invalid_argument(to_string(parsed.diagnostics.front()));
  return *std::move(parsed.value);
}

}  // namespace

TEST_CASE("a profile is written as it was read", "[profile]") {
  CHECK(to_json(profile(), default_rules().questionnaire) == kept);
}

TEST_CASE("answers to questions that these rules do not have stay in the profile", "[profile]") {
  const Profile foreign = profile(R"({"format": "legcheck.profile/1", "answers": [
    {"question": "shoe_size", "answer": 44, "date": "2026-10-01"}]})");
  CHECK(foreign.answers.empty());
  CHECK(foreign.foreign == Texts{R"({"question": "shoe_size", "answer": 44, "date": "2026-10-01"})"});
  CHECK_THAT(to_json(foreign, default_rules().questionnaire), Catch::Contains("shoe_size"));
}

TEST_CASE("what is wrong in a profile is told with its place", "[profile]") {
  const Parsed<Profile> wrong = read_profile(R"({"format": "legcheck.profile/1", "answers": [
    {"question": "age", "answer": "old", "date": "2026-10-01"},
    {"question": "risks", "answer": ["smokes"], "date": "yesterday"},
    {"question": "risks", "date": "2026-10-01"}]})",
                                             "p.json", default_rules().questionnaire);
  Texts texts;
  for (const Diagnostic& each : wrong.diagnostics) texts.push_back(to_string(each));
  CHECK(texts == Texts{"p.json:2:35: error: must be a whole number from 5 to 120, not \"old\"",
                       "p.json:3:38: error: unknown value 'smokes' for 'risks' (did you mean 'smoker'?)",
                       "p.json:3:57: error: must be a day such as 2026-11-22",
                       "p.json:4:5: error: a kept answer needs 'answer'"});
  CHECK_FALSE(read_profile(R"({"format": "legcheck.profile/2", "answers": []})", "p", default_rules().questionnaire));
  CHECK_FALSE(read_profile("{", "p", default_rules().questionnaire));
}

TEST_CASE("a new answer is kept with its day, a known one keeps its own, what is not sure is not kept", "[profile]") {
  const Morning morning = morning_of(default_rules(), R"("age": 35, "risks": ["statin", "clot"], "high_threshold": null,
    "lately": ["travel"], "complaints": [{"pain": 1, "place": "heel", "side": "both", "cleared": false}])");
  const Profile now = with_kept(default_rules(), profile(), "2026-10-05", morning);
  Texts texts;
  for (const KeptAnswer& each : now.answers) texts.push_back(kept_text(default_rules(), each, "2026-10-05"));
  CHECK(texts == Texts{"risks: an earlier blood clot and a statin, answered 2026-10-05", "age 35, answered 2026-10-01",
                       "left knee cleared: yes, answered 2026-10-01"});
  CHECK(kept_text(default_rules(), now.answers[1], "2026-12-24") ==
        "age 35, answered 2026-10-01, too long ago: asked again when it matters");
}

TEST_CASE("what counts anyway is not kept, and takes the place of what was", "[profile]") {
  const Morning morning =
      morning_of(default_rules(), R"("complaints": [{"pain": 1, "place": "knee", "side": "left", "cleared": false}])");
  Texts texts;
  for (const KeptAnswer& each : with_kept(default_rules(), profile(), "2026-10-05", morning).answers) {
    texts.push_back(kept_text(default_rules(), each, "2026-10-05"));
  }
  CHECK(texts == Texts{"risks: a statin, answered 2026-10-01", "age 35, answered 2026-10-01"});
}

TEST_CASE("what was said the last time is told with its day", "[profile]") {
  const Turn turn{
      PromptId{0}, {*default_rules().questionnaire.find("risks"), *default_rules().questionnaire.find("age")}, {}};
  const auto known = remembered(default_rules(), profile(), turn, morning_of(default_rules(), {}));
  REQUIRE(known);
  CHECK(remembered_text(default_rules(), turn, *known) == "On Thu 1 Oct you said: risks: a statin; age 35.");
}

TEST_CASE("what was taken from the profile is told, and nothing else", "[profile]") {
  const Morning morning =
      with_profile(default_rules(), profile(), "2026-10-02",
                   morning_of(default_rules(), R"("age": 40, "complaints": [{"place": "knee", "side": "left"}])"));
  CHECK(taken_from(default_rules(), profile(), "2026-10-02", morning) ==
        Texts{"risks: a statin", "left knee cleared: yes"});
  CHECK(taken_from(default_rules(), profile(), "2026-10-30",
                   with_profile(default_rules(), profile(), "2026-10-30", morning_of(default_rules(), {}))) ==
        Texts{"risks: a statin (in part too long ago)", "age 35"});
}

TEST_CASE("what somebody said is not from the profile, though the profile says the same", "[profile]") {
  const Morning said = morning_of(default_rules(), R"("age": 35)");
  CHECK(taken_from(default_rules(), profile(), "2026-10-02",
                   with_profile(default_rules(), profile(), "2026-10-02", said)) == Texts{"risks: a statin"});
}
