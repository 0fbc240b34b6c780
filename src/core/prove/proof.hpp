/// What came of proving one claim.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/prove/levels.hpp"
#include "core/prove/prove.hpp"

namespace legcheck {

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
};

/// Something that must be found nowhere, or somewhere.
Proof::Result result_of_excluding(const SearchResult& outcome);
Proof::Result result_of_finding(const SearchResult& outcome);

/// The id of the claim that was proved, such as "pain-4" or "monotone:pain".
std::string claim_id(const RuleSet& rules, const Proof& proof);

}  // namespace legcheck
