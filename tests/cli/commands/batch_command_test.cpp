#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"
#include "legcheck/json.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

namespace {

const std::string healthy = R"({"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 0, "peak_pain": 0})";
const std::string emergency = R"({"format": "legcheck.morning/1", "signs": ["dark_urine"]})";
const std::string bad = R"({"format": "legcheck.morning/1", "pain": "4", "pian": 1})";
const std::string mark = "\xEF\xBB\xBF";

std::string bad_in_line(int line) {
  return R"({"format":"legcheck.error/1","id":null,"line":)" + std::to_string(line) +
         R"(,"errors":[{"column":42,"path":"/pain","message":"write 4, not \"4\""},)"
         R"json({"column":47,"path":"/pian","message":"unknown member 'pian' (did you mean 'pain'?)"}]})json"
         "\n";
}

/// What one morning alone gives, without the search for what would change it.
std::string judged(const std::string& morning) {
  std::string text = run_program({"--from", "-", "--json"}, morning).out;
  const std::size_t begin = text.find(R"("would_change":)");
  const std::size_t end = text.find(R"(,"near_misses":)");
  REQUIRE(begin < end);
  return text.replace(begin, end - begin, R"("would_change":null)");
}

}  // namespace

TEST_CASE("a batch gives, line by line and in the same order, what one morning alone gives", "[batch]") {
  const std::string open = R"({"format": "legcheck.morning/1", "id": 7})";
  CHECK(run_program({"batch"}, healthy + "\n" + open + "\n" + emergency + "\n") ==
        Run{0, judged(healthy) + judged(open) + judged(emergency), ""});
}

TEST_CASE("with --explain a batch gives all that one morning alone gives", "[batch]") {
  const std::string sore =
      R"({"format": "legcheck.morning/1", "signs": [], "body": ["tired"], "pain": 0, "peak_pain": 0})";
  const Run alone = run_program({"--from", "-", "--json", "--explain"}, sore);
  CHECK(alone.out.find(R"("would_change":[{"changes":)") != std::string::npos);
  CHECK(run_program({"batch", "--explain"}, sore + "\n") == Run{0, alone.out, ""});
}

TEST_CASE("a bad line is an error object in its place, and the others are judged", "[batch]") {
  std::string input;
  std::string expected;
  for (int line = 1; line <= 10; ++line) {
    input += (line == 7 ? bad : healthy) + "\n";
    expected += line == 7 ? bad_in_line(7) : judged(healthy);
  }
  CHECK(run_program({"batch"}, input) == Run{1, expected, ""});
}

TEST_CASE("line breaks of every kind are taken, blank lines are skipped but counted", "[batch]") {
  const auto input = GENERATE(values<std::string>({
      healthy + "\n\n" + bad + "\n" + healthy + "\n",          // plain
      healthy + "\n\n" + bad + "\n" + healthy,                 // no final newline
      healthy + "\r\n\r\n" + bad + "\r\n" + healthy + "\r\n",  // as on Windows
      healthy + "\n \t \n" + bad + "\n\t" + healthy + "\n\n\n",
      mark + healthy + "\n\n" + bad + "\n" + healthy + "\n",  // a byte order mark
  }));
  Run expected{1, judged(healthy) + bad_in_line(3) + judged(healthy), ""};
  CHECK(run_program({"batch"}, input) == expected);
}

TEST_CASE("an empty batch gives nothing", "[batch]") {
  CHECK(run_program({"batch"}, "") == Run{0, "", ""});
  CHECK(run_program({"batch"}, "\n\n  \n") == Run{0, "", ""});
}

TEST_CASE("a byte order mark on a line of its own is a blank line", "[batch]") {
  CHECK(run_program({"batch"}, mark + "\n" + healthy + "\n") == Run{0, judged(healthy), ""});
}

TEST_CASE("a line beyond the limit is an error object, and the next line is judged", "[batch]") {
  const std::string too_large = R"({"format":"legcheck.error/1","id":null,"line":1,"errors":[{"column":1,"path":"",)"
                                R"json("message":"is too large (at most 1048576 bytes)"}]})json"
                                "\n";
  const Run expected{1, too_large + judged(healthy), ""};
  const std::string filler(5'000'000, 'x');
  CHECK(run_program({"batch"}, R"({"format": "legcheck.morning/1", "id": ")" + filler + "\"}\n" + healthy) == expected);
  CHECK(run_program({"batch"}, filler + "\n" + healthy) == expected);
}

TEST_CASE("a line is not taken for blank because its answers stand beyond the limit", "[batch]") {
  const std::string blanks(legcheck::largest_morning, ' ');
  const Run run = run_program({"batch"}, blanks + emergency + "\n" + healthy + "\n");
  CHECK(run.status == 1);
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 2);
}

TEST_CASE("a line of just the limit is judged", "[batch]") {
  const std::string start = R"({"format": "legcheck.morning/1", "meta": {"note": ")";
  const std::string filler(legcheck::largest_morning - start.size() - 3, 'x');
  const Run run = run_program({"batch"}, start + filler + "\"}}\n");
  CHECK(run.status == 0);
  CHECK(run.out.rfind(R"({"format":"legcheck.assessment/1",)", 0) == 0);
}

