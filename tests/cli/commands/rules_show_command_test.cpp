#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

namespace {

const std::string rules = R"({"format": "legcheck.rules/1", "rules": [
    {"id": "my-own-rule", "when": {"pain": {"min": 3}, "any": [{"side": "left"}, {"sore": false}]},
     "verdict": "rest", "care": "self_care", "reason": "It hurts {pain} of 10 in your {place}.", "sources": ["mine"]}],
  "sources": [{"id": "mine", "title": "What we learned", "author": "The club", "year": 2025,
               "doi": "10.1000/x", "url": "https://example.org/x"}]})";

}  // namespace

TEST_CASE("rules show prints a rule with its condition, its text and its sources", "[rules]") {
  const ScratchFolder scratch;
  const Run run = run_program({"rules", "show", "my-own-rule", "--rules", scratch.file("added.json", rules)});
  CHECK(run == Run{0,
                   "Rule      my-own-rule\n"
                   "When      pain {\"min\": 3} and (side \"left\" or not sore)\n"
                   "Verdict   rest\n"
                   "Care      self_care\n"
                   "Reason    It hurts {pain} of 10 in your {place}.\n"
                   "Sources   What we learned. The club, 2025. doi:10.1000/x. https://example.org/x\n",
                   ""});
}

TEST_CASE("rules show can show every rule that rules list names", "[rules]") {
  std::istringstream lines(run_program({"rules", "list"}).out);
  std::string line;
  std::size_t count = 0;
  for (; std::getline(lines, line); ++count) {
    const std::string id = line.substr(0, line.find(' '));
    const Run run = run_program({"rules", "show", id});
    CAPTURE(id);
    CHECK(run.status == 0);
    CHECK(run.err.empty());
    CHECK(run.out.rfind("Rule      " + id + "\n", 0) == 0);
  }
  CHECK(count > 90);
}

TEST_CASE("a rule that does not exist is a usage error with the nearest id", "[rules]") {
  CHECK(run_program({"rules", "show", "one-sded"}) ==
        Run{64, "", "legcheck: error: unknown rule 'one-sded' (did you mean 'one-sided'?)\n"});
  CHECK(run_program({"rules", "show", "\x1B[31mqqqqqqqqqq"}) ==
        Run{64, "", "legcheck: error: unknown rule '\\x1B[31mqqqqqqqqqq'\n"});
}
