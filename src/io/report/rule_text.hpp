/// Parts of a rule folder as their readers see them.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// "Title. Author. Publisher, 2020. doi:… https://…"
std::string source_text(const Source& source);

/// A text with its placeholders as they are written: "It hurts {pain} of 10."
std::string template_text(const RuleSet& rules, const Template& text);

/// "self care", "see clinician": a level as a reader's words.
std::string care_text(Care care);

}  // namespace legcheck
