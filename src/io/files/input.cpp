#include "io/files/input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <system_error>

namespace legcheck {
namespace {

constexpr std::size_t most_at_once = std::size_t{64} << 10U;

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

}  // namespace

// A descriptor that is closed must not become an end of the pipe.
Input::Input(int descriptor)
    : descriptor_(::fcntl(descriptor, F_GETFD) < 0 ? -1 : descriptor), owned_(false), buffer_(most_at_once) {
  if (descriptor_ >= 0 && ::pipe2(stop_.data(), O_CLOEXEC) != 0) fail();
}

Input::Input(const std::string& path) : Input(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) { owned_ = true; }

Input::Input(std::streambuf& source) : source_(&source), descriptor_(-1), owned_(false), buffer_(most_at_once) {}

Input::~Input() {
  if (descriptor_ < 0) return;
  for (const int end : stop_) ::close(end);
  if (owned_) ::close(descriptor_);
}

bool Input::is_also_output(int descriptor) const {
  struct stat in {};
  struct stat out {};
  if (::fstat(descriptor_, &in) != 0 || ::fstat(descriptor, &out) != 0) return false;
  return S_ISREG(in.st_mode) && in.st_dev == out.st_dev && in.st_ino == out.st_ino;
}

void Input::stop() noexcept {
  const char any = 0;
  [[maybe_unused]] const ssize_t written = ::write(stop_[1], &any, 1);
}

/// Waits until something can be read; false when it was stopped.
bool Input::wait() {
  std::array<pollfd, 2> watched{pollfd{stop_[0], POLLIN, 0}, pollfd{descriptor_, POLLIN, 0}};
  while (::poll(watched.data(), watched.size(), -1) < 0) {
    if (errno != EINTR) fail();
  }
  return watched[0].revents == 0;
}

Input::int_type Input::next_of(std::streambuf& source) {
  if (source.sgetc() == traits_type::eof()) return traits_type::eof();
  const auto most = static_cast<std::streamsize>(buffer_.size());
  const std::streamsize got = source.sgetn(buffer_.data(), std::clamp<std::streamsize>(source.in_avail(), 1, most));
  setg(buffer_.data(), buffer_.data(), buffer_.data() + got);
  return traits_type::to_int_type(buffer_.front());
}

// Another process that reads the same input may be faster.
Input::int_type Input::underflow() {
  if (source_ != nullptr) return next_of(*source_);
  if (descriptor_ < 0) throw std::system_error(EBADF, std::generic_category());
  ssize_t got = -1;
  do {
    if (!wait()) return traits_type::eof();
    got = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (got < 0 && (errno == EINTR || errno == EAGAIN));
  if (got < 0) fail();
  if (got == 0) return traits_type::eof();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + got);
  return traits_type::to_int_type(buffer_.front());
}

}  // namespace legcheck
