/// How rules lie to each other.
#pragma once

#include "core/prove/levels.hpp"
#include "core/prove/prove.hpp"

namespace legcheck {

/// The rules that reach a level and hold on every morning on which this rule does.
std::vector<std::size_t> covers_of(const Prospect& prospect, std::size_t rule, Level level, Budget& budget);

}  // namespace legcheck
