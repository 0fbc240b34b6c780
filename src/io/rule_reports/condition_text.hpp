/// Conditions in plain English, from the condition itself.
/// Conditions in words, from the condition itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/rule_set.hpp"

namespace legcheck {

struct OutlineLine {
  std::size_t depth = 0;
  std::string text;
};

/// What must be so, a line for each part, what belongs to a line below and deeper. A named condition is one line.
std::vector<OutlineLine> outline_of(const RuleSet& rules, ConditionId condition);

/// As outline_of(), but of what the named condition stands for.
std::vector<OutlineLine> outline_of(const RuleSet& rules, const NamedCondition& named);

/// "- any of these:\n  - pain is 4 or more\n": a list as in Markdown, `indent` before each line.
/// Unprintable characters are escaped.
std::string bulleted(const std::vector<OutlineLine>& lines, std::string_view indent = "");

/// What a test asks for: "pain is 4 or more", "place: calf or shin".
std::string test_words(const Question& question, const Test& test);

/// Such as "pain {"min": 4} and not niggle". Named conditions are shown by name.
std::string condition_text(const RuleSet& rules, ConditionId condition);

}  // namespace legcheck
