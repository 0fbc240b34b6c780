#include "io/rules/rule_limits.hpp"

#include <fmt/format.h>

#include "core/draft_conditions.hpp"

namespace legcheck {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20U;
constexpr std::size_t most_questions = 256;
constexpr std::size_t most_entries = 2000;  // of any other list
constexpr std::size_t most_parts = 60'000;  // conditions and tests, in all conditions together

std::size_t parts_of(const ConditionDraft& condition) {
  std::size_t count = 1;
  for (const ConditionDraft& part : condition.parts) count += parts_of(part);
  return count;
}

std::size_t parts_of(const RuleSetDraft& draft) {
  std::size_t count = 0;
  visit_conditions(draft, [&](const ConditionDraft& condition) { count += parts_of(condition); });
  return count;
}

}  // namespace

bool RuleLimits::may_read(std::size_t bytes, FileProblems& problems) {
  if (!kept_) return false;
  bytes_ += bytes;
  if (bytes_ <= most_bytes) return true;
  kept_ = false;
  problems.report(0, Mistake::too_large,
                  fmt::format("the rules are too large (at most {} bytes in all files together)", most_bytes));
  return false;
}

void RuleLimits::at_most(std::size_t most, std::size_t count, const char* what, FileProblems& problems) {
  if (count <= most || !kept_) return;
  kept_ = false;
  problems.report(0, Mistake::too_large, fmt::format("too many {}: {} so far (at most {})", what, count, most));
}

void RuleLimits::check(const RuleSetDraft& draft, FileProblems& problems) {
  at_most(most_rules, draft.rules.size(), "rules", problems);
  at_most(most_questions, draft.questions.size(), "questions", problems);
  at_most(most_entries, draft.conditions.size(), "named conditions", problems);
  at_most(most_entries, draft.limits.size(), "limits", problems);
  at_most(most_entries, draft.advice.size(), "advice", problems);
  at_most(most_entries, draft.care_texts.size(), "care texts", problems);
  at_most(most_entries, draft.comparison.size(), "comparison rows", problems);
  at_most(most_entries, draft.clashes.size(), "clashes", problems);
  at_most(most_entries, draft.sources.size(), "sources", problems);
  at_most(most_entries, draft.guarantees.size(), "guarantees", problems);
  at_most(most_parts, parts_of(draft), "conditions and tests", problems);
}

}  // namespace legcheck
