/// What a rule file holds.
#pragma once

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

}  // namespace legcheck
