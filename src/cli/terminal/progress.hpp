/// How far a long run is, on one line of a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>

namespace legcheck::cli {

class Progress {
 public:
  /// Says nothing unless it is wanted, and nothing in the first second. The line leaves the last column free.
  Progress(std::ostream& stream, bool wanted, std::size_t columns);

  /// How many records were looked at, and how many of them were refused.
  void show(std::size_t records, std::size_t errors);
  /// Takes the line away.
  void end();

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& stream_;
  bool wanted_;
  std::size_t columns_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
  std::size_t width_ = 0;  ///< Of the line that is shown.
};

}  // namespace legcheck::cli
