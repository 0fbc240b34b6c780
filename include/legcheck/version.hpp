/// Which legcheck this is.
#pragma once

#include <string_view>

#pragma GCC visibility push(default)
namespace legcheck {

/// The version of this library, such as "0.1.0". Until 1.0 another second number means another interface.
std::string_view version() noexcept;

}  // namespace legcheck
#pragma GCC visibility pop