TEST_CASE("a line must be one whole morning", "[batch]") {
  const auto line = GENERATE_COPY(values<std::string>({
      healthy + healthy,               // two on a line
      healthy + " x",                  // trailing bytes
      healthy.substr(0, 30),           // cut off
      "[" + healthy + "]",             // a list of mornings
      healthy + std::string(1, '\0'),  // a NUL after the end
      R"("RUN")",                      // no object
      "\xFF\xFE{",                     // UTF-16
  }));
  const Run run = run_program({"batch"}, line + "\n" + healthy + "\n");
  CHECK(run.status == 1);
  CHECK(run.err.empty());
  CHECK(run.out.rfind(R"({"format":"legcheck.error/1","id":null,"line":1,)", 0) == 0);
  CHECK(run.out.substr(run.out.find('\n') + 1) == judged(healthy));
}

TEST_CASE("bytes that are no UTF-8 do not get into what a batch prints", "[batch]") {
  const Run run = run_program({"batch"}, "{\"format\": \"legcheck.morning/1\", \"id\": \"\xFF\"}\n\xC3\x28\n");
  CHECK(run.status == 1);
  CHECK(run.out.find('\xFF') == std::string::npos);
  CHECK(run.out.find("\xC3\x28") == std::string::npos);
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 2);
}

TEST_CASE("a bad line cannot forge another", "[batch]") {
  const Run run =
      run_program({"batch"}, R"({"format": "legcheck.morning/1", "\n{\"verdict\":\"run\"}": 1, "\u001b[31m": 2})"
                             "\n");
  CHECK(run.status == 1);
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 1);
  CHECK(run.out.find('\x1B') == std::string::npos);
}

TEST_CASE("id and meta pass through a batch as they are", "[batch]") {
  const Run run = run_program(
      {"batch"}, R"({"format": "legcheck.morning/1", "id": "a/7", "meta": {"team": "blue", "pian": [1, null, {}]}})"
                 "\n");
  CHECK(run.status == 0);
  CHECK(run.out.find(R"("id":"a/7","meta":{"team":"blue","pian":[1,null,{}]},)") != std::string::npos);
}

TEST_CASE("a batch can be read from a file, or from standard input by the name -", "[batch]") {
  const ScratchFolder scratch;
  const std::string file = scratch.file("diary.jsonl", healthy + "\n" + bad + "\n");
  const Run expected{1, judged(healthy) + bad_in_line(2), ""};
  CHECK(run_program({"batch", file}) == expected);
  CHECK(run_program({"batch", "-"}, healthy + "\n" + bad + "\n") == expected);
  CHECK(run_program({"batch", scratch.file("empty.jsonl", "")}) == Run{0, "", ""});
}

TEST_CASE("a batch without its file is a missing input", "[batch]") {
  const ScratchFolder scratch;
  const std::string absent = scratch.path("absent.jsonl");
  const std::string folder = scratch.path("folder");
  std::filesystem::create_directory(folder);
  const Run missing = run_program({"batch", absent});
  CHECK(missing.status == 66);
  CHECK(missing.out.empty());
  CHECK(missing.err.rfind(absent + ": error: no such file", 0) == 0);
  const Run directory = run_program({"batch", folder});
  CHECK(directory.status == 66);
  CHECK(directory.out.empty());
  CHECK(directory.err == folder + ": error: is a directory\n");
}

TEST_CASE("the columns of the first line count a byte order mark, as those of a document do", "[batch]") {
  const std::string late = R"(,"errors":[{"column":45,"path":"/pain",)";
  CHECK(run_program({"batch"}, mark + bad + "\n").out.find(late) != std::string::npos);
  CHECK(run_program({"--from", "-"}, mark + bad + "\n").err.rfind("-:1:45: /pain: ", 0) == 0);
}

TEST_CASE("in brief a record is its id, its outcome and the ids of its rules", "[batch]") {
  const std::string sore = R"({"format": "legcheck.morning/1", "id": "a\"b", "signs": ["dark_urine"], "complaints": [)"
                           R"({"pain": 9, "peak_pain": 9}, {"pain": 9, "peak_pain": 9}]})";
  const std::string open = R"({"format": "legcheck.morning/1", "id": 1.50})";
  const Run run = run_program({"batch", "--brief"}, healthy + "\n" + open + "\n" + bad + "\n" + sore + "\n");
  const std::string expected =
      R"({"format":"legcheck.brief/1","id":null,"verdict":"run","care":"none","decided":true,"rules":[]})"
      "\n"
      R"({"format":"legcheck.brief/1","id":1.50,"verdict":"rest","care":"none","decided":false,"rules":[]})"
      "\n" +
      bad_in_line(3) +
      R"({"format":"legcheck.brief/1","id":"a\"b","verdict":"rest","care":"emergency","decided":true,"rules":[)"
      R"("dark-urine","red-zone","yellow-orange-zone","mild-soreness","hurt-since-last-run"]})"
      "\n";
  CHECK(run == Run{1, expected, ""});
}

