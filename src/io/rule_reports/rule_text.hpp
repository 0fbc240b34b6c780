/// Parts of a rule folder as their readers see them.
/// A line of a file with a caret below the place that is meant.
#pragma once

#include <string>
#include <string_view>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// "Title. Author. Publisher, 2020. doi:… https://…"
std::string source_text(const Source& source);

/// A text with its placeholders as they are written: "It hurts {pain} of 10."
std::string template_text(const RuleSet& rules, const Template& text);

/// "self care", "see clinician": a level as a reader's words.
std::string care_text(Care care);

/// Two lines: that of the byte `offset`, cut to what fits, and a caret. Unprintable characters are escaped. Nothing
/// when the line is empty.
std::string excerpt_at(std::string_view text, std::size_t offset);

}  // namespace legcheck
