#include "cli/terminal/progress.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace legcheck::cli {
namespace {

constexpr std::chrono::seconds silence{1};
constexpr std::chrono::milliseconds pause{200};

}  // namespace

Progress::Progress(std::ostream& stream, bool wanted, std::size_t columns)
    : stream_(stream), wanted_(wanted), columns_(columns), next_(start_ + silence) {}

void Progress::show(std::size_t records, std::size_t errors) {
  if (!wanted_ || Clock::now() < next_) return;
  const std::chrono::duration<double> passed = Clock::now() - start_;
  std::string line = fmt::format("{} records, {:.0f} a second, {} errors", records,
                                 static_cast<double>(records) / passed.count(), errors);
  line.resize(std::min(line.size(), std::max<std::size_t>(columns_, 2) - 1));  // a longer one would not be written over
  stream_ << fmt::format("\r{:<{}}", line, width_) << std::flush;
  width_ = std::max(width_, line.size());
  next_ = Clock::now() + pause;
}

void Progress::end() {
  if (width_ > 0) stream_ << fmt::format("\r{:<{}}\r", "", width_) << std::flush;
  width_ = 0;
}

}  // namespace legcheck::cli
