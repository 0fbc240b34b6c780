/// Outlines for programs ("legcheck.brief/1").
/// What a batch says in place of an assessment ("legcheck.error/1").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/assess.hpp"
#include "legcheck/diagnostic.hpp"

namespace legcheck {

/// Writes the outlines of one rule set. Threads may share it.
class BriefWriter {
 public:
  explicit BriefWriter(const RuleSet& rules);

  /// Appends one line, without a final newline. `id` is JSON.
  void append(std::string& out, const Outline& outline, std::string_view id) const;

 private:
  Table<RuleId, std::string> rules_;  ///< The ids as JSON.
};

/// One line, without a final newline. `line` is the record's line in the input, `id` its id as JSON.
std::string error_json(std::size_t line, std::string_view id, const std::vector<Diagnostic>& diagnostics);

}  // namespace legcheck
