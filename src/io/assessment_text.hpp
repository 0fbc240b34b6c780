/// Assessments for people.
#pragma once

#include <string>

#include "legcheck/assessment.hpp"

namespace legcheck {

/// The verdict first, then the reasons, what to do today and where to get help; wrapped at 80 columns.
std::string to_text(const Assessment& assessment, const RuleSet& rules);

}  // namespace legcheck
