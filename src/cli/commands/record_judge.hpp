/// One record of a batch.
/// Lets threads act one after the other, in an order that was fixed before.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <variant>

#include "cli/arguments/arguments.hpp"
#include "cli/commands/tally.hpp"
#include "io/assessment/assessment_writer.hpp"
#include "io/assessment/record_json.hpp"
#include "io/files/lines.hpp"

namespace legcheck::cli {

/// Threads may share it.
class RecordJudge {
 public:
  /// The rules must outlive it.
  RecordJudge(const RuleSet& rules, const BatchOptions& options);

  /// Appends the line of output for the record on this line, and counts it; false when the record was refused.
  bool append(std::string& out, const Lines& line, Tally& tally) const;

 private:
  using Writer = std::variant<AssessmentWriter, BriefWriter>;

  static Writer writer_for(const RuleSet& rules, const BatchOptions& options);
  void append(std::string& out, const BriefWriter& writer, const MorningDocument& document, Tally& tally) const;
  void append(std::string& out, const AssessmentWriter& writer, const MorningDocument& document, Tally& tally) const;

  const RuleSet& rules_;
  Detail detail_;
  Writer writer_;
};

class Turns {
 public:
  /// Waits for the turn with this number, from 0; false when there are no more turns.
  bool wait(std::size_t turn) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return over_ || turn == current_; });
    return !over_;
  }

  /// Ends the current turn.
  void pass() {
    const std::scoped_lock lock(mutex_);
    ++current_;
    changed_.notify_all();
  }

  /// There are no more turns.
  void end() {
    const std::scoped_lock lock(mutex_);
    over_ = true;
    changed_.notify_all();
  }

  [[nodiscard]] bool over() {
    const std::scoped_lock lock(mutex_);
    return over_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t current_ = 0;
  bool over_ = false;
};

}  // namespace legcheck::cli
