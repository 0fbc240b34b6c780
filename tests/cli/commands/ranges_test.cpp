/// A range leaves a rule open that waits for something in it: through the whole program.
#include <fmt/format.h>

#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

namespace {

const std::string rules = R"({
  "format": "legcheck.rules/1",
  "rules": [{"id": "a-week-of-12-to-20", "when": {"week_change": {"min": 12, "max": 20}}, "verdict": "rest",
             "care": "none", "reason": "Your week grew by {week_change} percent.", "sources": ["club"]}],
  "sources": [{"id": "club", "title": "Rules of the club", "publisher": "The club"}]
})";

struct Row {
  std::string week_change;
  int status;
  std::string verdict, lower;
};

const std::vector<Row> rows{
    {R"({"min": 0, "max": 50})", 40, "rest", "run"},   {R"({"min": 15, "max": 16})", 20, "rest", "rest"},
    {R"({"min": 12, "max": 20})", 20, "rest", "rest"}, {R"({"min": 0, "max": 12})", 40, "rest", "run"},
    {R"({"min": -20, "max": 9})", 0, "run", "run"},
};

std::string morning(const Row& row) {
  return fmt::format(R"({{"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 0, "peak_pain": 0, )"
                     R"("week_change": {}}})",
                     row.week_change);
}

std::string verdicts(const Row& row) { return fmt::format(R"("verdict":"{}","lower":"{}")", row.verdict, row.lower); }

}  // namespace

TEST_CASE("a week of 0 to 50 percent is no run where 12 to 20 is rest", "[range]") {
  const ScratchFolder scratch;
  const std::string file = scratch.file("club.json", rules);
  std::string lines;
  for (const Row& row : rows) {
    CAPTURE(row.week_change);
    const Run run = run_program({"--from", "-", "--rules", file, "--json"}, morning(row));
    CHECK(run.status == row.status);
    CHECK_THAT(run.out, Catch::Contains(verdicts(row)));
    lines += morning(row) + "\n";
  }
  const Run batch = run_program({"--rules", file, "batch", "-"}, lines);
  std::string rest = batch.out;
  for (const Row& row : rows) {
    const std::string line = rest.substr(0, rest.find('\n'));
    CHECK_THAT(line, Catch::Contains(verdicts(row)));
    rest.erase(0, line.size() + 1);
  }
}
