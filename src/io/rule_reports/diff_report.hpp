/// What comparing rules came to, as people and programs read it.
#pragma once

#include <optional>
#include <string>

#include "core/prove/changes/diff.hpp"
#include "io/batch/batch.hpp"
#include "io/text/page.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

struct ComparedRules {
  std::string before;  ///< As the output calls them.
  std::string after;
  RulePaths before_paths;  ///< As a command line names them.
  RulePaths after_paths;
  prove::Diff diff;
  std::optional<PastMornings> past;
};

std::string to_text(const ComparedRules& compared, const TextStyle& style);

/// "legcheck.diff/1", one line.
std::string to_json(const ComparedRules& compared);

/// "equivalent", "stricter", "looser", "mixed" (looser here and stricter there) or "not decided".
std::string_view relation_of(const prove::Diff& diff);

}  // namespace legcheck
