/// The fast reader of JSON: the same events as read_json() tells, without places and without reasons.
#pragma once

#include <string_view>

#include "io/json/strict_json.hpp"

namespace legcheck {

/// Tells the handler one value, every offset being 0. False when something is wrong, or may be: read_json() then has
/// the last word, and names what and where.
bool scan_json(std::string_view text, JsonHandler& handler, const JsonLimits& limits = {});

}  // namespace legcheck
