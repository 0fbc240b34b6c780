/// What the answers to a prompt come to, read off the rules.
#pragma once

#include <string>

#include "legcheck/interview.hpp"

namespace legcheck {

/// "From 2: MODIFY. From 4: REST." or "1, 3: REST.": the least that each answer alone makes of the morning as it is
/// known so far. Empty where none changes anything by itself.
std::string consequences_text(const RuleSet& rules, const Turn& turn, const Morning& morning);

}  // namespace legcheck
