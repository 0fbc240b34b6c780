#include "io/rule_reports/case_report.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/rule_reports/example_command.hpp"
#include "io/rule_reports/rule_text.hpp"

namespace legcheck {
namespace {

template <class Scale>
std::string either(Scale expected, const std::vector<Scale>& acceptable) {
  std::string text(name_of(expected));
  for (const Scale value : acceptable) text += fmt::format(" or {}", name_of(value));
  return text;
}

void add_differences(Page& page, const RuleSet& rules, const Case& one, const CaseResult& result) {
  const auto add = [&](std::string_view what) { page.line(fmt::format("{}: {}: {}", one.place, one.id, what)); };
  if (!result.verdict_fits) {
    add(fmt::format("verdict is {}, expected {}", name_of(result.verdict), either(one.expected, one.acceptable)));
  }
  if (!result.care_fits) {
    add(fmt::format("care is {}, expected {}", name_of(result.care), either(one.expected_care, one.acceptable_care)));
  }
  if (!result.should_hold.empty()) add("does not hold: " + rule_ids(rules, result.should_hold));
  if (!result.should_not_hold.empty()) add("holds or may hold: " + rule_ids(rules, result.should_not_hold));
  if (result.never_allowed) add("never allowed: it clears a run, or sends to too little care");
}

/// How often each expected value of a scale came out.
template <class Scale, std::size_t Size>
struct Matches {
  std::array<std::size_t, Size> expected{}, exact{};

  void add(Scale wanted, Scale got) {
    ++expected[static_cast<std::size_t>(wanted)];
    exact[static_cast<std::size_t>(wanted)] += wanted == got ? 1 : 0;
  }

  [[nodiscard]] std::string text() const {
    std::string line;
    for (std::size_t i = 0; i < Size; ++i) {
      if (expected[i] == 0) continue;
      line +=
          fmt::format("{}{} {} of {}", line.empty() ? "" : ", ", name_of(static_cast<Scale>(i)), exact[i], expected[i]);
    }
    return line;
  }
};

struct Totals {
  std::size_t passed = 0, never_allowed = 0, too_careful = 0, too_careless = 0;
  Matches<Verdict, 3> verdicts;
  Matches<Care, 5> cares;
  Table<RuleId, std::size_t> held, just_not;  ///< Of each rule, in how many cases.
};

void count(Totals& totals, const RuleSet& rules, const Case& one, const CaseResult& result) {
  totals.passed += result.passed() ? 1 : 0;
  totals.never_allowed += result.never_allowed ? 1 : 0;
  totals.verdicts.add(one.expected, result.verdict);
  totals.cares.add(one.expected_care, result.care);
  const bool above = result.verdict > one.expected || result.care > one.expected_care;
  const bool below = result.verdict < one.expected || result.care < one.expected_care;
  const bool fits = result.verdict_fits && result.care_fits;
  totals.too_careful += !fits && above ? 1 : 0;
  totals.too_careless += !fits && below ? 1 : 0;
  const Table<RuleId, bool> just_not = just_failing(rules, one.morning);
  for (const RuleId id : just_not.ids()) {
    totals.held[id] += result.rules[id] == Truth::yes ? 1 : 0;
    totals.just_not[id] += just_not[id] ? 1 : 0;
  }
}

/// The rules that no case has.
void add_without_case(Page& page, const RuleSet& rules, std::string_view what,
                      const Table<RuleId, std::size_t>& counts) {
  std::vector<RuleId> without;
  for (const RuleId id : counts.ids()) {
    if (counts[id] == 0) without.push_back(id);
  }
  if (!without.empty()) page.line(fmt::format("{}: {}", what, rule_ids(rules, without)));
}

void add_every_rule(Page& page, const RuleSet& rules, const Totals& totals) {
  page.line("held  just not  rule");
  for (const RuleId id : rules.rules.ids()) {
    page.line(fmt::format("{:>4}  {:>8}  {}", totals.held[id], totals.just_not[id], rules.rules[id].id));
  }
}

std::size_t covered(const Table<RuleId, std::size_t>& counts) {
  return counts.size() - static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0));
}

void add_totals(Page& page, const RuleSet& rules, const Totals& totals, std::size_t cases) {
  page.line(fmt::format("{} cases: {} pass, {} differ; never allowed: {}", cases, totals.passed, cases - totals.passed,
                        totals.never_allowed));
  page.line("verdict as expected: " + totals.verdicts.text());
  page.line("care as expected: " + totals.cares.text());
  page.line(fmt::format("too careful: {}, too careless: {}", totals.too_careful, totals.too_careless));
  page.line(fmt::format("rules: {}; held in a case: {}, just did not hold in one: {}", rules.rules.size(),
                        covered(totals.held), covered(totals.just_not)));
}

}  // namespace

CaseReport report_cases(const RuleSet& rules, const std::vector<Case>& cases, Coverage coverage,
                        const TextStyle& style) {
  Page page(style);
  Totals totals;
  totals.held.resize(rules.rules.size());
  totals.just_not.resize(rules.rules.size());
  for (const Case& one : cases) {
    const CaseResult result = judge(rules, one);
    if (!result.passed()) add_differences(page, rules, one, result);
    count(totals, rules, one, result);
  }
  add_totals(page, rules, totals, cases.size());
  if (coverage == Coverage::every_rule) add_every_rule(page, rules, totals);
  if (covered(totals.held) > 0) {
    add_without_case(page, rules, "held in no case", totals.held);
    add_without_case(page, rules, "just did not hold in no case", totals.just_not);
  }
  return {page.text(), totals.passed == cases.size()};
}

namespace {

void add_change(Page& page, const prove::LevelChange& change, const RuleSet& rules, const RulePaths& paths) {
  const std::string what =
      fmt::format("{} {} becomes {}", name_of(change.before.scale), name_of(change.before), name_of(change.after));
  if (!change.decided) return page.line(fmt::format("  not decided whether {}", what));
  page.line(fmt::format("  {} on this morning (the command judges it by the unchanged rules):", what));
  page.command("    ", example_command(rules, paths, change.old_morning));
}

}  // namespace

bool has_gaps(const prove::MutationTest& test) {
  return std::any_of(test.survivors.begin(), test.survivors.end(),
                     [](const prove::Survivor& each) { return !each.changes.empty(); });
}

std::string mutation_report(const RuleFolder& folder, const RulePaths& paths, const prove::MutationBase& base,
                            const prove::MutationTest& test, const TextStyle& style) {
  Page page(style);
  std::size_t harmless = 0;
  for (const prove::Survivor& each : test.survivors) {
    harmless += each.changes.empty() ? 1 : 0;
    const Diagnostic at = folder.diagnostic(each.mutation.place, {});
    page.line(fmt::format("{}:{}:{}: survives: {}{}", at.source, at.line, at.column, each.mutation.text,
                          each.changes.empty() ? " (no verdict and no care changes on any morning)" : ""));
    for (const prove::LevelChange& change : each.changes) add_change(page, change, base.rules, paths);
  }
  const std::size_t share = test.all() == 0 ? 100 : 100 * test.caught() / test.all();
  page.line(fmt::format(
      "{} changed rule sets: {} caught ({} %), {} by cases, {} by guarantees; {} survive, {} of them "
      "without any effect on verdict or care",
      test.all(), test.caught(), share, test.by_cases, test.by_guarantees, test.survivors.size(), harmless));
  return page.text();
}

}  // namespace legcheck
