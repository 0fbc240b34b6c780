/// Numbers as text, the same in every locale.
#pragma once

#include <string>

namespace legcheck {

/// The shortest text that reads back as the same number: "4", "0.5", "-100".
std::string number_text(double value);

}  // namespace legcheck
