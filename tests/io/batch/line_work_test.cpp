#include "io/batch/line_work.hpp"

#include <atomic>
#include <sstream>
#include <stdexcept>

#include "catch.hpp"

using namespace legcheck;

namespace {

struct Lengths {
  void add(const Lengths& other) {
    lines += other.lines;
    bytes += other.bytes;
  }

  friend bool operator==(const Lengths&, const Lengths&) = default;

  std::size_t lines = 0, bytes = 0;
};

/// So many lines that begin with their number. The blocks of lines that are read have 64 KiB.
std::string numbered(std::size_t count, std::size_t length) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    std::string line = std::to_string(i);
    line.resize(length, '.');
    text += line + "\n";
  }
  return text;
}

/// Appends each line so many times.
LineWork<Lengths> repeating(std::size_t times) {
  return {.judge = [times](const Lines& line, std::string& out, Lengths& lengths) {
    for (std::size_t i = 0; i < times; ++i) out.append(line.text()) += '\n';
    lengths.add({1, line.text().size()});
    return true;
  }};
}

struct Done {
  std::string out;
  Counted<Lengths> counted;
};

/// What the work comes to; whoever writes while another does is found out.
Done done(const std::string& text, LineWork<Lengths> work, std::size_t jobs) {
  std::istringstream stream(text);
  Input input(*stream.rdbuf());
  Done all;
  std::mutex writing;
  std::atomic<bool> alone = true;
  work.write = [&](std::string_view out) {
    const std::unique_lock lock(writing, std::try_to_lock);
    if (lock.owns_lock()) all.out += out;
    alone = alone && lock.owns_lock();
    return true;
  };
  all.counted = LineRun<Lengths>(input, 1000, std::move(work), {}).run(jobs);
  CHECK(alone);
  return all;
}

}  // namespace

TEST_CASE("any number of threads makes the same of lines, in the same order", "[batch]") {
  const std::string text = numbered(1500, 400);  // ten blocks
  const Done alone = done(text, repeating(1), 1);
  CHECK(alone.out == text);
  CHECK(alone.counted.tally == Lengths{1500, 600000});
  CHECK_FALSE(alone.counted.broken);
  for (const std::size_t jobs : {0U, 2U, 4U, 9U}) {
    CAPTURE(jobs);
    const Done shared = done(text, repeating(1), jobs);
    CHECK(shared.out == alone.out);
    CHECK(shared.counted.tally == alone.counted.tally);
  }
}

TEST_CASE("what is more than a block may hold is not written before its turn", "[batch]") {
  const std::string text = numbered(1500, 400);
  const std::string alone = done(text, repeating(40), 1).out;  // 2.5 MiB a block
  for (const std::size_t jobs : {2U, 4U}) {
    CAPTURE(jobs);
    CHECK((done(text, repeating(40), jobs).out == alone));
  }
}

TEST_CASE("no line after the one that ends the work is written or counted", "[batch]") {
  const std::string text = numbered(1500, 400);
  for (const std::size_t jobs : {1U, 2U, 4U}) {
    CAPTURE(jobs);
    LineWork<Lengths> work = repeating(1);
    work.judge = [judge = work.judge](const Lines& line, std::string& out, Lengths& lengths) {
      return judge(line, out, lengths) && line.number() != 700;
    };
    const Done some = done(text, std::move(work), jobs);
    CHECK(some.out == text.substr(0, 700 * 401));
    CHECK(some.counted.tally.lines == 700);
  }
}

TEST_CASE("when no more is taken, nothing more is written, and what was refused is not counted", "[batch]") {
  for (const std::size_t jobs : {1U, 2U, 4U}) {
    CAPTURE(jobs);
    std::istringstream stream(numbered(1500, 400));
    Input input(*stream.rdbuf());
    std::size_t writes = 0;
    LineWork<Lengths> work = repeating(1);
    work.write = [&](std::string_view) { return ++writes < 3; };
    std::vector<std::size_t> heard;
    work.counted = [&](const Lengths& lengths) { heard.push_back(lengths.lines); };
    const Counted<Lengths> counted = LineRun<Lengths>(input, 1000, std::move(work), {}).run(jobs);
    CHECK(writes == 3);
    CHECK(heard == std::vector<std::size_t>{163, 326});  // in 64 KiB
    CHECK(counted.tally.lines == 326);
  }
}

TEST_CASE("what one thread throws ends the work of all, and is thrown", "[batch]") {
  for (const std::size_t jobs : {1U, 4U}) {
    CAPTURE(jobs);
    LineWork<Lengths> work;
    work.judge = [](const Lines& line, std::string& /*out*/, Lengths& /*lengths*/) {
      if (line.number() == 500) throw std::runtime_error("no more");
      return true;
    };
    CHECK_THROWS_AS(done(numbered(1500, 400), std::move(work), jobs), std::runtime_error);
  }
}
