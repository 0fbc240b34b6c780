/// Help screens: examples first, at most 40 lines each.
#pragma once

#include <string>

#include "legcheck/rule_set.hpp"

namespace legcheck::cli {

/// The topics of `legcheck help`, parted by "|".
std::string help_topics();

/// The screen of a topic or of a command ("rules show"); empty is the main screen. Nothing for an unknown one.
std::optional<std::string> help_text(const std::string& topic, const RuleSet& rules);

}  // namespace legcheck::cli
