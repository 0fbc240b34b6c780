/// What came of judging cases, for people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/cases.hpp"

namespace legcheck {

struct CaseReport {
  std::string text;
  bool passed = false;  ///< Every case did.
};

enum class Coverage : std::uint8_t { summary, every_rule };

CaseReport report_cases(const RuleSet& rules, const std::vector<Case>& cases, Coverage coverage);

}  // namespace legcheck
