/// Mornings as JSON ("legcheck.morning/1").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "legcheck/diagnostic.hpp"
#include "legcheck/morning.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// A morning, and what passes through unread.
struct MorningDocument {
  Morning morning;
  std::string id = "null";    ///< JSON of the member `id`.
  std::string meta = "null";  ///< JSON of the member `meta`, on one line.
};

/// The largest document that is read, in bytes.
inline constexpr std::size_t largest_morning = std::size_t{1} << 20U;

/// Reads one morning strictly. On failure the diagnostics name everything that is wrong; nothing is coerced.
Parsed<MorningDocument> read_morning(std::string_view json, std::string_view source,
                                     const Questionnaire& questionnaire);

/// The morning as it was understood, so that it can be judged again; one line.
std::string to_json(const Morning& morning, const Questionnaire& questionnaire);

}  // namespace legcheck
#pragma GCC visibility pop
