#include "legcheck/version.hpp"

namespace legcheck {

std::string_view version() noexcept { return LEGCHECK_VERSION; }

}  // namespace legcheck
