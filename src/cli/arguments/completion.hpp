/// Completions for shells, made from the same definitions as the flags.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments/arguments.hpp"

namespace legcheck::cli {

/// The script for bash, zsh or fish; nothing for another shell.
std::optional<std::string> completion_script(const std::string& shell, const std::vector<CommandHelp>& commands);

}  // namespace legcheck::cli
