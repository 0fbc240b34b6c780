/// Names of formats, such as "legcheck.morning/1".
#pragma once

#include <string>
#include <string_view>

namespace legcheck {

/// What is wrong with a format that a document names; empty when it is the wanted one. `shown` is how messages quote
/// it.
std::string format_problem(std::string_view found, std::string_view shown, std::string_view wanted);

}  // namespace legcheck
