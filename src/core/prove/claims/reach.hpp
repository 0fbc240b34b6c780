/// That the rules say all they could: each can hold, each level is reached, none is idle.
#pragma once

#include "core/prove/claims/claim.hpp"

namespace legcheck {

/// A witness morning on which the rule holds; as questions are asked, or else with answers that do not apply.
struct Witness {
  Proof proof;
  Mornings mornings = Mornings::as_asked;
};
Witness prove_can_hold(const Prospect& prospect, RuleId rule, Budget& budget);

/// One proof for each verdict and each care level: some morning comes out just there.
std::vector<Proof> prove_levels_reached(const Prospect& prospect, Budget& budget);

/// For each rule and each scale it says something on: some morning on which no other rule is as careful.
std::vector<Proof> prove_decides(const Prospect& prospect, Budget& budget);

}  // namespace legcheck
