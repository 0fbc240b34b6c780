#include <array>

#include "core/judge/judgement.hpp"
#include "io/json/json_writer.hpp"
#include "io/morning/morning_json.hpp"
#include "io/rule_reports/check_report.hpp"
#include "io/rule_reports/example_command.hpp"

namespace legcheck {
namespace {

constexpr std::array<std::string_view, 3> severity_names{"note", "warning", "error"};
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
    Evaluation evaluation(rules_);
    evaluation.run(morning.shared, morning.complaints.front());
    const Bounds bounds = bounds_of(rules_, evaluation);
    writer_.begin_object();
    writer_.member("command", example_command(rules_, checked_.paths, morning));
    writer_.key("morning");
    write_morning(writer_, morning, rules_.questionnaire);
    writer_.member("verdict", name_of(bounds.verdict));
    writer_.member("care", name_of(bounds.care));
    writer_.key("holds");
    writer_.begin_array();
    for (const Rule& rule : rules_.rules) {
      if (evaluation[rule.when] == Truth::yes) writer_.string(rule.id);
    }
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
