#include "cli/commands/record_judge.hpp"

#include "io/assessment/record_json.hpp"
#include "io/files/file.hpp"
#include "io/morning/morning_envelope.hpp"

namespace legcheck::cli {
namespace {

Parsed<MorningDocument> read(const Lines& line, const Questionnaire& questionnaire) {
  if (!line.too_long()) return read_morning(line.text(), {}, questionnaire);
  return {std::nullopt, {{{}, 0, 1, {}, message_of(ReadFailure::too_large, largest_morning)}}};
}

}  // namespace

RecordJudge::RecordJudge(const RuleSet& rules, const BatchOptions& options)
    : rules_(rules), detail_{options.explain, options.explain}, writer_(writer_for(rules, options)) {}

RecordJudge::Writer RecordJudge::writer_for(const RuleSet& rules, const BatchOptions& options) {
  if (options.brief) return BriefWriter(rules);
  return AssessmentWriter(rules);
}

void RecordJudge::append(std::string& out, const BriefWriter& writer, const MorningDocument& document,
                         Tally& tally) const {
  const Outline outline = legcheck::outline(rules_, document.morning);
  tally.add(outline.bounds);
  for (const std::size_t rule : outline.rules) ++tally.rules[rule];
  writer.append(out, outline, document.id);
}

void RecordJudge::append(std::string& out, const AssessmentWriter& writer, const MorningDocument& document,
                         Tally& tally) const {
  const Assessment assessment = assess(rules_, document.morning, detail_);
  tally.add(assessment.bounds);
  for (const Reason& reason : assessment.reasons) ++tally.rules[reason.rule];
  writer.append(out, assessment, document);
}

bool RecordJudge::append(std::string& out, const Lines& line, Tally& tally) const {
  const Parsed<MorningDocument> document = read(line, rules_.questionnaire);
  ++tally.records;
  if (!document) {
    ++tally.errors;
    out += error_json(line.number(), morning_id(line.text()), document.diagnostics);
  } else {
    std::visit([&](const auto& writer) { append(out, writer, *document.value, tally); }, writer_);
  }
  out += '\n';
  return static_cast<bool>(document);
}

}  // namespace legcheck::cli
