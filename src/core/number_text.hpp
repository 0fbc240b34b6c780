/// Numbers as text, the same in every locale.
#pragma once

#include <string>
#include <string_view>

namespace legcheck {

/// The shortest text that reads back as the same number: "4", "0.5", "-100".
std::string number_text(double value);

/// Whether a number, as it was written in decimal, has no fraction. Its value may have lost one, as that of
/// 3.0000000000000000000001 has.
bool is_written_whole(std::string_view number);

}  // namespace legcheck
