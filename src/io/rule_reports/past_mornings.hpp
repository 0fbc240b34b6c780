/// Two rule sets side by side over mornings of the past.
#pragma once

#include <array>
#include <istream>

#include "legcheck/rule_set.hpp"

namespace legcheck {

/// How many mornings went from which level to which.
struct PastMornings {
  std::size_t judged = 0;
  std::size_t unreadable = 0;                            ///< Lines that are no morning for both.
  std::array<std::array<std::size_t, 3>, 3> verdicts{};  ///< [before][after]
  std::array<std::array<std::size_t, 5>, 5> cares{};     ///< [before][after]
  bool broken = false;                                   ///< Reading failed before the end.
};

/// Judges mornings, one a line, by both. Blank lines do not count.
PastMornings judge_past(std::istream& stream, const RuleSet& before, const RuleSet& after);

}  // namespace legcheck
