/// Assessments for programs ("legcheck.assessment/1").
#pragma once

#include <string>
#include <string_view>

#include "legcheck/assessment.hpp"
#include "legcheck/morning_json.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// The whole assessment on one line, without a final newline. All members are always there, in a fixed order;
/// the text depends on nothing but its arguments.
std::string to_json(const Assessment& assessment, const RuleSet& rules, const MorningDocument& document);

/// The version of this library, such as "0.1.0".
std::string_view version() noexcept;

}  // namespace legcheck
#pragma GCC visibility pop
