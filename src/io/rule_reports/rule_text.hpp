/// Rules in words: their conditions, texts and sources as readers see them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/text/page.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// What must be so, an item for each part, what belongs to it deeper. A named condition is one item.
std::vector<ListItem> parts_of(const RuleSet& rules, ConditionId condition);

/// As above, but of what the named condition stands for.
std::vector<ListItem> parts_of(const RuleSet& rules, const NamedCondition& named);

/// "- any of these is so:\n  - pain is 4 or more\n": a list as in Markdown, `indent` before each line.
/// Unprintable characters are escaped.
std::string bulleted(const std::vector<ListItem>& items, std::string_view indent = "");

/// What a test asks for: "pain is 4 or more", "place: calf or shin".
std::string test_words(const Question& question, const Test& test);

/// Such as "pain {"min": 4} and not niggle". Named conditions are shown by name.
std::string condition_text(const RuleSet& rules, ConditionId condition);

/// "Title. Author. Publisher, 2020. doi:… https://…"
std::string source_text(const Source& source);
std::vector<std::string> source_texts(const RuleSet& rules, const Rule& rule);

/// A text with its placeholders as they are written: "It hurts {pain} of 10."
std::string template_text(const RuleSet& rules, const Template& text);

/// "self care", "see clinician": a level as a reader's words.
std::string care_text(Care care);

/// "limp, one-sided".
std::string rule_ids(const RuleSet& rules, const std::vector<RuleId>& ids);

/// What a morning comes to, with the rules that hold in the order of the rule set.
Outline outcome_of(const RuleSet& rules, const Morning& morning);

}  // namespace legcheck
