/// Words for a shell.
#pragma once

#include <string>

namespace legcheck {

/// One word of a POSIX shell.
std::string shell_word(const std::string& text);

}  // namespace legcheck
