#include <algorithm>
#include <string_view>

#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

namespace {

constexpr std::string_view rule = R"("rules": [
  {"id": "mine", "when": {"place": "achilles", "trend": "worse"}, "verdict": "rest", "care": "see_clinician",
   "reason": "Your {place} is {trend}.", "sources": ["pain-scale-guide"]}])";

/// An addition with that rule and one case, which expects this care.
std::string addition(const std::string& care) {
  return R"({"format": "legcheck.rules/1", )" + std::string(rule) + R"(, "cases": [
    {"id": "cord", "morning": {"format": "legcheck.morning/1", "pain": 2, "place": "achilles", "days": 2, "trend": "worse"},
     "expected": "rest", "expected_care": ")" +
         care + R"(", "holds": ["mine"]}]})";
}

}  // namespace

TEST_CASE("every case of the default rules passes, and every rule has a case on both sides", "[rules]") {
  const Run run = run_program({"rules", "test"});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(run.out.find(" 0 differ; never allowed: 0\n") != std::string::npos);
  CHECK(run.out.find("rules: 96; held in a case: 96, just did not hold in one: 96\n") != std::string::npos);
}

TEST_CASE("a file with rules is tested as if it were added, and a whole folder as if it replaced them", "[rules]") {
  const ScratchFolder scratch;
  const std::string file = scratch.file("mine.json", addition("see_clinician"));
  const Run added = run_program({"rules", "test", "--rules", file});
  CHECK(run_program({"rules", "test", file}) == added);
  CHECK(added.out.find("judged by default rules + " + file + "\n594 cases: ") != std::string::npos);
  const std::string folder = scratch.path("folder");
  REQUIRE(run_program({"rules", "export", folder}).status == 0);
  const Run only = run_program({"rules", "test", "--rules-only", folder});
  CHECK(run_program({"rules", "test", folder}) == only);
  CHECK(only.out.find("judged by " + folder + "\n593 cases: 593 pass, 0 differ;") != std::string::npos);
}

TEST_CASE("a file with cases only is judged by the rules that are loaded", "[rules]") {
  const ScratchFolder scratch;
  const std::string cases = scratch.file("cases.json", R"({"format": "legcheck.rules/1", "cases": [
    {"id": "calm", "morning": {"format": "legcheck.morning/1", "pain": 4}, "expected": "rest",
     "expected_care": "self_care"}]})");
  const Run run = run_program({"rules", "test", cases});
  CHECK(run.status == 0);
  CHECK(run.out.find("judged by default rules\n1 cases: 1 pass, 0 differ;") == 0);
}

TEST_CASE("every change of the default rules is noticed by a case or a guarantee", "[rules]") {
  const Run run = run_program({"rules", "test", "--mutate"});
  CHECK(run.status == 0);
  CHECK(run.out.find(" caught (100 %), ") != std::string::npos);
  CHECK(run.out.find("; 0 survive, ") != std::string::npos);
}

TEST_CASE("a change that nothing notices is listed with what it changes, and is a finding", "[rules]") {
  const ScratchFolder scratch;
  const std::string file = scratch.file("mine.json", R"({"format": "legcheck.rules/1", )" + std::string(rule) + "}");
  const Run run = run_program({"rules", "test", "--mutate", file});
  CHECK(run.status == 1);
  CHECK(run.out.find(file + ":2:10: survives: the rule 'mine' is removed\n  ") != std::string::npos);
  CHECK(run.out.find("care see_clinician becomes self_care on this morning") != std::string::npos);
  CHECK(run.out.find("\n6 changed rule sets: 5 caught (83 %), ") != std::string::npos);
}

TEST_CASE("rules are not changed bit by bit while a case differs", "[rules]") {
  const ScratchFolder scratch;
  const Run run = run_program({"rules", "test", "--mutate", scratch.file("mine.json", addition("urgent"))});
  CHECK(run.status == 1);
  CHECK(run.out.find("changed rule sets") == std::string::npos);
  CHECK(run.err == "legcheck: the rules were not changed bit by bit: first make every case pass\n");
}

TEST_CASE("coverage counts for every rule how often it held and just did not", "[rules]") {
  const ScratchFolder scratch;
  const Run run = run_program({"rules", "test", "--coverage", scratch.file("mine.json", addition("see_clinician"))});
  CHECK(run.out.find("\nheld  just not  rule\n") != std::string::npos);
  const std::size_t line = run.out.find("  mine\n");
  REQUIRE(line != std::string::npos);
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') ==
        97 + 7);  // a line a rule, one above them, six of the summary
}
