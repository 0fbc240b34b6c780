/// The files of rule folders, wherever they lie.
#pragma once

#include <string>
#include <vector>

#include "legcheck/diagnostic.hpp"

namespace legcheck {

struct RuleText {
  std::string name;  ///< As printed in diagnostics.
  std::string text;
};

/// The rule files at a path: the file itself, or every *.json below the folder but its schemas, sorted by path.
Parsed<std::vector<RuleText>> rule_files_at(const std::string& path);

}  // namespace legcheck
