#include "catch.hpp"
#include "cli/program_test.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;

TEST_CASE("every case of the default rules passes, and every rule has a case on both sides", "[rules]") {
  const Run run = run_program({"rules", "test"});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(run.out.find(" 0 differ; never allowed: 0\n") != std::string::npos);
  CHECK(run.out.find("rules: 96; held in a case: 96, just did not hold in one: 96\n") != std::string::npos);
}
