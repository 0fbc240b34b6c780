/// Replies that name sore places.
#pragma once

#include "io/interview/read_reply.hpp"

namespace legcheck {

/// "both quads, left shin": the first place is the one that was asked about, each further one a new complaint. Where
/// several places were asked about, one answer for each.
Reply read_places(const RuleSet& rules, const Turn& turn, const Morning& morning, std::string_view text);

}  // namespace legcheck
