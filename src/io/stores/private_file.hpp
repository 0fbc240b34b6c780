/// Files that only their owner may read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace legcheck {

/// Who else can get at a file.
enum class Privacy : std::uint8_t {
  kept,     ///< Nobody, or there is no such file.
  wide,     ///< Others may read or write it.
  foreign,  ///< It belongs to somebody else, or a link there does.
};

Privacy privacy_of(const std::string& path);

/// Writes the file whole or not at all, 0600 in a folder made 0700. What went wrong; nothing when it is safely there.
std::optional<std::string> write_private_file(const std::string& path, std::string_view text);

}  // namespace legcheck
