/// A question and its rules are data: nothing here is known to the program.
#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

namespace {

const std::string shoes = R"({
  "format": "legcheck.rules/1",
  "name": "shoe rules",
  "version": "7",
  "questions": [
    {"id": "shoe_kind", "about": "morning", "kind": "choice",
     "choices": [{"id": "trainer", "text": "trainers"}, {"id": "spike", "text": "spikes"}],
     "ask": "Which shoes?", "unknown_text": "unknown shoes"},
    {"id": "sole_pain", "about": "complaint", "kind": "integer", "min": 0, "max": 5, "ask": "How sore is the sole?",
     "applies": {"hurts": true, "place": "foot"}}
  ],
  "rules": [
    {"id": "spikes-today", "when": {"shoe_kind": "spike"}, "verdict": "modify", "care": "none",
     "reason": "You want to run in {shoe_kind}.", "sources": ["club"]},
    {"id": "sore-sole", "when": {"sole_pain": {"min": 2}}, "verdict": "rest", "care": "self_care",
     "reason": "Your sole hurts {sole_pain} of 5.", "sources": ["club"]}
  ],
  "sources": [{"id": "club", "title": "Rules of the club", "publisher": "The club"}]
})";

struct Rules {
  ScratchFolder scratch;
  std::string file = scratch.file("shoes.json", shoes);

  [[nodiscard]] Run judge(const std::string& answers, const std::vector<std::string>& flags = {"--json"}) const {
    std::vector<std::string> arguments{"--from", "-", "--rules", file};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    return run_program(arguments, R"({"format": "legcheck.morning/1", "signs": [], "body": [])" + answers + "}");
  }
};

const std::string no_pain = R"(, "pain": 0, "peak_pain": 0)";

bool holds(const Run& run, const std::string& part) { return run.out.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an added question is answered in JSON and judged by an added rule", "[rules]") {
  const Rules rules;
  const Run run = rules.judge(no_pain + R"(, "shoe_kind": "spike")");
  CHECK(run.status == 10);
  CHECK(run.err.empty());
  CHECK(holds(run,
              R"("reasons":[{"rule":"spikes-today","verdict":"modify","care":"none",)"
              R"("text":"You want to run in spikes.","complaints":[0],)"
              R"("because":[{"question":"shoe_kind","complaint":null,"answer":"spike","test":"spike","holds":true}],)"
              R"("sources":["club"]}],)"));
  CHECK(holds(run, R"("shoe_kind":"spike")"));
  CHECK(holds(run, R"("custom":false,"added":[{"name":"shoe rules","version":"7","fingerprint":")"));
  CHECK(rules.judge(no_pain + R"(, "shoe_kind": "trainer")").status == 0);
}

TEST_CASE("an added question that is not answered clears nobody to run", "[rules]") {
  const Rules rules;
  const std::string open =
      R"({"question":"shoe_kind","complaint":null,"could_become":{"verdict":"modify","care":"none"},)";
  const Run missing = rules.judge(no_pain);
  CHECK(missing.status == 10);
  CHECK(holds(missing, R"("unanswered":[)" + open + R"("unsure":false}],)"));
  const Run unsure = rules.judge(no_pain + R"(, "shoe_kind": null)");
  CHECK(unsure.status == 10);
  CHECK(holds(unsure, R"("unanswered":[)" + open + R"("unsure":true}],)"));
}

TEST_CASE("an added question about a complaint is asked only where it applies", "[rules]") {
  const Rules rules;
  const std::string shoe = R"(, "shoe_kind": "trainer")";
  CHECK_FALSE(holds(rules.judge(shoe + no_pain), "sole_pain"));
  CHECK(holds(rules.judge(shoe + R"(, "pain": 1, "place": "foot")"), R"({"question":"sole_pain","complaint":0,)"));
  CHECK_FALSE(holds(rules.judge(shoe + R"(, "pain": 1, "place": "calf")"), R"({"question":"sole_pain",)"));
  const Run given = rules.judge(
      shoe + R"(, "complaints": [{"pain": 0, "peak_pain": 0}, {"pain": 1, "place": "foot", "sole_pain": 3}])");
  CHECK(holds(given, R"("text":"Your sole hurts 3 of 5.","complaints":[1],)"));
}

TEST_CASE("the answers of an added question are checked as strictly as any", "[rules]") {
  const Rules rules;
  CHECK(rules.judge(R"(, "shoe_kind": "spikes")") ==
        Run{65, "", "-:1:72: /shoe_kind: error: unknown value 'spikes' for 'shoe_kind' (did you mean 'spike'?)\n"});
  CHECK(rules.judge(R"(, "sole_pain": 6)") ==
        Run{65, "", "-:1:72: /sole_pain: error: must be a whole number from 0 to 5, not 6\n"});
  CHECK(rules.judge(R"(, "shoe_knd": null)") ==
        Run{65, "", "-:1:59: /shoe_knd: error: unknown member 'shoe_knd' (did you mean 'shoe_kind'?)\n"});
  CHECK(run_program({"--from", "-"}, R"({"format": "legcheck.morning/1", "shoe_kind": "spike"})").status == 65);
}

TEST_CASE("an added rule makes no verdict less careful", "[rules]") {
  const ScratchFolder scratch;
  const std::string softer = scratch.file("softer.json", R"({"format": "legcheck.rules/1", "rules": [
    {"id": "run-on", "when": {"pain": {"min": 1}}, "verdict": "run", "care": "none", "reason": "Run on.",
     "sources": ["leg-ache-guide"]}]})");
  const std::string morning = R"({"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 6})";
  const Run plain = run_program({"--from", "-"}, morning);
  const Run added = run_program({"--from", "-", "--rules", softer}, morning);
  CHECK(plain.status == 20);
  CHECK(added.status == 20);
}

