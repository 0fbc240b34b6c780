/// The definitions of the command line as plain values.
#pragma once

#include <vector>

#include "cli/arguments/arguments.hpp"

namespace CLI {
class App;
}

namespace legcheck::cli {

/// The command and all below it.
std::vector<CommandHelp> describe_commands(CLI::App& app, const Questionnaire& questionnaire);

}  // namespace legcheck::cli
