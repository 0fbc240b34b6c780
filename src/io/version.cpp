#include "legcheck/assessment_json.hpp"

namespace legcheck {

std::string_view version() noexcept { return LEGCHECK_VERSION; }

}  // namespace legcheck
