#include "io/rule_reports/rule_pages.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "io/assessment/words.hpp"
#include "io/morning/answer_text.hpp"
#include "io/rule_reports/rule_text.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

/// Text from rule files, so that it is nothing but text.
std::string escaped(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|~&";
  std::string out;
  for (const char c : printable(text)) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string code(std::string_view text) {
  std::string id = printable(text);
  std::replace(id.begin(), id.end(), '`', '\'');
  return "`" + id + "`";
}

class RuleDocument {
 public:
  explicit RuleDocument(const RuleSet& rules) : rules_(rules) {}

  std::string text() {
    head();
    questions();
    conditions();
    rules();
    limits();
    advice();
    comparison();
    clashes();
    guarantees();
    sources();
    return std::move(text_);
  }

 private:
  template <class... Values>
  void line(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Values>(values)...);
    text_ += '\n';
  }

  void heading(std::string_view text) { line("\n## {}\n", text); }

  void parts(std::vector<ListItem> items, std::string_view indent = "") {
    for (ListItem& each : items) each.text = escaped(each.text);
    text_ += bulleted(items, indent);
  }

  void head() {
    const Origin& origin = rules_.origin;
    line("# {}{}{}\n", escaped(origin.name), origin.version.empty() ? "" : " ", escaped(origin.version));
    if (!origin.review_date.empty()) line("Reviewed on {}.\n", escaped(origin.review_date));
    line("Made by `legcheck rules doc`. The verdict is the most careful of the rules that hold, and so is the care.");
  }

  void questions() {
    heading("Questions");
    for (const Question& question : rules_.questionnaire.all()) {
      line("- {} ({}{}{}): {}", code(question.id), escaped(typed_values(question)), question.unit.empty() ? "" : " ",
           escaped(question.unit), escaped(question.ask));
      if (!question.means.empty()) line("  {}", escaped(question.means));
      for (const Choice& choice : question.choices) {
        if (!choice.means.empty()) line("  - {}: {}", code(choice.id), escaped(choice.means));
      }
      if (!question.applies) continue;
      line("  - asked when this is so:");
      parts(parts_of(rules_, *question.applies), "    ");
    }
  }

  void conditions() {
    if (rules_.named.empty()) return;
    heading("Conditions with a name");
    for (const NamedCondition& each : rules_.named) {
      line("- {}{}{}", code(each.id), each.means.empty() ? "" : ": ", escaped(each.means));
      parts(parts_of(rules_, each), "  ");
    }
  }

  void rules() {
    heading("Rules");
    for (std::size_t verdict = verdict_names.size(); verdict-- > 0;) {
      for (std::size_t care = care_names.size(); care-- > 0;) {
        rules_of(static_cast<Verdict>(verdict), static_cast<Care>(care));
      }
    }
  }

  void rules_of(Verdict verdict, Care care) {
    bool first = true;
    for (const Rule& rule : rules_.rules) {
      if (rule.verdict != verdict || rule.care != care) continue;
      if (first) line("### {}, care: {}\n", shouted(verdict), care_text(care));
      first = false;
      one_rule(rule);
    }
    if (!first) text_ += '\n';
  }

  void one_rule(const Rule& rule) {
    line("- {}: {} {}", code(rule.id), escaped(template_text(rules_, rule.reason)), cited(rule.sources));
    parts(parts_of(rules_, rule.when), "  ");
  }

  [[nodiscard]] std::string cited(const std::vector<SourceId>& sources) const {
    std::string text;
    for (const SourceId source : sources) text += (text.empty() ? "(" : ", ") + code(rules_.sources[source].id);
    return text.empty() ? text : text + ")";
  }

  void limits() {
    if (rules_.limits.empty()) return;
    heading("Limits of a run");
    for (const Limit& limit : rules_.limits) {
      std::string with;
      for (const Verdict verdict : limit.with)
        with += (with.empty() ? "with every " : " and every ") + shouted(verdict);
      line("- {}: {} ({})", code(limit.id), escaped(template_text(rules_, limit.text)),
           with.empty() ? "where a rule names it" : with);
    }
  }

  void advice() {
    if (rules_.advice.empty()) return;
    heading("Advice");
    for (const Advice& each : rules_.advice) {
      std::string verdicts;
      for (const Verdict verdict : each.verdicts) verdicts += (verdicts.empty() ? "" : " or ") + shouted(verdict);
      line("- {}: {} (with {}, care up to {}) {}", code(each.id), escaped(template_text(rules_, each.text)), verdicts,
           care_text(each.care_at_most), cited(each.sources));
      if (each.when) condition("given when this is so", *each.when);
      if (each.never) condition("never while this may be so", *each.never);
    }
  }

  void condition(std::string_view what, ConditionId condition) {
    line("  - {}:", what);
    parts(parts_of(rules_, condition), "    ");
  }

  void comparison() {
    if (rules_.comparison.empty()) return;
    heading("Soreness or injury");
    for (const ComparisonRow& row : rules_.comparison) {
      line("- {} {}", escaped(row.feature), cited(row.sources));
      condition("fits soreness", row.soreness);
      condition("fits injury", row.injury);
    }
  }

  void clashes() {
    if (rules_.clashes.empty()) return;
    heading("Answers that contradict each other");
    for (const Clash& clash : rules_.clashes) {
      line("- {}: {}", code(clash.id), escaped(template_text(rules_, clash.text)));
      parts(parts_of(rules_, clash.when), "  ");
    }
  }

  void guarantees() {
    if (rules_.guarantees.empty()) return;
    heading("Guarantees");
    line("Proved over every possible morning by `legcheck rules check`.\n");
    for (const Guarantee& each : rules_.guarantees) {
      if (!each.when) continue;
      line("- {}: {}{}", code(each.id), escaped(each.claim), bounds(each));
      parts(parts_of(rules_, *each.when), "  ");
    }
  }

  static std::string bounds(const Guarantee& each) {
    std::string text;
    const auto add = [&](std::string_view bound, const std::string& level) {
      text += fmt::format("{}{} {}", text.empty() ? " (" : ", ", bound, level);
    };
    if (each.verdict_at_least) add("at least", shouted(*each.verdict_at_least));
    if (each.verdict_at_most) add("at most", shouted(*each.verdict_at_most));
    if (each.care_at_least) add("care at least", care_text(*each.care_at_least));
    if (each.care_at_most) add("care at most", care_text(*each.care_at_most));
    return text + ")";
  }

  void sources() {
    heading("Sources");
    for (const Source& source : rules_.sources) line("- {}: {}", code(source.id), escaped(source_text(source)));
  }

  const RuleSet& rules_;
  std::string text_;
};

}  // namespace

std::string rule_document(const RuleSet& rules) { return RuleDocument(rules).text(); }

}  // namespace legcheck
