/// A line of a file with a caret below the place that is meant.
#pragma once

#include <string>
#include <string_view>

namespace legcheck {

/// Two lines: that of the byte `offset`, cut to what fits, and a caret. Unprintable characters are escaped. Nothing
/// when the line is empty.
std::string excerpt_at(std::string_view text, std::size_t offset);

}  // namespace legcheck
