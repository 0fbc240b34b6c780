/// What a batch says in place of an assessment ("legcheck.error/1").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/diagnostic.hpp"

namespace legcheck {

/// One line, without a final newline. `line` is the record's line in the input, `id` its id as JSON.
std::string error_json(std::size_t line, std::string_view id, const std::vector<Diagnostic>& diagnostics);

}  // namespace legcheck
