#include "io/files/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cerrno>

#include <fmt/format.h>

namespace legcheck {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

ReadResult failed(ReadFailure failure) { return {std::nullopt, failure}; }

ReadResult failed_open(int error) {
  if (error == ENOENT || error == ENOTDIR) return failed(ReadFailure::missing);
  if (error == EACCES || error == EPERM) return failed(ReadFailure::forbidden);
  return failed(ReadFailure::broken);
}

}  // namespace

std::string message_of(ReadFailure failure, std::size_t limit) {
  switch (failure) {
    case ReadFailure::missing: return "no such file";
    case ReadFailure::forbidden: return "no permission to read it";
    case ReadFailure::directory: return "is a directory";
    case ReadFailure::not_regular: return "is not a regular file";
    case ReadFailure::too_large: return fmt::format("is too large (at most {} bytes)", limit);
    case ReadFailure::broken: break;
  }
  return "cannot be read";
}

std::optional<ReadFailure> cannot_read(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return failed_open(errno).failure;
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return ReadFailure::broken;
  return S_ISDIR(status.st_mode) ? std::optional(ReadFailure::directory) : std::nullopt;
}

ReadResult read_file(const std::string& path, std::size_t limit, bool regular_only) {
  const int waiting = regular_only ? O_NONBLOCK : 0;  // a pipe that nobody writes to must not hold us up
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | waiting));
  if (file.number() < 0) return failed_open(errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return failed(ReadFailure::broken);
  if (S_ISDIR(status.st_mode)) return failed(ReadFailure::directory);
  if (regular_only && !S_ISREG(status.st_mode)) return failed(ReadFailure::not_regular);
  std::string text;
  std::array<char, 65536> block{};
  while (true) {
    const ssize_t got = ::read(file.number(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(ReadFailure::broken);
    if (got == 0) return {std::move(text), {}};
    text.append(block.data(), static_cast<std::size_t>(got));
    if (text.size() > limit) return failed(ReadFailure::too_large);
  }
}

ReadResult read_stream(std::istream& stream, std::size_t limit) {
  std::string text;
  std::array<char, 65536> block{};
  while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
    text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    if (text.size() > limit) return failed(ReadFailure::too_large);
  }
  if (stream.bad()) return failed(ReadFailure::broken);
  return {std::move(text), {}};
}

}  // namespace legcheck
