/// The claims that rule files make.
#pragma once

#include "core/prove/claims/claim.hpp"

namespace legcheck {

/// Which bounds to prove. Added rules can only raise an outcome, so they cannot break an "at least" that was proved
/// before.
enum class Bounded : std::uint8_t { from_below_and_above, from_above };

/// One proof for each bound of a guarantee; none when it cannot be stated.
std::vector<Proof> prove_guarantee(const Prospect& prospect, std::size_t guarantee, Bounded bounded, Budget& budget);

/// Of each guarantee that can be stated, whether its condition ever holds.
std::vector<Proof> prove_guarantees_say_something(const Prospect& prospect, Budget& budget);

}  // namespace legcheck
