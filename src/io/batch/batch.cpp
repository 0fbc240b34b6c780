#include "io/batch/batch.hpp"

#include <algorithm>
#include <functional>
#include <variant>

#include <fmt/format.h>

#include "io/files/file.hpp"
#include "io/morning/morning_json.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/json.hpp"

namespace legcheck {
namespace {

template <class Counts>
void add_all(Counts& counts, const Counts& others) {
  std::transform(counts.begin(), counts.end(), others.begin(), counts.begin(), std::plus<>());
}

}  // namespace

void Tally::add(const Bounds& bounds) {
  ++verdicts[static_cast<std::size_t>(bounds.verdict)];
  ++care[static_cast<std::size_t>(bounds.care)];
}

void Tally::add(const Tally& other) {
  records += other.records;
  errors += other.errors;
  add_all(verdicts, other.verdicts);
  add_all(care, other.care);
  add_all(rules, other.rules);
}

namespace {

Parsed<MorningDocument> read(const Lines& line, const Questionnaire& questionnaire) {
  if (!line.too_long()) return read_morning(line.text(), {}, questionnaire);
  return {std::nullopt, {{{}, 0, 1, {}, message_of(ReadFailure::too_large, largest_morning)}}};
}

/// Judges records and writes what they come to. Threads may share it.
class RecordJudge {
 public:
  /// The rules must outlive it.
  RecordJudge(const RuleSet& rules, const BatchForm& form)
      : rules_(rules), detail_{form.explain, form.explain}, writer_(writer_for(rules, form)) {}

  /// Appends the line of output for the record on this line, and counts it; false when the record was refused.
  bool append(std::string& out, const Lines& line, Tally& tally) const {
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

 private:
  using Writer = std::variant<AssessmentWriter, BriefWriter>;

  // Preparing a writer costs more than judging a morning, so only the one that is used is made.
  static Writer writer_for(const RuleSet& rules, const BatchForm& form) {
    if (form.brief) return BriefWriter(rules);
    return AssessmentWriter(rules);
  }

  void append(std::string& out, const BriefWriter& writer, const MorningDocument& document, Tally& tally) const {
    const Outline outline = legcheck::outline(rules_, document.morning);
    tally.add(outline.bounds);
    for (const RuleId rule : outline.rules) ++tally.rules[rule];
    writer.append(out, outline, document.id);
  }

  void append(std::string& out, const AssessmentWriter& writer, const MorningDocument& document, Tally& tally) const {
    const Assessment assessment = assess(rules_, document.morning, detail_);
    tally.add(assessment.bounds);
    for (const Reason& reason : assessment.reasons) ++tally.rules[reason.rule];
    writer.append(out, assessment, document);
  }

  const RuleSet& rules_;
  Detail detail_;
  Writer writer_;
};

}  // namespace

Counted<Tally> judge_batch(const RuleSet& rules, const BatchForm& form, Input& input,
                           const std::function<bool(std::string_view lines)>& write,
                           const std::function<void(const Tally& tally)>& counted) {
  const RecordJudge judge(rules, form);
  const auto append = [&](const Lines& line, std::string& out, Tally& tally) {
    return judge.append(out, line, tally) || !form.fail_fast;
  };
  return LineRun<Tally>(input, largest_morning, {append, write, counted}, Tally(rules)).run(form.jobs);
}

namespace {

std::string line(std::string_view what, std::string_view which, std::size_t count) {
  return fmt::format("{:<8}{:<28}{:>12}\n", what, which, count);
}

}  // namespace

std::string summary(const Tally& tally, const RuleSet& rules) {
  std::string text = line("records", "", tally.records) + line("errors", "", tally.errors);
  for (std::size_t i = 0; i < verdict_names.size(); ++i) text += line("verdict", verdict_names[i], tally.verdicts[i]);
  for (std::size_t i = 0; i < care_names.size(); ++i) text += line("care", care_names[i], tally.care[i]);
  std::vector<RuleId> order;
  for (const RuleId rule : tally.rules.ids()) order.push_back(rule);
  std::stable_sort(order.begin(), order.end(), [&](RuleId a, RuleId b) { return tally.rules[a] > tally.rules[b]; });
  for (const RuleId rule : order) {
    if (tally.rules[rule] > 0) text += line("rule", rules.rules[rule].id, tally.rules[rule]);
  }
  return text;
}

void PastMornings::add(const PastMornings& other) {
  judged += other.judged;
  unreadable += other.unreadable;
  for (std::size_t from = 0; from < verdicts.size(); ++from) add_all(verdicts[from], other.verdicts[from]);
  for (std::size_t from = 0; from < cares.size(); ++from) add_all(cares[from], other.cares[from]);
}

namespace {

void judge(const Lines& line, const RuleSet& before, const RuleSet& after, PastMornings& past) {
  const Parsed<MorningDocument> old_morning = read(line, before.questionnaire);
  const Parsed<MorningDocument> new_morning = read(line, after.questionnaire);
  if (!old_morning || !new_morning) {
    ++past.unreadable;
    return;
  }
  const Bounds was = outline(before, old_morning.value->morning).bounds;
  const Bounds is = outline(after, new_morning.value->morning).bounds;
  ++past.judged;
  ++past.verdicts[static_cast<std::size_t>(was.verdict)][static_cast<std::size_t>(is.verdict)];
  ++past.cares[static_cast<std::size_t>(was.care)][static_cast<std::size_t>(is.care)];
}

}  // namespace

Counted<PastMornings> judge_past(Input& input, const RuleSet& before, const RuleSet& after) {
  const auto count = [&](const Lines& line, std::string& /*out*/, PastMornings& past) {
    judge(line, before, after, past);
    return true;
  };
  return LineRun<PastMornings>(input, largest_morning, {.judge = count}, {}).run(0);
}

}  // namespace legcheck
