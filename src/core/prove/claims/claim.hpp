/// The two scales of an outcome, spoken of alike: which rules reach a level of one.
/// What came of proving one claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/prove/search/prove.hpp"
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
std::vector<ConditionId> reaching(const RuleSet& rules, Level level, std::optional<RuleId> but = std::nullopt);
/// The conditions of the rules that say just this.
std::vector<ConditionId> saying(const RuleSet& rules, Level level);

struct Proof {
  enum class About : std::uint8_t {
    guarantee,  ///< A guarantee of the rule files.
    may_hold,   ///< The condition of a guarantee holds on some morning, so that it says something.
    monotone,   ///< A worse answer never gives a less careful outcome.
    asked,      ///< What is not asked would not have mattered.
    can_hold,   ///< A rule holds on some morning.
    reached,    ///< A level is reached on some morning.
    decides,    ///< A rule reaches a level that no other rule reaches for it on some morning.
  };
  enum class Result : std::uint8_t { holds, broken, not_decided };

  About about = About::guarantee;
  std::size_t subject = 0;  ///< Index of the guarantee, question or rule.
  Level level;              ///< What was claimed: the bound, or the level reached.
  bool at_most = false;     ///< The bound is an upper one.
  Result result = Result::holds;
  std::size_t branches = 0;
  std::vector<Answers> mornings;  ///< The counterexample (two mornings when such are compared), or the witness.

  /// The subject where it is a rule.
  [[nodiscard]] RuleId rule() const noexcept { return static_cast<RuleId>(subject); }
};

/// Something that must be found nowhere, or somewhere.
Proof::Result result_of_excluding(const SearchResult& outcome);
Proof::Result result_of_finding(const SearchResult& outcome);

/// The id of the claim that was proved, such as "pain-4" or "monotone:pain".
std::string claim_id(const RuleSet& rules, const Proof& proof);

}  // namespace legcheck
