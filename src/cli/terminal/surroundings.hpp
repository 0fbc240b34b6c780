/// Reading the surroundings of this process.
#pragma once

#include "cli/console.hpp"

namespace legcheck::cli {

Surroundings surroundings_of_process();

}  // namespace legcheck::cli
