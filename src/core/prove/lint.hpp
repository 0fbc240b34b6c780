/// What is probably not meant: things nobody uses, rules that say the same, sources without a date.
#pragma once

#include "core/prove/check.hpp"

namespace legcheck {

std::vector<Finding> lint(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope);

}  // namespace legcheck
