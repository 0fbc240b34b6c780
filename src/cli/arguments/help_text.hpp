/// Help screens: examples first, at most 40 lines each.
#pragma once

#include <optional>
#include <string>

#include "legcheck/questionnaire.hpp"

namespace legcheck::cli {

/// The screen of a topic or of a command ("rules show"); empty is the main screen. Nothing for an unknown one, and for
/// the answers, which depend on the rules.
std::optional<std::string> help_text(const std::string& topic);

/// Every flag that answers a question of these rules, with its values.
std::string answers_screen(const Questionnaire& questionnaire);

}  // namespace legcheck::cli
