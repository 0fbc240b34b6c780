/// The rules that are built in, loaded once.
#pragma once

#include "catch.hpp"
#include "legcheck/rules.hpp"

namespace legcheck {

inline const RuleSet& default_rules() {
  static const Parsed<RuleSet> parsed = load_rules();
  REQUIRE(parsed);
  return *parsed.value;
}

}  // namespace legcheck
