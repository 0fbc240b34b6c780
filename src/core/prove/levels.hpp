/// The two scales of an outcome, spoken of alike: which rules reach a level of one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "legcheck/rule_set.hpp"

namespace legcheck {

enum class Scale : std::uint8_t { verdict, care };

/// A level of a scale, as its place in the order of caution.
struct Level {
  Scale scale = Scale::verdict;
  std::size_t rank = 0;

  friend bool operator==(const Level&, const Level&) = default;
};

Level level_of(Verdict verdict) noexcept;
Level level_of(Care care) noexcept;
/// What the rule says on that scale.
Level level_of(const Rule& rule, Scale scale) noexcept;
std::string_view name_of(Level level) noexcept;
/// "verdict" or "care".
std::string_view name_of(Scale scale) noexcept;
std::size_t levels_of(Scale scale) noexcept;

/// The conditions of the rules that say at least this, but for one rule.
std::vector<ConditionId> reaching(const RuleSet& rules, Level level, std::optional<std::size_t> but = std::nullopt);
/// The conditions of the rules that say just this.
std::vector<ConditionId> saying(const RuleSet& rules, Level level);

}  // namespace legcheck
