#include <algorithm>
#include <functional>
#include <future>
#include <optional>
#include <system_error>
#include <thread>

#include "cli/arguments/argument_checks.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/record_judge.hpp"
#include "cli/terminal/progress.hpp"
#include "io/files/file.hpp"
#include "io/files/input.hpp"
#include "io/files/lines.hpp"

namespace legcheck::cli {
namespace {

/// Every thread reads a block of lines when no other does, judges it, and writes when those before are written. So
/// there are never more blocks than threads, and who reads the output slowly slows the reading down.
class Batch {
 public:
  Batch(std::streambuf& input, const BatchOptions& options, const RuleSet& rules, Console& console)
      : options_(options),
        rules_(rules),
        console_(console),
        blocks_(input, largest_morning),
        judge_(rules, options),
        tally_(rules),
        progress_(console.err, console.around.err_is_terminal && !console.around.out_is_terminal,
                  console.around.columns) {}

  /// `end_input` makes a thread that waits for input find its end.
  ExitStatus run(const std::function<void()>& end_input) {
    end_input_ = end_input;
    std::vector<std::future<void>> others = start_others();
    work();
    for (std::future<void>& other : others) other.get();
    progress_.end();
    return status();
  }

 private:
  /// Those that the system has room for; without them it only takes longer.
  std::vector<std::future<void>> start_others() {
    const std::size_t cores = std::min<std::size_t>(std::thread::hardware_concurrency(), most_jobs);
    const std::size_t jobs = options_.jobs > 0 ? options_.jobs : cores;
    std::vector<std::future<void>> others;
    try {
      while (others.size() + 1 < jobs) others.push_back(std::async(std::launch::async, [this] { work(); }));
    } catch (const std::system_error&) {
      return others;
    }
    return others;
  }

  void work() {
    try {
      LineBlock block;
      std::string out;
      while (const auto turn = next(block)) judge(block, *turn, out);
    } catch (...) {
      end();
      throw;
    }
  }

  /// Reads a block; its turn to be written.
  std::optional<std::size_t> next(LineBlock& block) {
    const std::scoped_lock lock(reading_);
    if (turns_.over() || !blocks_.next(block)) return std::nullopt;
    return blocks_read_++;
  }

  void judge(const LineBlock& block, std::size_t turn, std::string& out) {
    constexpr std::size_t most_held = std::size_t{1} << 20U;
    Tally tally(rules_);
    bool go_on = true;
    for (Lines lines(block.text, block.first_line, largest_morning); go_on && lines.next();) {
      if (lines.blank()) continue;
      go_on = judge_.append(out, lines, tally) || !options_.fail_fast;
      if (out.size() >= most_held && !(turns_.wait(turn) && write(out))) return;
    }
    if (!turns_.wait(turn) || !write(out)) return;
    tally_.add(tally);
    progress_.show(tally_);
    if (!go_on) return end();
    turns_.pass();
  }

  bool write(std::string& out) {
    console_.out << out << std::flush;
    out.clear();
    if (!console_.out) end();
    return static_cast<bool>(console_.out);
  }

  void end() {
    turns_.end();
    end_input_();
  }

  ExitStatus status() {
    if (blocks_.broken()) {
      print(console_, {{options_.file, 0, 0, {}, message_of(ReadFailure::broken, largest_morning)}});
      return ExitStatus::io_error;
    }
    if (options_.summary && console_.out) console_.err << summary(tally_, rules_);
    return tally_.errors > 0 ? ExitStatus::findings : success;
  }

  const BatchOptions& options_;
  const RuleSet& rules_;
  Console& console_;
  std::function<void()> end_input_;
  std::mutex reading_;  ///< Guards blocks_ and blocks_read_.
  LineBlocks blocks_;
  std::size_t blocks_read_ = 0;
  RecordJudge judge_;
  Turns turns_;  ///< Who has the turn may touch the console and what follows here.
  Tally tally_;
  Progress progress_;
};

ExitStatus run(Input& input, const BatchOptions& options, const RuleSet& rules, Console& console) {
  if (input.is_also_output(console.around.out_descriptor)) {
    print(console, {{options.file, 0, 0, {}, "is also the output (write to another file)"}});
    return ExitStatus::usage;
  }
  return Batch(input, options, rules, console).run([&] { input.stop(); });
}

}  // namespace

ExitStatus execute(const BatchOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  if (options.file == "-") {
    if (console.around.in_descriptor < 0) return Batch(*console.in.rdbuf(), options, rules, console).run([] {});
    Input input(console.around.in_descriptor);
    return run(input, options, rules, console);
  }
  if (const auto failure = cannot_read(options.file)) {
    print(console, {{options.file, 0, 0, {}, message_of(*failure, largest_morning)}});
    return status_of(*failure);
  }
  Input input(options.file);
  return run(input, options, rules, console);
}

}  // namespace legcheck::cli
