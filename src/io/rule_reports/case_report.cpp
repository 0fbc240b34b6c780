#include "io/rule_reports/case_report.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/rule_reports/example_command.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

template <class Scale>
std::string either(Scale expected, const std::vector<Scale>& acceptable) {
  std::string text(name_of(expected));
  for (const Scale value : acceptable) text += fmt::format(" or {}", name_of(value));
  return text;
}

std::string rule_ids(const RuleSet& rules, const std::vector<RuleId>& listed) {
  std::string text;
  for (const RuleId rule : listed) text += (text.empty() ? "" : ", ") + rules.rules[rule].id;
  return text;
}

std::string differences(const RuleSet& rules, const Case& one, const CaseResult& result) {
  std::string text;
  const auto add = [&](std::string_view line) {
    text += fmt::format("{}: {}: {}\n", printable(one.place), printable(one.id), printable(line));
  };
  if (!result.verdict_fits) {
    add(fmt::format("verdict is {}, expected {}", name_of(result.verdict), either(one.expected, one.acceptable)));
  }
  if (!result.care_fits) {
    add(fmt::format("care is {}, expected {}", name_of(result.care), either(one.expected_care, one.acceptable_care)));
  }
  if (!result.should_hold.empty()) add("does not hold: " + rule_ids(rules, result.should_hold));
  if (!result.should_not_hold.empty()) add("holds or may hold: " + rule_ids(rules, result.should_not_hold));
  if (result.never_allowed) add("never allowed: it clears a run, or sends to too little care");
  return text;
}

/// How often each expected value of a scale came out.
template <class Scale, std::size_t Size>
struct Tally {
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
  Tally<Verdict, 3> verdicts;
  Tally<Care, 5> cares;
  Table<RuleId, std::size_t> held, just_not;  ///< In how many cases.
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

/// The rules that no case has, under a heading.
std::string without_case(const RuleSet& rules, std::string_view what, const Table<RuleId, std::size_t>& counts) {
  std::string text;
  for (const RuleId id : counts.ids()) {
    if (counts[id] == 0) text += (text.empty() ? "" : ", ") + printable(rules.rules[id].id);
  }
  return text.empty() ? text : fmt::format("{}: {}\n", what, text);
}

std::string every_rule(const RuleSet& rules, const Totals& totals) {
  std::string text = "held  just not  rule\n";
  for (const RuleId id : rules.rules.ids()) {
    text += fmt::format("{:>4}  {:>8}  {}\n", totals.held[id], totals.just_not[id], printable(rules.rules[id].id));
  }
  return text;
}

}  // namespace

CaseReport report_cases(const RuleSet& rules, const std::vector<Case>& cases, Coverage coverage) {
  CaseReport report;
  Totals totals;
  totals.held.resize(rules.rules.size());
  totals.just_not.resize(rules.rules.size());
  for (const Case& one : cases) {
    const CaseResult result = judge(rules, one);
    if (!result.passed()) report.text += differences(rules, one, result);
    count(totals, rules, one, result);
  }
  const auto covered = [](const Table<RuleId, std::size_t>& counts) {
    return counts.size() - static_cast<std::size_t>(std::count(counts.begin(), counts.end(), 0));
  };
  report.passed = totals.passed == cases.size();
  report.text += fmt::format("{} cases: {} pass, {} differ; never allowed: {}\n", cases.size(), totals.passed,
                             cases.size() - totals.passed, totals.never_allowed);
  report.text += fmt::format("verdict as expected: {}\n", totals.verdicts.text());
  report.text += fmt::format("care as expected: {}\n", totals.cares.text());
  report.text += fmt::format("too careful: {}, too careless: {}\n", totals.too_careful, totals.too_careless);
  report.text += fmt::format("rules: {}; held in a case: {}, just did not hold in one: {}\n", rules.rules.size(),
                             covered(totals.held), covered(totals.just_not));
  if (coverage == Coverage::every_rule) report.text += every_rule(rules, totals);
  if (covered(totals.held) == 0) return report;
  report.text += without_case(rules, "held in no case", totals.held);
  report.text += without_case(rules, "just did not hold in no case", totals.just_not);
  return report;
}

namespace {

std::string change_text(const prove::LevelChange& change, const RuleSet& rules, const RulePaths& paths) {
  const std::string what =
      fmt::format("{} {} becomes {}", name_of(change.before.scale), name_of(change.before), name_of(change.after));
  if (!change.decided) return fmt::format("  not decided whether {}\n", what);
  return fmt::format("  {} on this morning (the command judges it by the unchanged rules):\n    {}\n", what,
                     printable(example_command(rules, paths, change.old_morning)));
}

}  // namespace

bool has_gaps(const prove::MutationTest& test) {
  return std::any_of(test.survivors.begin(), test.survivors.end(),
                     [](const prove::Survivor& each) { return !each.changes.empty(); });
}

std::string mutation_report(const RuleFolder& folder, const RulePaths& paths, const prove::MutationBase& base,
                            const prove::MutationTest& test) {
  std::string text;
  std::size_t harmless = 0;
  for (const prove::Survivor& each : test.survivors) {
    harmless += each.changes.empty() ? 1 : 0;
    const Diagnostic at = folder.diagnostic(each.mutation.place, {});
    text += fmt::format("{}:{}:{}: survives: {}{}\n", printable(at.source), at.line, at.column,
                        printable(each.mutation.text),
                        each.changes.empty() ? " (no verdict and no care changes on any morning)" : "");
    for (const prove::LevelChange& change : each.changes) text += change_text(change, base.rules, paths);
  }
  const std::size_t share = test.all() == 0 ? 100 : 100 * test.caught() / test.all();
  return text + fmt::format(
                    "{} changed rule sets: {} caught ({} %), {} by cases, {} by guarantees; {} survive, {} of them "
                    "without any effect on verdict or care\n",
                    test.all(), test.caught(), share, test.by_cases, test.by_guarantees, test.survivors.size(),
                    harmless);
}

}  // namespace legcheck
