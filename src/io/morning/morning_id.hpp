/// The id of a morning that cannot be judged, so that its error can be told apart.
#pragma once

#include <string>
#include <string_view>

namespace legcheck {

/// The id as JSON; "null" where there is none, where it is no single value, or where it is said twice.
std::string morning_id(std::string_view json);

}  // namespace legcheck
