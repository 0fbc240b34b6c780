#include <array>

#include "catch.hpp"
#include "cli/console/exit_status.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"

using legcheck::Bounds;
using legcheck::Care;
using legcheck::Verdict;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;
using legcheck::cli::status_of;

namespace {

constexpr std::array<Care, 5> cares{Care::none, Care::self_care, Care::see_clinician, Care::urgent, Care::emergency};

const std::string run_morning =
    R"({"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 0, "peak_pain": 0})";
const std::string modify_morning =
    R"({"format": "legcheck.morning/1", "signs": [], "body": ["tired"], "pain": 0, "peak_pain": 0})";
const std::string rest_morning =
    R"({"format": "legcheck.morning/1", "signs": [], "body": ["injury"], "pain": 0, "peak_pain": 0})";
const std::string urgent_morning = R"({"format": "legcheck.morning/1", "signs": ["locked"]})";
const std::string emergency_morning = R"({"format": "legcheck.morning/1", "signs": ["chest"]})";
const std::string open_morning = R"({"format": "legcheck.morning/1", "signs": [], "body": []})";

}  // namespace

TEST_CASE("the exit status follows the printed verdict, whether it is decided, and the care that is certain",
          "[exit status]") {
  struct Row {
    Verdict lower;
    Verdict verdict;
    std::array<int, 5> status;  // for each care
  };
  const auto row = GENERATE(values<Row>({
      // lower         verdict           none  self  clinician  urgent  emergency
      {Verdict::run, Verdict::run, {0, 0, 0, 0, 0}},
      {Verdict::run, Verdict::modify, {10, 10, 10, 10, 10}},
      {Verdict::modify, Verdict::modify, {10, 10, 10, 10, 10}},
      {Verdict::run, Verdict::rest, {40, 40, 40, 30, 30}},
      {Verdict::modify, Verdict::rest, {40, 40, 40, 30, 30}},
      {Verdict::rest, Verdict::rest, {20, 20, 20, 30, 30}},
  }));
  for (std::size_t care = 0; care < cares.size(); ++care) {
    for (std::size_t possible = care; possible < cares.size(); ++possible) {
      CAPTURE(name_of(row.lower), name_of(row.verdict), name_of(cares[care]), name_of(cares[possible]));
      const Bounds bounds{row.lower, row.verdict, cares[care], cares[possible]};
      CHECK(static_cast<int>(status_of(bounds)) == row.status[care]);
    }
  }
}

TEST_CASE("the program ends with the status of the morning", "[exit status]") {
  CHECK(run_program({"--from", "-"}, run_morning).status == 0);
  CHECK(run_program({"--from", "-"}, modify_morning).status == 10);
  CHECK(run_program({"--from", "-"}, rest_morning).status == 20);
  CHECK(run_program({"--from", "-"}, urgent_morning).status == 30);
  CHECK(run_program({"--from", "-"}, emergency_morning).status == 30);
  CHECK(run_program({"--from", "-"}, open_morning).status == 40);
}

TEST_CASE("the flag --exit-zero changes the status of a verdict and nothing that is printed", "[exit status]") {
  for (const std::string& morning :
       {run_morning, modify_morning, rest_morning, urgent_morning, emergency_morning, open_morning}) {
    CAPTURE(morning);
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--from", "-"}, {"--from", "-", "--json"}}) {
      auto plain = run_program(arguments, morning);
      auto with_flag = arguments;
      with_flag.emplace_back("--exit-zero");
      plain.status = 0;
      CHECK(run_program(with_flag, morning) == plain);
    }
  }
}

TEST_CASE("the flag --exit-zero hides no error", "[exit status]") {
  const ScratchFolder scratch;
  const std::string absent = scratch.path("absent");
  CHECK(run_program({"--from", "-", "--exit-zero"}, "{}").status == 65);
  CHECK(run_program({"--from", absent, "--exit-zero"}).status == 66);
  CHECK(run_program({"--from", "-", "--rules", absent, "--exit-zero"}, run_morning).status == 78);
  CHECK(run_program({"--exit-zero"}).status == 64);
  CHECK(run_program({"batch", "--exit-zero"}, "{}\n").status == 1);
  CHECK(run_program({"batch", absent, "--exit-zero"}).status == 66);
}
