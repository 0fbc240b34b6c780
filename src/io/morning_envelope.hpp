/// What stands around the answers of a morning.
#pragma once

#include <string>
#include <string_view>

#include "io/read_answer.hpp"

namespace legcheck {

inline constexpr std::string_view morning_format = "legcheck.morning/1";

/// What is wrong with the member `format`; empty when nothing is.
std::string morning_format_problem(const JsonScalar& value);

/// What is wrong with the member `date`; empty when it is a text that names a day.
std::string date_problem(const JsonScalar& value);

}  // namespace legcheck
