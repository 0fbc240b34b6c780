/// The reader of JSON: strict, without a document tree, and aware of where everything stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/json/strict_json.hpp"

namespace legcheck {

/// Reads exactly one value. Returns what is wrong: nothing when all was told to the handler. Duplicate keys do
/// not end the reading, so all are reported; what is no JSON and a broken limit do.
std::vector<JsonError> read_json(std::string_view text, JsonHandler& handler, const JsonLimits& limits = {});

}  // namespace legcheck
