#include "io/batch/line_work.hpp"

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace legcheck {

bool Order::wait(std::size_t place) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return over_ || place == current_; });
  return !over_;
}

void Order::pass() {
  const std::scoped_lock lock(mutex_);
  ++current_;
  changed_.notify_all();
}

void Order::end() {
  const std::scoped_lock lock(mutex_);
  over_ = true;
  changed_.notify_all();
}

bool Order::over() {
  const std::scoped_lock lock(mutex_);
  return over_;
}

namespace {

/// Those that the system has room for; without them it only takes longer.
std::vector<std::future<void>> start(std::size_t count, const std::function<void()>& work) {
  std::vector<std::future<void>> threads;
  try {
    while (threads.size() < count) threads.push_back(std::async(std::launch::async, work));
  } catch (const std::system_error&) {
    return threads;
  }
  return threads;
}

}  // namespace

void work_together(std::size_t jobs, const std::function<void()>& work) {
  const std::size_t wanted = jobs > 0 ? jobs : std::min<std::size_t>(std::thread::hardware_concurrency(), most_jobs);
  std::vector<std::future<void>> others = start(std::max<std::size_t>(wanted, 1) - 1, work);
  work();
  for (std::future<void>& other : others) other.get();
}

}  // namespace legcheck
