/// Outlines for programs ("legcheck.brief/1").
#pragma once

#include <string>
#include <vector>

#include "legcheck/assess.hpp"

namespace legcheck {

/// Writes the outlines of one rule set. Threads may share it.
class BriefWriter {
 public:
  explicit BriefWriter(const RuleSet& rules);

  /// Appends one line, without a final newline. `id` is JSON.
  void append(std::string& out, const Outline& outline, std::string_view id) const;

 private:
  std::vector<std::string> rules_;  ///< The ids as JSON.
};

}  // namespace legcheck