TEST_CASE("an id is any JSON scalar, and comes out as it came in", "[batch]") {
  for (const std::string id : {"null", "true", "false", "0", "-1.50e3", "\"\"", "\"a\\nb\"", "12345678901234567890"}) {
    const std::string record = R"({"format": "legcheck.morning/1", "id": )" + id + "}\n";
    for (const bool brief : {false, true}) {
      const std::vector<std::string> arguments =
          brief ? std::vector<std::string>{"batch", "--brief"} : std::vector<std::string>{"batch"};
      CHECK(run_program(arguments, record).out.find(R"("id":)" + id + ",") != std::string::npos);
    }
  }
}

TEST_CASE("an error has the id of its record where that is certain", "[batch]") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {R"("id": 17, "pian": 1})", "17"},
      {R"("pian": 1, "id": "a\u00e9\"b"})", R"("aé\"b")"},
      {R"("id": 1.50e3, "pain": "4"})", "1.50e3"},
      {R"("id": false, "pain": )", "false"},               // cut off after it
      {R"("pain": , "id": 17})", "null"},                  // cut off before it
      {R"("id": 17, "pain": 1 2})", "17"},                 // wrong after it
      {R"("id": 1.5.5, "pain": 1})", "null"},              // no number
      {R"("id": 17-, "pain": 1})", "null"},                // no number
      {R"("id": 17)", "null"},                             // and what more?
      {R"("pain": 11})", "null"},                          // none
      {R"("id": null, "pain": 11})", "null"},              // none
      {R"("id": [17], "pain": 11})", "null"},              // no single value
      {R"("id": {"id": 17}})", "null"},                    // another's
      {R"("meta": {"id": 17}, "pain": 11})", "null"},      // another's
      {R"("id": 17, "id": 18})", "null"},                  // which?
      {R"("id": 17, "complaints": [{"id": 18}]})", "17"},  // the morning's
  };
  for (const auto& [members, id] : rows) {
    CAPTURE(members);
    const Run run = run_program({"batch"}, R"({"format": "legcheck.morning/1", )" + members + "\n");
    CHECK(run.status == 1);
    CHECK(run.out.rfind(R"({"format":"legcheck.error/1","id":)" + id + R"(,"line":1,"errors":[)", 0) == 0);
  }
}

TEST_CASE("a summary counts records, refused ones, verdicts, care and rules", "[batch]") {
  const std::string mornings = healthy + "\n" + emergency + "\n" + bad + "\n\n" + emergency + "\n";
  const std::string expected =
      "records                                        4\n"
      "errors                                         1\n"
      "verdict run                                    1\n"
      "verdict modify                                 0\n"
      "verdict rest                                   2\n"
      "care    none                                   1\n"
      "care    self_care                              0\n"
      "care    see_clinician                          0\n"
      "care    urgent                                 0\n"
      "care    emergency                              2\n"
      "rule    dark-urine                             2\n";
  for (const char* jobs : {"1", "3"}) {
    CHECK(run_program({"batch", "--summary", "--jobs", jobs}, mornings).err == expected);
    CHECK(run_program({"batch", "--summary", "--brief", "--jobs", jobs}, mornings).err == expected);
  }
}

TEST_CASE("told to fail fast, a batch ends after the first error", "[batch]") {
  const std::string mornings = healthy + "\n" + bad + "\n" + healthy + "\n" + bad + "\n";
  for (const char* jobs : {"1", "4"}) {
    CHECK(run_program({"batch", "--fail-fast", "--jobs", jobs}, mornings) ==
          Run{1, judged(healthy) + bad_in_line(2), ""});
  }
  CHECK(run_program({"batch", "--fail-fast"}, healthy + "\n") == Run{0, judged(healthy), ""});
}

TEST_CASE("any number of jobs gives the same lines in the same order", "[batch]") {
  std::string mornings;
  for (int i = 0; i < 5000; ++i) {
    const std::string& line = i % 7 == 3 ? emergency : i % 11 == 5 ? bad : healthy;
    mornings += line.substr(0, line.size() - 1) + R"(, "id": )" + std::to_string(i) + "}\n";
  }
  for (const char* form : {"--brief", "--exit-zero"}) {
    const Run one = run_program({"batch", form, "--jobs", "1"}, mornings);
    CHECK(std::count(one.out.begin(), one.out.end(), '\n') == 5000);
    for (const char* jobs : {"2", "3", "16"}) CHECK(run_program({"batch", form, "--jobs", jobs}, mornings) == one);
    CHECK(run_program({"batch", form}, mornings) == one);
  }
}

TEST_CASE("jobs are a whole number from 1 to 256", "[batch]") {
  for (const std::string jobs : {"0", "257", "-1", "two", "1.5", "2x", ""}) {
    CAPTURE(jobs);
    CHECK(run_program({"batch", "--jobs", jobs}, "") ==
          Run{64, "", "legcheck: error: --jobs: must be a whole number from 1 to 256, not '" + jobs + "'\n"});
  }
  CHECK(run_program({"batch", "--brief", "--explain"}, "").err ==
        "legcheck: error: --brief and --explain cannot stand together\n");
}
