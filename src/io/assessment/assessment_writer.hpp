/// The one writer of assessments.
#pragma once

#include <string>

#include "io/assessment/json_fragments.hpp"
#include "legcheck/assessment_json.hpp"

namespace legcheck {

/// Writes the assessments of one rule set, which must outlive it. What they have in common is prepared once, so keep
/// the writer when there are many. Threads may share it.
class AssessmentWriter {
 public:
  explicit AssessmentWriter(const RuleSet& rules);

  /// Appends the whole assessment, on one line without a final newline.
  void append(std::string& out, const Assessment& assessment, const MorningDocument& document) const;

 private:
  const RuleSet& rules_;
  AssessmentTexts texts_;
  std::string provenance_;  ///< The members that say by which program and which rules.
};

}  // namespace legcheck
