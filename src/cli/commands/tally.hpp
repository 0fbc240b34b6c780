/// What a batch came to, in numbers.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "legcheck/assess.hpp"

namespace legcheck::cli {

struct Tally {
  explicit Tally(const RuleSet& set) : rules(set.rules.size()) {}

  void add(const Bounds& bounds);
  void add(const Tally& other);

  std::size_t records = 0;  ///< All of them, also those that were refused.
  std::size_t errors = 0;
  std::array<std::size_t, verdict_names.size()> verdicts{};
  std::array<std::size_t, care_names.size()> care{};
  std::vector<std::size_t> rules;  ///< In how many records each rule holds.
};

/// One line for each number: records, those that were refused, every verdict, every care, and the rules that held, most
/// often first.
std::string summary(const Tally& tally, const RuleSet& rules);

}  // namespace legcheck::cli
