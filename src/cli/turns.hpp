/// Lets threads act one after the other, in an order that was fixed before.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace legcheck::cli {

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
