/// Completions for shells. The scripts only ask the program, which answers from the same definitions as its parser.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace legcheck::cli {

/// The script for bash, zsh or fish; nothing for another shell.
std::optional<std::string> completion_script(const std::string& shell);

/// What may stand in place of the last word: a line each, then perhaps a tab and what it means. A last line ":files"
/// asks the shell for its files as well, ":more" for no blank behind the word. A shell that parts words at "=" passes
/// the parts, and gets back what replaces the last one. Says nothing of what is wrong in the line or in the rules.
std::string completions(const std::vector<std::string>& words);

}  // namespace legcheck::cli
