/// Rules as their authors have them: files, places and guarantees, and the rule set that comes of them.
/// Rules from their JSON files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/prove/check.hpp"
#include "core/rules/draft.hpp"
#include "io/rules/rule_files.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

struct RuleFolder {
  std::vector<RuleText> files;         ///< A Place names one of them.
  RuleSetDraft draft;                  ///< Its lists stand in the order of those of the rule set.
  std::vector<Problem> problems;       ///< In the order of their places.
  std::vector<Diagnostic> unreadable;  ///< What is wrong with the paths.
  std::size_t first_added = 0;         ///< The first file that is an addition; those before are the rules themselves.
  RuleSet rules;                       ///< Only when nothing is wrong.

  [[nodiscard]] bool whole() const { return problems.empty() && unreadable.empty(); }
  /// What a check of these rules is to look at.
  [[nodiscard]] prove::CheckScope scope() const;
  /// Something at a place, as users see it.
  [[nodiscard]] Diagnostic diagnostic(Place place, std::string message) const;
  /// How many problems are worth showing: a screen of them is read by nobody, and each costs time.
  [[nodiscard]] std::size_t problems_shown() const;
  /// What is wrong; of very many mistakes the first, and how many more there are.
  [[nodiscard]] std::vector<Diagnostic> diagnostics() const;
};

/// Judging by the default rules does not need their guarantees: they were proved when the program was built.
enum class Guarantees : std::uint8_t { left_out, read };

/// Reads and compiles rules. A replacement is also held to the guarantees of the default rules that can be stated in
/// it; where it has one of the same id that claims something else, to both.
RuleFolder read_rule_folder(const RulePaths& paths, Guarantees guarantees, RuleFiles& files);
RuleFolder read_rule_texts(const RuleTexts& texts, Guarantees guarantees);

/// The rules of a folder in which nothing is wrong, with the names of what they do not keep; else what is wrong.
Parsed<RuleSet> proved_rules(RuleFolder folder);

}  // namespace legcheck
