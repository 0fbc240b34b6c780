#include "io/batch/batch.hpp"

#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "default_rules.hpp"
#include "legcheck/json.hpp"

using namespace legcheck;

namespace {

const std::string healthy = R"({"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 0, "peak_pain": 0})";
const std::string sore = R"({"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 9, "peak_pain": 9})";

/// Two blocks and a bit of mornings, blank lines, lines that are none and lines that are too long.
std::string mixed() {
  std::string text;
  for (std::size_t i = 0; i < 1800; ++i) {
    text += i % 7 == 0 ? sore : i % 11 == 0 ? "" : i % 13 == 0 ? "{broken" : healthy;
    text += '\n';
  }
  return text + std::string(largest_morning + 1, ' ') + "\n" + healthy;
}

}  // namespace

TEST_CASE("a batch gives its lines, its counts and how far it is to whoever asks for it", "[batch]") {
  for (const std::size_t jobs : {1U, 3U}) {
    std::istringstream stream(healthy + "\n\n{broken\n" + sore + "\n");
    Input input(*stream.rdbuf());
    std::string out;
    std::size_t heard = 0;
    const Counted<Tally> counted = judge_batch(
        default_rules(), {.brief = true, .jobs = jobs}, input,
        [&](std::string_view lines) { return out += lines, true; }, [&](const Tally& tally) { heard = tally.records; });
    CHECK(std::count(out.begin(), out.end(), '\n') == 3);
    CHECK(out.find(R"("line":3,)") != std::string::npos);
    CHECK(heard == 3);
    CHECK_FALSE(counted.broken);
    CHECK(counted.tally.errors == 1);
    CHECK(counted.tally.verdicts == std::array<std::size_t, 3>{1, 0, 1});
    CHECK(summary(counted.tally, default_rules()).rfind("records                                        3\n", 0) == 0);
  }
}

TEST_CASE("past mornings are read as those of a batch are", "[batch]") {
  std::istringstream stream(mixed());
  Input input(*stream.rdbuf());
  const auto batch = judge_batch(
      default_rules(), {.brief = true}, input, [](std::string_view) { return true; }, [](const Tally&) {});
  std::istringstream again(mixed());
  Input second(*again.rdbuf());
  const auto past = judge_past(second, default_rules(), default_rules());
  CHECK(past.tally.unreadable == batch.tally.errors);
  CHECK(past.tally.judged == batch.tally.records - batch.tally.errors);
  for (std::size_t i = 0; i < 3; ++i) CHECK(past.tally.verdicts[i][i] == batch.tally.verdicts[i]);
  for (std::size_t i = 0; i < 5; ++i) CHECK(past.tally.cares[i][i] == batch.tally.care[i]);
}
