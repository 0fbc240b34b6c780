/// Lines shared out to threads, and what they make of them in the order of the lines.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "io/files/input.hpp"
#include "io/files/lines.hpp"

namespace legcheck {

/// Lets threads act one after the other, in an order that was fixed before.
class Order {
 public:
  /// Waits until it is the turn of this place, from 0; false when nobody has a turn any more.
  bool wait(std::size_t place);
  /// Ends the turn that is.
  void pass();
  /// Nobody has a turn any more.
  void end();
  [[nodiscard]] bool over();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t current_ = 0;
  bool over_ = false;
};

inline constexpr std::size_t most_jobs = 256;

/// Does the work in as many threads at once as the system has room for, at most `jobs`; 0 means one for each core, at
/// most `most_jobs`. What one of them throws is thrown when all have ended.
void work_together(std::size_t jobs, const std::function<void()>& work);

/// What is to be done with lines. A tally is a value that can be added to another of its kind by `add`.
template <class Tally>
struct LineWork {
  /// Appends what the line comes to, and counts it; false when no line after it is wanted. From several threads at
  /// once.
  std::function<bool(const Lines& line, std::string& out, Tally& tally)> judge;
  /// Takes what was appended, in the order of the lines and never from two threads at once; false when it takes no
  /// more.
  std::function<bool(std::string_view out)> write = [](std::string_view) { return true; };
  /// Hears, as `write` does, what all lines so far came to.
  std::function<void(const Tally& tally)> counted = [](const Tally&) {};
};

/// What lines came to, as far as they were read.
template <class Tally>
struct Counted {
  Tally tally;
  bool broken = false;  ///< Reading failed before the end.
};

/// Every thread reads a block of lines when no other does, judges it, and writes when those before are written. So
/// there are never more blocks than threads, and who reads the output slowly slows the reading down.
template <class Tally>
class LineRun {
 public:
  /// `nothing` is a tally of no lines. The input must outlive the run.
  LineRun(Input& input, std::size_t longest_line, LineWork<Tally> work, const Tally& nothing)
      : input_(input),
        longest_(longest_line),
        work_(std::move(work)),
        nothing_(nothing),
        blocks_(input, longest_line),
        tally_(nothing) {}

  /// Once.
  Counted<Tally> run(std::size_t jobs) {
    work_together(jobs, [this] { work(); });
    return {std::move(tally_), blocks_.broken()};
  }

 private:
  void work() {
    try {
      LineBlock block;
      std::string out;
      while (const auto place = next(block)) judge(block, *place, out);
    } catch (...) {
      end();
      throw;
    }
  }

  /// Reads a block; its place in the order.
  std::optional<std::size_t> next(LineBlock& block) {
    const std::scoped_lock lock(reading_);
    if (order_.over() || !blocks_.next(block)) return std::nullopt;
    return blocks_read_++;
  }

  void judge(const LineBlock& block, std::size_t place, std::string& out) {
    constexpr std::size_t most_held = std::size_t{1} << 20U;
    Tally tally = nothing_;
    bool go_on = true;
    for (Lines lines(block.text, block.first_line, longest_); go_on && lines.next();) {
      if (lines.blank()) continue;
      go_on = work_.judge(lines, out, tally);
      if (out.size() >= most_held && !(order_.wait(place) && write(out))) return;
    }
    if (!order_.wait(place) || !write(out)) return;
    tally_.add(tally);
    work_.counted(tally_);
    if (!go_on) return end();
    order_.pass();
  }

  bool write(std::string& out) {
    const bool taken = work_.write(out);
    out.clear();
    if (!taken) end();
    return taken;
  }

  // A thread that waits for input would otherwise wait for ever.
  void end() {
    order_.end();
    input_.stop();
  }

  Input& input_;
  std::size_t longest_;
  LineWork<Tally> work_;
  Tally nothing_;
  std::mutex reading_;  ///< Guards blocks_ and blocks_read_.
  LineBlocks blocks_;
  std::size_t blocks_read_ = 0;
  Order order_;  ///< Who has the turn may write and touch what follows.
  Tally tally_;
};

}  // namespace legcheck
