/// What came of judging cases, for people.
/// What changing rules bit by bit came to, as people read it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/judge/cases.hpp"
#include "core/prove/changes/mutation.hpp"
#include "io/rules/rule_folder.hpp"
#include "io/text/page.hpp"

namespace legcheck {

struct CaseReport {
  std::string text;
  bool passed = false;  ///< Every case did.
};

enum class Coverage : std::uint8_t { summary, every_rule };

CaseReport report_cases(const RuleSet& rules, const std::vector<Case>& cases, Coverage coverage,
                        const TextStyle& style);

/// The share of changes that were caught, rounded down, and every survivor with what it changes. `paths` are those of
/// the rules, for the commands of examples.
std::string mutation_report(const RuleFolder& folder, const RulePaths& paths, const prove::MutationBase& base,
                            const prove::MutationTest& test, const TextStyle& style);

/// True when some change would alter an outcome and nothing was against it.
bool has_gaps(const prove::MutationTest& test);

}  // namespace legcheck
