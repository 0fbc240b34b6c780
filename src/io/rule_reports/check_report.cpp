#include "io/rule_reports/check_report.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "io/json/json_writer.hpp"
#include "io/morning/morning_json.hpp"
#include "io/rule_reports/example_command.hpp"
#include "io/rule_reports/rule_text.hpp"
#include "legcheck/json.hpp"

namespace legcheck {

CheckedRules check_rules(const RuleFolder& folder, const RulePaths& paths) {
  CheckedRules checked{folder, paths, named_in_words(paths), {}};
  if (folder.whole()) checked.check = prove::check(folder.rules, folder.draft, folder.scope());
  return checked;
}

bool has_findings(const CheckedRules& checked) {
  const auto& findings = checked.check.findings;
  return std::any_of(findings.begin(), findings.end(),
                     [](const prove::Finding& finding) { return finding.severity != prove::Finding::Severity::note; });
}

namespace {

using Severity = prove::Finding::Severity;

constexpr std::array<std::string_view, 3> severity_names{"note", "warning", "error"};

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count == 0 ? "no" : std::to_string(count), what, count == 1 ? "" : "s");
}

class CheckText {
 public:
  CheckText(const CheckedRules& checked, const TextStyle& style)
      : checked_(checked), rules_(checked.folder.rules), page_(style) {}

  /// What is to be mended stands next to the summary, where a terminal shows it; idle rules only matter to authors.
  std::string whole() {
    notes([](const prove::Finding& finding) { return is_idle(finding); });
    for (const prove::Finding& finding : checked_.check.findings) {
      if (finding.severity != Severity::note) fault(finding);
    }
    page_.line(summary());
    notes([](const prove::Finding& finding) { return !is_idle(finding); });
    return page_.text();
  }

 private:
  static bool is_idle(const prove::Finding& finding) { return finding.code.rfind("idle-", 0) == 0; }

  template <class Predicate>
  void notes(const Predicate& wanted) {
    for (const prove::Finding& finding : checked_.check.findings) {
      if (finding.severity != Severity::note || !wanted(finding)) continue;
      head(finding.severity, finding.place, finding.message);
      examples(finding);
    }
  }

  void head(Severity severity, const std::optional<Place>& place, std::string_view message) {
    const std::string_view word = severity_names[static_cast<std::size_t>(severity)];
    if (!place) return page_.line(fmt::format("{}: {}: {}", checked_.name, word, message));
    const Diagnostic at = checked_.folder.diagnostic(*place, {});
    page_.line(fmt::format("{}:{}:{}: {}: {}", at.source, at.line, at.column, word, message));
  }

  void fault(const prove::Finding& finding) {
    head(finding.severity, finding.place, fmt::format("{} [{}]", finding.message, finding.code));
    if (finding.place) excerpt(*finding.place);
    examples(finding);
    for (const prove::Remark& remark : finding.remarks) {
      head(Severity::note, remark.place, remark.text);
      excerpt(remark.place);
    }
  }

  void excerpt(const Place& place) { page_.place(checked_.folder.files[place.file].text, place.offset); }

  void examples(const prove::Finding& finding) {
    for (const Morning& morning : finding.mornings) {
      const bool second = &morning != &finding.mornings.front();
      page_.command(second ? "  against: " : "  example: ", example_command(rules_, checked_.paths, morning));
      const Outline outcome = outcome_of(rules_, morning);
      const std::string held = rule_ids(rules_, outcome.rules);
      page_.line(fmt::format("    gives {}, care {}; rules that hold: {}", name_of(outcome.bounds.verdict),
                             name_of(outcome.bounds.care), held.empty() ? "none" : held));
      page_.line("    as JSON: " + to_json(morning, rules_.questionnaire));
    }
  }

  [[nodiscard]] std::size_t count(Severity severity) const {
    const auto& findings = checked_.check.findings;
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](const prove::Finding& finding) { return finding.severity == severity; }));
  }

  [[nodiscard]] std::string summary() const {
    std::size_t branches = 0;
    for (const prove::Proof& proof : checked_.check.proofs) branches += proof.branches;
    const bool added = checked_.check.scope.added;
    const auto rules = static_cast<std::size_t>(std::count_if(
        checked_.folder.draft.rules.begin(), checked_.folder.draft.rules.end(),
        [&](const RuleDraft& rule) { return !added || rule.id.place.file >= checked_.check.scope.first_added; }));
    std::string text = fmt::format(
        "{}: {}, {}, {}, {}; ", checked_.name, counted(rules, "rule"), counted(count(Severity::error), "error"),
        counted(count(Severity::warning), "warning"), counted(count(Severity::note), "note"));
    if (added) text += "every \"at least\" guarantee still holds; " + own_guarantees();
    return text + fmt::format("{} claims, {} branches", checked_.check.proofs.size(), branches);
  }

  /// What an addition claims itself.
  [[nodiscard]] std::string own_guarantees() const {
    std::set<std::size_t> all;
    std::set<std::size_t> broken;
    for (const prove::Proof& proof : checked_.check.proofs) {
      if (proof.claim.kind != prove::Claim::Kind::guarantee) continue;
      if (!is_looked_at(checked_.check.scope, checked_.folder.draft.guarantees[proof.claim.subject].id)) continue;
      all.insert(proof.claim.subject);
      if (proof.result != prove::Proof::Result::holds) broken.insert(proof.claim.subject);
    }
    if (all.empty()) return {};
    return fmt::format("guarantees of its own: {} of {} hold; ", all.size() - broken.size(), all.size());
  }

  const CheckedRules& checked_;
  const RuleSet& rules_;
  Page page_;
};

