/// The program without its process.
#pragma once

#include <string>
#include <vector>

#include "cli/console/console.hpp"
#include "cli/console/exit_status.hpp"

namespace legcheck::cli {

/// Does what the arguments (without the program's name) ask for. Does not throw.
ExitStatus run(const std::vector<std::string>& arguments, Console& console);

}  // namespace legcheck::cli
