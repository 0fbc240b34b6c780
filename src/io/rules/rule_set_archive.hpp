/// A loaded rule set as bytes. The default rules are checked when the program is built and kept in this form, since
/// reading their JSON would be most of what one decision costs. The bytes are the same on every machine.
#pragma once

#include <string>
#include <string_view>

#include "legcheck/rule_set.hpp"

namespace legcheck {

std::string archived(const RuleSet& rules);

/// The rule set that archived() was given.
RuleSet unarchived(std::string_view bytes);

/// The default rules, made by the build.
std::string_view default_rule_set_archive();

}  // namespace legcheck