/// What is wrong with rules that cannot be loaded.
std::string refused(const CheckedRules& checked, const TextStyle& style) {
  const RuleFolder& folder = checked.folder;
  const std::size_t shown = folder.problems_shown();
  Page page(style);
  for (const Diagnostic& diagnostic : folder.unreadable) page.line(to_string(diagnostic) + " [unreadable]");
  for (std::size_t i = 0; i < shown; ++i) {
    const Problem& problem = folder.problems[i];
    page.line(
        fmt::format("{} [{}]", to_string(folder.diagnostic(problem.place, problem.message)), name_of(problem.kind)));
    page.place(folder.files[problem.place.file].text, problem.place.offset);
  }
  const std::size_t all = folder.unreadable.size() + folder.problems.size();
  page.line(fmt::format("{}: {}, nothing could be checked{}", checked.name, counted(all, "error"),
                        shown < folder.problems.size() ? fmt::format("; the first {} are shown", shown) : ""));
  return page.text();
}

}  // namespace

std::string to_text(const CheckedRules& checked, const TextStyle& style) {
  return checked.folder.whole() ? CheckText(checked, style).whole() : refused(checked, style);
}

namespace {

constexpr std::array<std::string_view, 3> result_names{"holds", "broken", "not_decided"};

/// Writes one report; each function writes one member.
class CheckWriter {
 public:
  CheckWriter(std::string& out, const CheckedRules& checked)
      : writer_(out), checked_(checked), rules_(checked.folder.rules) {}

  void write() {
    writer_.begin_object();
    writer_.member("format", "legcheck.check/1");
    writer_.member("rules", checked_.name);
    writer_.key("loaded");
    writer_.boolean(checked_.folder.whole());
    claims();
    findings();
    number("left_out", checked_.folder.problems.size() - checked_.folder.problems_shown());
    writer_.end_object();
  }

 private:
  void number(std::string_view name, std::size_t value) {
    writer_.key(name);
    writer_.number(static_cast<double>(value));
  }

  void claims() {
    writer_.key("claims");
    writer_.begin_array();
    for (const prove::Proof& proof : checked_.check.proofs) {
      writer_.begin_object();
      writer_.member("id", claim_id(rules_, proof.claim));
      writer_.member("scale", name_of(proof.claim.level.scale));
      writer_.member("result", result_names[static_cast<std::size_t>(proof.result)]);
      number("branches", proof.branches);
      writer_.end_object();
    }
    writer_.end_array();
  }

  void findings() {
    writer_.key("findings");
    writer_.begin_array();
    for (const Diagnostic& diagnostic : checked_.folder.unreadable) refused(diagnostic, "unreadable");
    for (std::size_t i = 0; i < checked_.folder.problems_shown(); ++i) {
      const Problem& problem = checked_.folder.problems[i];
      refused(checked_.folder.diagnostic(problem.place, problem.message), name_of(problem.kind));
    }
    for (const prove::Finding& each : checked_.check.findings) finding(each);
    writer_.end_array();
  }

  void refused(const Diagnostic& diagnostic, std::string_view code) {
    writer_.begin_object();
    writer_.member("severity", "error");
    writer_.member("code", code);
    place(diagnostic);
    writer_.member("message", diagnostic.message);
    writer_.end_object();
  }

  void finding(const prove::Finding& finding) {
    writer_.begin_object();
    writer_.member("severity", severity_names[static_cast<std::size_t>(finding.severity)]);
    writer_.member("code", finding.code);
    place(finding.place ? checked_.folder.diagnostic(*finding.place, {}) : Diagnostic{checked_.name, 0, 0, {}, {}});
    writer_.member("message", finding.message);
    writer_.member("claim", finding.claim);
    writer_.key("examples");
    writer_.begin_array();
    for (const Morning& morning : finding.mornings) example(morning);
    writer_.end_array();
    writer_.key("remarks");
    writer_.begin_array();
    for (const prove::Remark& remark : finding.remarks) {
      writer_.begin_object();
      place(checked_.folder.diagnostic(remark.place, {}));
      writer_.member("message", remark.text);
      writer_.end_object();
    }
    writer_.end_array();
    writer_.end_object();
  }

  void place(const Diagnostic& at) {
    writer_.member("file", at.source);
    number("line", at.line);
    number("column", at.column);
  }

  void example(const Morning& morning) {
    const Outline outcome = outcome_of(rules_, morning);
    writer_.begin_object();
    writer_.member("command", example_command(rules_, checked_.paths, morning));
    writer_.key("morning");
    write_morning(writer_, morning, rules_.questionnaire);
    writer_.member("verdict", name_of(outcome.bounds.verdict));
    writer_.member("care", name_of(outcome.bounds.care));
    writer_.key("holds");
    writer_.begin_array();
    for (const RuleId rule : outcome.rules) writer_.string(rules_.rules[rule].id);
    writer_.end_array();
    writer_.end_object();
  }

  JsonWriter writer_;
  const CheckedRules& checked_;
  const RuleSet& rules_;
};

}  // namespace

std::string to_json(const CheckedRules& checked) {
  std::string out;
  CheckWriter(out, checked).write();
  return out;
}

}  // namespace legcheck
