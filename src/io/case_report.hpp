/// What came of judging cases, for people.
#pragma once

#include <string>
#include <vector>

#include "core/cases.hpp"

namespace legcheck {

struct CaseReport {
  std::string text;
  bool passed = false;  ///< Every case did.
};

CaseReport report_cases(const RuleSet& rules, const std::vector<Case>& cases);

}  // namespace legcheck
