/// Reading files and streams whole, up to a limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace legcheck {

enum class ReadFailure : std::uint8_t { missing, forbidden, directory, not_regular, too_large, broken };

struct ReadResult {
  std::optional<std::string> text;
  ReadFailure failure = ReadFailure::broken;  ///< Only when there is no text.
};

/// "no such file", "is a directory", …
std::string message_of(ReadFailure failure, std::size_t limit);

/// Reads a file once. With `regular_only`, pipes and devices are refused instead of read.
ReadResult read_file(const std::string& path, std::size_t limit, bool regular_only);

/// Why a file cannot be opened for reading; nothing when it can. A directory cannot.
std::optional<ReadFailure> cannot_read(const std::string& path);

ReadResult read_stream(std::istream& stream, std::size_t limit);

}  // namespace legcheck
