/// Mistakes in what was given to this library are values, reported all together, each with its place and the way out.
/// It throws for two reasons only: memory runs out, or a function is called against its contract.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace legcheck {

/// One thing that is wrong in what the user gave us.
struct Diagnostic {
  std::string source;      ///< File, "-" for standard input, or the flag; empty when there is no name for it.
  std::size_t line = 0;    ///< From 1; 0 when the source has no lines.
  std::size_t column = 0;  ///< In bytes, from 1; 0 when the source has no lines.
  std::string path;        ///< JSON pointer of the value, such as "/complaints/0/pain"; may be empty.
  std::string message;     ///< What is wrong and the way out, lower case, no full stop.

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// "file:line:column: /path: error: message", leaving out what is not known. Text from outside is escaped,
/// so that it cannot steer a terminal.
std::string to_string(const Diagnostic& diagnostic);

/// Either a value, or at least one diagnostic that says why there is none.
template <class T>
struct Parsed {
  std::optional<T> value;
  std::vector<Diagnostic> diagnostics;

  explicit operator bool() const noexcept { return value.has_value(); }
};

}  // namespace legcheck
#pragma GCC visibility pop