TEST_CASE("an addition cannot take the place of what is there", "[rules]") {
  struct Row {
    std::string what;
    std::string error;
  };
  const auto row = GENERATE(values<Row>({
      {R"("rules": [{"id": "limp", "when": {"pain": 9}, "verdict": "run", "care": "none", "reason": "No.",
                    "sources": ["leg-ache-guide"]}])",
       "the rule id 'limp' stands twice"},
      {R"("conditions": [{"id": "sore", "means": "x", "when": {"pain": 10}}])", "the condition id 'sore' stands twice"},
      {R"("questions": [{"id": "pain", "about": "complaint", "kind": "yes_no", "ask": "?"}])",
       "the question id 'pain' stands twice"},
      {R"("advice": [{"id": "ice", "text": "Ice.", "verdicts": ["run"], "care_at_most": "urgent"}])",
       "the advice id 'ice' stands twice"},
      {R"("limits": [{"id": "stop-rule", "text": "Never stop."}])", "the limit id 'stop-rule' stands twice"},
      {R"("sources": [{"id": "leg-ache-guide", "title": "T", "author": "A"}])",
       "the source id 'leg-ache-guide' stands twice"},
      {R"("clashes": [{"id": "limp-at-zero", "when": {"pain": 0}, "text": "No."}])",
       "the clash id 'limp-at-zero' stands twice"},
      {R"("care": [{"id": "headline-run", "part": "headline", "text": "Run."}])",
       "the care text id 'headline-run' stands twice"},
  }));
  const ScratchFolder scratch;
  const std::string added = scratch.file("added.json", R"({"format": "legcheck.rules/1", )" + row.what + "}");
  const Run run = run_program({"--from", "-", "--rules", added}, R"({"format": "legcheck.morning/1"})");
  CAPTURE(run.err);
  CHECK(run.status == 78);
  CHECK(run.out.empty());
  CHECK(run.err.find(added + ":1:") != std::string::npos);
  CHECK(run.err.find(row.error) != std::string::npos);
}
