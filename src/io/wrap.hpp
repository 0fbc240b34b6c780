/// Labelled paragraphs for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace legcheck {

/// "Why       text …": each text wrapped at words into the column beside the label, which stands on the first
/// line only. Every text begins a line. Unprintable characters are escaped. Nothing for no texts.
std::string labelled(std::string_view label, const std::vector<std::string>& texts, std::size_t width = 80);

}  // namespace legcheck
