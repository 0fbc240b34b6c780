#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/judge/judgement.hpp"
#include "io/rule_reports/check_report.hpp"
#include "io/rule_reports/example_command.hpp"
#include "io/rule_reports/rule_text.hpp"
#include "io/text/characters.hpp"
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
  explicit CheckText(const CheckedRules& checked) : checked_(checked), rules_(checked.folder.rules) {}

  /// What is to be mended stands next to the summary, where a terminal shows it; idle rules only matter to authors.
  [[nodiscard]] std::string whole() const {
    return notes([](const prove::Finding& finding) { return is_idle(finding); }) + faults() + summary() +
           notes([](const prove::Finding& finding) { return !is_idle(finding); });
  }

 private:
  static bool is_idle(const prove::Finding& finding) { return finding.code.rfind("idle-", 0) == 0; }

  template <class Predicate>
  [[nodiscard]] std::string notes(const Predicate& wanted) const {
    std::string text;
    for (const prove::Finding& finding : checked_.check.findings) {
      if (finding.severity != Severity::note || !wanted(finding)) continue;
      text += head(finding.severity, finding.place, finding.message) + examples(finding);
    }
    return text;
  }

  [[nodiscard]] std::string faults() const {
    std::string text;
    for (const prove::Finding& finding : checked_.check.findings) {
      if (finding.severity != Severity::note) text += fault(finding);
    }
    return text;
  }

  [[nodiscard]] std::string head(Severity severity, const std::optional<Place>& place,
                                 const std::string& message) const {
    const std::string_view word = severity_names[static_cast<std::size_t>(severity)];
    if (!place) return fmt::format("{}: {}: {}\n", printable(checked_.name), word, printable(message));
    const Diagnostic at = checked_.folder.diagnostic(*place, {});
    return fmt::format("{}:{}:{}: {}: {}\n", printable(at.source), at.line, at.column, word, printable(message));
  }

  [[nodiscard]] std::string excerpt(const std::optional<Place>& place) const {
    return place ? excerpt_at(checked_.folder.files[place->file].text, place->offset) : std::string();
  }

  [[nodiscard]] std::string fault(const prove::Finding& finding) const {
    std::string text = head(finding.severity, finding.place, fmt::format("{} [{}]", finding.message, finding.code));
    text += excerpt(finding.place) + examples(finding);
    for (const prove::Remark& remark : finding.remarks) {
      text += head(Severity::note, remark.place, remark.text) + excerpt(remark.place);
    }
    return text;
  }

  [[nodiscard]] std::string examples(const prove::Finding& finding) const {
    std::string text;
    for (const Morning& morning : finding.mornings) {
      const bool second = &morning != &finding.mornings.front();
      text += fmt::format("  {}: {}\n", second ? "against" : "example",
                          printable(example_command(rules_, checked_.paths, morning)));
      text += fmt::format("    gives {}\n", outcome(morning));
      text += fmt::format("    as JSON: {}\n", printable(to_json(morning, rules_.questionnaire)));
    }
    return text;
  }

  [[nodiscard]] std::string outcome(const Morning& morning) const {
    Evaluation evaluation(rules_);
    evaluation.run(morning.shared, morning.complaints.front());
    const Bounds bounds = bounds_of(rules_, evaluation);
    std::string held;
    for (const Rule& rule : rules_.rules) {
      if (evaluation[rule.when] == Truth::yes) held += (held.empty() ? "" : ", ") + rule.id;
    }
    return fmt::format("{}, care {}; rules that hold: {}", name_of(bounds.verdict), name_of(bounds.care),
                       held.empty() ? "none" : held);
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
    std::string text =
        fmt::format("{}: {}, {}, {}, {}; ", printable(checked_.name), counted(rules, "rule"),
                    counted(count(Severity::error), "error"), counted(count(Severity::warning), "warning"),
                    counted(count(Severity::note), "note"));
    if (added) text += "every \"at least\" guarantee still holds; " + own_guarantees();
    return text + fmt::format("{} claims, {} branches\n", checked_.check.proofs.size(), branches);
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
};

/// What is wrong with rules that cannot be loaded.
std::string refused(const CheckedRules& checked) {
  const RuleFolder& folder = checked.folder;
  const std::size_t shown = folder.problems_shown();
  std::string text;
  for (const Diagnostic& diagnostic : folder.unreadable) text += to_string(diagnostic) + " [unreadable]\n";
  for (std::size_t i = 0; i < shown; ++i) {
    const Problem& problem = folder.problems[i];
    text +=
        fmt::format("{} [{}]\n", to_string(folder.diagnostic(problem.place, problem.message)), name_of(problem.kind));
    text += excerpt_at(folder.files[problem.place.file].text, problem.place.offset);
  }
  text += fmt::format("{}: {}, nothing could be checked", printable(checked.name),
                      counted(folder.unreadable.size() + folder.problems.size(), "error"));
  return text + (shown < folder.problems.size() ? fmt::format("; the first {} are shown\n", shown) : "\n");
}

}  // namespace

std::string to_text(const CheckedRules& checked) {
  return checked.folder.whole() ? CheckText(checked).whole() : refused(checked);
}

}  // namespace legcheck
