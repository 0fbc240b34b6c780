/// What a rule file holds, the parts of which it is made, and what no question in it may be called.
#pragma once

#include <optional>
#include <string_view>

#include "core/rules/compile.hpp"
#include "core/rules/draft.hpp"
#include "io/rules/fields.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// What one file adds beyond the draft.
struct RuleFile {
  Origin origin;  ///< Name, version and review date, where the file states them.
  bool can_change_assessment = false;
};

/// Adds what the file holds to the draft.
RuleFile read_rule_file(const JsonNode& root, RuleSetDraft& draft, FileProblems& problems);

QuestionDraft read_question(const JsonNode& node, FileProblems& problems);
PromptDraft read_prompt(const JsonNode& node, FileProblems& problems);
GuaranteeDraft read_guarantee(const JsonNode& node, FileProblems& problems);
ConditionDraft read_condition(const JsonNode& node, FileProblems& problems);

/// The condition in a member of that name; required_condition reports when it is missing.
std::optional<ConditionDraft> optional_condition(Fields& fields, std::string_view name, FileProblems& problems);
ConditionDraft required_condition(Fields& fields, std::string_view name, FileProblems& problems);

/// "min", "above", "max", "below".
RangeDraft read_range(const JsonNode& node, FileProblems& problems);

/// A text, number or true/false; nothing, and a problem, for anything else.
std::optional<Placed<Scalar>> read_scalar(const JsonNode& node, FileProblems& problems);

/// The words of rule files, mornings, assessments and the command line: a question's id is its member in JSON and its
/// flag. They are the same for whoever loads the rules.
ReservedWords reserved_words();

}  // namespace legcheck
