#include "io/rule_reports/rule_pages.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/prove/check.hpp"
#include "core/prove/claims/claims.hpp"
#include "core/rules/steps.hpp"
#include "io/assessment/words.hpp"
#include "io/rule_reports/example_command.hpp"
#include "io/rule_reports/rule_text.hpp"

namespace legcheck {

std::string rule_list(const RuleSet& rules, const TextStyle& style) {
  std::size_t widest = 0;
  for (const Rule& rule : rules.rules) widest = std::max(widest, rule.id.size());
  const std::size_t columns = widest + std::string_view("  modify  see_clinician").size();
  Page page(style);
  for (const Rule& rule : rules.rules) {
    if (style.accessible || (style.fits && columns > style.width)) {
      page.section(rule.id, {fmt::format("{}, {}", name_of(rule.verdict), name_of(rule.care))});
    } else {
      page.line(fmt::format("{:<{}}  {:<6}  {}", rule.id, widest, name_of(rule.verdict), name_of(rule.care)));
    }
  }
  return page.text();
}

std::string show_rule(const RuleSet& rules, RuleId rule, const TextStyle& style) {
  const Rule& shown = rules.rules[rule];
  Page page(style);
  page.section("Rule", {shown.id});
  page.section("When", {condition_text(rules, shown.when)});
  page.section("Verdict", {std::string(name_of(shown.verdict))});
  page.section("Care", {std::string(name_of(shown.care))});
  page.section("Reason", {template_text(rules, shown.reason)});
  page.section("Sources", source_texts(rules, shown));
  return page.text();
}

namespace {

/// The condition and all that it is made of.
std::set<ConditionId> conditions_in(const Steps& conditions, ConditionId id) {
  std::set<ConditionId> parts{id};
  const Step& step = conditions[id];
  for (std::uint32_t i = 0; i < step.count; ++i)
    parts.merge(conditions_in(conditions, conditions.operands[step.first + i]));
  return parts;
}

class RuleExplanation {
 public:
  RuleExplanation(const RuleSet& rules, RuleId rule, const RulePaths& paths, const TextStyle& style)
      : rules_(rules),
        rule_(rules.rules[rule]),
        id_(rule),
        paths_(paths),
        formula_(rules),
        budget_(prove::budget_for(rules)),
        page_(style) {}

  std::string text() {
    page_.section("Rule", {rule_.id});
    page_.section("Says", {fmt::format("{}, care: {}", shouted(rule_.verdict), care_text(rule_.care))});
    page_.section("Reason", {template_text(rules_, rule_.reason)});
    page_.line("It holds when this is so:");
    page_.list(parts_of(rules_, rule_.when));
    named_conditions();
    example();
    overlaps();
    page_.section("Sources", source_texts(rules_, rule_));
    return page_.text();
  }

 private:
  /// What the named conditions stand for that its condition names, and those that these name.
  void named_conditions() {
    const std::set<ConditionId> parts = conditions_in(*rules_.conditions, rule_.when);
    for (const NamedCondition& each : rules_.named) {
      if (!parts.contains(each.when)) continue;
      page_.line(each.id + " stands for:");
      page_.list(parts_of(rules_, each));
    }
  }

  void example() {
    const prove::Goal holds{{{rule_.when}}, {}};
    for (const prove::Mornings mornings : {prove::Mornings::as_asked, prove::Mornings::also_given}) {
      const prove::SearchResult found = prove::search_minimal(formula_, holds, mornings, budget_);
      if (found.kind == prove::SearchResult::Kind::unsatisfiable) continue;
      if (found.kind == prove::SearchResult::Kind::not_decided) break;
      page_.line("A morning on which it holds:");
      page_.command("  ", example_command(rules_, paths_, prove::example_morning(rules_.questionnaire, found.first)));
      return;
    }
    page_.line("No morning was found on which it holds.");
  }

  void overlaps() {
    const prove::Subsumption overlap = prove::subsumption_of(formula_, id_, budget_);
    rule_list("Where it holds, these hold too", overlap.implies);
    rule_list("Where one of these holds, it holds too", overlap.implied_by);
    rule_list("It holds with these on some mornings, without them on others", overlap.overlaps);
    rule_list("It never holds together with these", overlap.excludes);
    rule_list("Not decided within the search budget", overlap.not_decided);
  }

  void rule_list(std::string_view what, const std::vector<RuleId>& list) {
    if (!list.empty()) page_.below(what, rule_ids(rules_, list));
  }

  const RuleSet& rules_;
  const Rule& rule_;
  RuleId id_;
  const RulePaths& paths_;
  prove::Formula formula_;
  prove::Budget budget_;
  Page page_;
};

}  // namespace

std::string explain_rule(const RuleSet& rules, RuleId rule, const RulePaths& paths, const TextStyle& style) {
  return RuleExplanation(rules, rule, paths, style).text();
}

}  // namespace legcheck
