/// What a look at rules brings up, each with its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/draft.hpp"
#include "legcheck/morning.hpp"

namespace legcheck {

/// A further place that explains a finding.
struct Remark {
  Place place;
  std::string text;
};

struct Finding {
  enum class Severity : std::uint8_t {
    note,     ///< Worth knowing; not counted as a finding.
    warning,  ///< Probably not meant.
    error,    ///< A claim that does not hold, or that could not be decided.
  };

  Severity severity = Severity::error;
  std::string code;               ///< Stable, for programs: "guarantee-broken", "unused-question", …
  std::optional<Place> place;     ///< Nothing when it is about the rules as a whole.
  std::string message;            ///< Lower case, no full stop.
  std::string claim;              ///< Id of the claim; empty where there is none.
  std::vector<Morning> mornings;  ///< The counterexample; two where mornings are compared.
  std::vector<Remark> remarks;
};

}  // namespace legcheck
