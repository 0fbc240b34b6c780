/// One record of a batch.
#pragma once

#include <string>
#include <variant>

#include "cli/arguments.hpp"
#include "cli/tally.hpp"
#include "io/assessment/assessment_writer.hpp"
#include "io/assessment/brief_json.hpp"
#include "io/lines.hpp"

namespace legcheck::cli {

/// Threads may share it.
class RecordJudge {
 public:
  /// The rules must outlive it.
  RecordJudge(const RuleSet& rules, const BatchOptions& options);

  /// Appends the line of output for the record on this line, and counts it; false when the record was refused.
  bool append(std::string& out, const Lines& line, Tally& tally) const;

 private:
  using Writer = std::variant<AssessmentWriter, BriefWriter>;

  static Writer writer_for(const RuleSet& rules, const BatchOptions& options);
  void append(std::string& out, const BriefWriter& writer, const MorningDocument& document, Tally& tally) const;
  void append(std::string& out, const AssessmentWriter& writer, const MorningDocument& document, Tally& tally) const;

  const RuleSet& rules_;
  Detail detail_;
  Writer writer_;
};

}  // namespace legcheck::cli
