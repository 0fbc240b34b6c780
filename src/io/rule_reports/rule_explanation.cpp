#include "io/rule_reports/rule_document.hpp"

#include <set>

#include <fmt/format.h>

#include "core/prove/check.hpp"
#include "core/prove/claims/claims.hpp"
#include "core/rules/steps.hpp"
#include "io/assessment/words.hpp"
#include "io/rule_reports/condition_text.hpp"
#include "io/rule_reports/example_command.hpp"
#include "io/rule_reports/rule_text.hpp"
#include "io/text/characters.hpp"
#include "io/text/page.hpp"

namespace legcheck {
namespace {

/// The condition and all that it is made of.
std::set<ConditionId> parts_of(const Steps& conditions, ConditionId id) {
  std::set<ConditionId> parts{id};
  const Step& step = conditions[id];
  for (std::uint32_t i = 0; i < step.count; ++i) parts.merge(parts_of(conditions, conditions.operands[step.first + i]));
  return parts;
}

class RuleExplanation {
 public:
  RuleExplanation(const RuleSet& rules, RuleId rule, const RulePaths& paths)
      : rules_(rules),
        rule_(rules.rules[rule]),
        id_(rule),
        paths_(paths),
        formula_(rules),
        budget_(prove::budget_for(rules)) {}

  std::string text() {
    std::vector<std::string> sources;
    for (const SourceId source : rule_.sources) sources.push_back(source_text(rules_.sources[source]));
    return labelled("Rule", {rule_.id}) +
           labelled("Says", {fmt::format("{}, care: {}", shouted(rule_.verdict), care_text(rule_.care))}) +
           labelled("Reason", {template_text(rules_, rule_.reason)}) + condition() + named_conditions() + example() +
           overlaps() + labelled("Sources", sources);
  }

 private:
  [[nodiscard]] std::string condition() const {
    return "It holds when this is so:\n" + bulleted(outline_of(rules_, rule_.when), "  ");
  }

  /// What the named conditions stand for that its condition names, and those that these name.
  [[nodiscard]] std::string named_conditions() const {
    const std::set<ConditionId> parts = parts_of(*rules_.conditions, rule_.when);
    std::string text;
    for (const NamedCondition& each : rules_.named) {
      if (!parts.contains(each.when)) continue;
      text += fmt::format("{} stands for:\n", printable(each.id)) + bulleted(outline_of(rules_, each), "  ");
    }
    return text;
  }

  std::string example() {
    const prove::Goal holds{{{rule_.when}}, {}};
    for (const prove::Mornings mornings : {prove::Mornings::as_asked, prove::Mornings::also_given}) {
      const prove::SearchResult found = prove::search_minimal(formula_, holds, mornings, budget_);
      if (found.kind == prove::SearchResult::Kind::unsatisfiable) continue;
      if (found.kind == prove::SearchResult::Kind::not_decided) break;
      const Morning morning = prove::example_morning(rules_.questionnaire, found.first);
      return "A morning on which it holds:\n  " + printable(example_command(rules_, paths_, morning)) + "\n";
    }
    return "No morning was found on which it holds.\n";
  }

  std::string overlaps() {
    const prove::Subsumption overlap = prove::subsumption_of(formula_, id_, budget_);
    return rule_list("Where it holds, these hold too", overlap.implies) +
           rule_list("Where one of these holds, it holds too", overlap.implied_by) +
           rule_list("It holds with these on some mornings, without them on others", overlap.overlaps) +
           rule_list("It never holds together with these", overlap.excludes) +
           rule_list("Not decided within the search budget", overlap.not_decided);
  }

  [[nodiscard]] std::string rule_list(std::string_view what, const std::vector<RuleId>& list) const {
    if (list.empty()) return {};
    std::vector<std::string> ids;
    ids.reserve(list.size());
    for (const RuleId rule : list) ids.push_back(rules_.rules[rule].id);
    std::string text = fmt::format("{}:\n", what);
    for (const std::string& line : wrapped(fmt::format("{}", fmt::join(ids, ", ")), 78)) text += "  " + line + "\n";
    return text;
  }

  const RuleSet& rules_;
  const Rule& rule_;
  RuleId id_;
  const RulePaths& paths_;
  prove::Formula formula_;
  prove::Budget budget_;
};

}  // namespace

std::string explain_rule(const RuleSet& rules, RuleId rule, const RulePaths& paths) {
  return RuleExplanation(rules, rule, paths).text();
}

}  // namespace legcheck
