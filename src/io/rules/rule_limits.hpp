/// How large rules may be, so that a hostile folder is refused within seconds.
#pragma once

#include <cstddef>

#include "core/draft.hpp"
#include "io/rules/fields.hpp"

namespace legcheck {

inline constexpr std::size_t most_rules = 2000;

class RuleLimits {
 public:
  /// False, and a problem, once too much was read. Nothing more is read then.
  bool may_read(std::size_t bytes, FileProblems& problems);
  /// Looks at what is there after a file was read.
  void check(const RuleSetDraft& draft, FileProblems& problems);
  [[nodiscard]] bool kept() const { return kept_; }

 private:
  void at_most(std::size_t most, std::size_t count, const char* what, FileProblems& problems);

  std::size_t bytes_ = 0;
  bool kept_ = true;
};

}  // namespace legcheck
