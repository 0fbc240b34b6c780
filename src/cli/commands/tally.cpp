#include "cli/commands/tally.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace legcheck::cli {
namespace {

template <class Counts>
void add_all(Counts& counts, const Counts& others) {
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += others[i];
}

std::string line(std::string_view what, std::string_view which, std::size_t count) {
  return fmt::format("{:<8}{:<28}{:>12}\n", what, which, count);
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

std::string summary(const Tally& tally, const RuleSet& rules) {
  std::string text = line("records", "", tally.records) + line("errors", "", tally.errors);
  for (std::size_t i = 0; i < verdict_names.size(); ++i) text += line("verdict", verdict_names[i], tally.verdicts[i]);
  for (std::size_t i = 0; i < care_names.size(); ++i) text += line("care", care_names[i], tally.care[i]);
  std::vector<std::size_t> order(tally.rules.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return tally.rules[a] > tally.rules[b]; });
  for (const std::size_t rule : order) {
    if (tally.rules[rule] > 0) text += line("rule", rules.rules[rule].id, tally.rules[rule]);
  }
  return text;
}

}  // namespace legcheck::cli
