/// From a draft to a rule set: every name is looked up, every test becomes a mask, every mistake is found.
#pragma once

#include <string_view>
#include <vector>

#include "core/rules/draft.hpp"

namespace legcheck {

struct Compiled {
  RuleSet rules;                  ///< Only to be used when there are no problems.
  std::vector<Problem> problems;  ///< All of them.
};

/// Words that no question may be called, since whoever hands the rules in uses them for something else.
struct ReservedWords {
  std::vector<std::string_view> words;
  std::vector<std::string_view> beginnings;

  [[nodiscard]] bool has(std::string_view name) const noexcept;
};

/// Sets everything of the rule set but its origin, custom and added. The operators of conditions are reserved anyway;
/// where the questions were accepted before, nothing else need be.
Compiled compile(const RuleSetDraft& draft, const ReservedWords& reserved = {});

/// Reads "{question}" placeholders; each that is no question is a problem at `text.place`.
Template parse_template(const Name& text, const std::vector<Question>& questions, std::vector<Problem>& problems);

}  // namespace legcheck
