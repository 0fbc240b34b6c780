/// The smallest example of what a search found: as few answers as possible, and each as mild as possible.
#pragma once

#include <optional>
#include <vector>

#include "core/prove/search/prove.hpp"

namespace legcheck {

/// What was found, with no single answer left that could be left out or be simpler.
SearchResult simplified(SearchResult found, const std::vector<Side>& sides, Mornings mornings,
                        const std::optional<Difference>& difference);

/// As search(), with the result simplified, and without contradictory answers where that is possible.
SearchResult search_simplest(const Prospect& prospect, const Goal& goal, Mornings mornings, Budget& budget);
SearchResult search_simplest(const Side& first, const Side& second, const std::optional<Difference>& difference,
                             Budget& budget);

}  // namespace legcheck
