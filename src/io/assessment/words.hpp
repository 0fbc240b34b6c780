/// Parts of an assessment in words.
#pragma once

#include <string>

#include "legcheck/assessment.hpp"
#include "legcheck/morning.hpp"

namespace legcheck {

/// "RUN", "MODIFY" or "REST".
std::string shouted(Verdict verdict);

/// What a complaint is called where there are several: "left knee", "both calves", or its number.
std::string complaint_name(const RuleSet& rules, const Morning& morning, std::size_t complaint);

/// A question as a noun: "peak pain".
std::string question_name(const Question& question);

/// The values still possible: "muscle", "4 to 7", "yes".
std::string values_text(const Question& question, const Answer& answer);

/// "pain at 1 or less", "without a limp", "moving: eases".
std::string change_text(const RuleSet& rules, const Change& change);

}  // namespace legcheck
