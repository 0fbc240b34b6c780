/// JSON in and out. The forms are those of the program and of the same version: docs/output.md describes their members,
/// schemas.hpp hands out their schemas. What is written depends on the arguments only, never on the locale; it is one
/// line of UTF-8 without a final newline, with all members in a fixed order.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/assessment.hpp"
#include "legcheck/diagnostic.hpp"
#include "legcheck/morning.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// A morning as a document ("legcheck.morning/1"), and what passes through unread.
struct MorningDocument {
  Morning morning;
  std::string id = "null";    ///< JSON of the member `id`.
  std::string meta = "null";  ///< JSON of the member `meta`, on one line.
};

/// The largest morning that is meant to be read, in bytes. read_morning() takes longer ones too: whoever reads from
/// strangers looks at the size first.
inline constexpr std::size_t largest_morning = std::size_t{1} << 20U;

/// Reads one morning strictly: nothing is coerced, no member is ignored. `source` is what the diagnostics call it, such
/// as the name of a file; may be empty. On failure there is no value, and the diagnostics name all that is wrong (of
/// very much the first hundred), each with line, column and JSON pointer. Never throws for what is in the text.
Parsed<MorningDocument> read_morning(std::string_view json, std::string_view source,
                                     const Questionnaire& questionnaire);

/// The morning as it was understood, so that it can be judged again: read_morning() gives the same answers.
std::string to_json(const Morning& morning, const Questionnaire& questionnaire);

/// The whole assessment ("legcheck.assessment/1"). The assessment and the document must be of these rules. Prepares the
/// texts of all rules each time: for more than a few, keep an AssessmentWriter.
std::string to_json(const Assessment& assessment, const RuleSet& rules, const MorningDocument& document);

/// What every assessment by one rule set has in common, as JSON.
struct JsonFragments;

/// Writes the assessments of one rule set, which must outlive it. What they have in common is prepared once, so keep
/// the writer when there are many. Threads may share it; copies share what was prepared.
class AssessmentWriter {
 public:
  explicit AssessmentWriter(const RuleSet& rules);

  /// Appends to `out` what to_json() returns.
  void append(std::string& out, const Assessment& assessment, const MorningDocument& document) const;

 private:
  const RuleSet* rules_;
  std::shared_ptr<const JsonFragments> fragments_;
};

/// Writes the outlines of one rule set ("legcheck.brief/1"): verdict, care and the ids of the rules that hold. It needs
/// the rule set only while it is made. Threads may share it.
class BriefWriter {
 public:
  explicit BriefWriter(const RuleSet& rules);

  /// Appends one outline. `id` is JSON, such as MorningDocument::id.
  void append(std::string& out, const Outline& outline, std::string_view id) const;

 private:
  Table<RuleId, std::string> rules_;  ///< The ids as JSON.
};

/// What is said in place of an assessment where a morning was refused ("legcheck.error/1"). `line` is where it stood in
/// its input, from 1; `id` its id as JSON, or "null".
std::string error_json(std::size_t line, std::string_view id, const std::vector<Diagnostic>& diagnostics);

}  // namespace legcheck
#pragma GCC visibility pop
