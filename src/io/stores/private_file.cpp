#include "io/stores/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace legcheck {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

/// Makes the folder and what is missing above it; what exists stays as it is.
std::optional<std::string> make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return std::nullopt;
  if (auto failed = make_folder(folder.parent_path())) return failed;
  if (::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST) return std::nullopt;
  return reason(errno);
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void sync_folder(const std::filesystem::path& folder) {
  const int open = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (open < 0) return;
  ::fsync(open);
  ::close(open);
}

}  // namespace

Privacy privacy_of(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return Privacy::kept;
  if (status.st_uid != ::geteuid()) return Privacy::foreign;
  if (S_ISLNK(status.st_mode) && ::stat(path.c_str(), &status) != 0) return Privacy::kept;
  if (status.st_uid != ::geteuid()) return Privacy::foreign;
  return (status.st_mode & (S_IRWXG | S_IRWXO)) != 0 ? Privacy::wide : Privacy::kept;
}

std::optional<std::string> write_private_file(const std::string& path, std::string_view text) {
  std::error_code none;
  const bool linked = std::filesystem::is_symlink(path, none);
  if (linked && std::filesystem::exists(path, none)) {
    return write_private_file(std::filesystem::canonical(path, none).string(), text);
  }
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (auto failed = make_folder(folder)) return failed;
  std::string unfinished = path + ".XXXXXX";
  const int file = ::mkostemp(unfinished.data(), O_CLOEXEC);  // 0600
  if (file < 0) return reason(errno);
  const bool written = write_all(file, text) && ::fsync(file) == 0;
  const int error = written ? 0 : errno;
  ::close(file);
  if (written && std::rename(unfinished.c_str(), path.c_str()) == 0) {
    sync_folder(folder);
    return std::nullopt;
  }
  const int failed = written ? errno : error;
  ::unlink(unfinished.c_str());
  return reason(failed);
}

}  // namespace legcheck
