/// Text for a terminal: wrapped at words, in labelled paragraphs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace legcheck {

/// The text in lines of at most `width` columns, broken between words; a word that is longer stands alone.
/// Unprintable characters are escaped.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// "Why       text ...": each text wrapped into the column beside the label, which stands on the first line only.
/// Every text begins a line. Nothing for no texts.
std::string labelled(std::string_view label, const std::vector<std::string>& texts, std::size_t width = 80);

}  // namespace legcheck
