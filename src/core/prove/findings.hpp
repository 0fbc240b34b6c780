/// What a look at rules brings up, each with its place: what an unproved claim means (findings.cpp), and what is
/// probably not meant (lint.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/prove/claims/claims.hpp"
#include "core/rules/draft.hpp"
#include "legcheck/morning.hpp"

namespace legcheck::prove {

/// What is looked at.
struct CheckScope {
  bool added = false;             ///< Rules were added to rules that were proved before.
  std::uint32_t first_added = 0;  ///< The first file with additions. Only what stands there is found fault with.
};

/// Whether what stands there is looked at itself, and not only what comes of it.
bool is_looked_at(const CheckScope& scope, const Name& id);

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

/// Of each proof that is broken or not decided, what that means, in words and with its places. The draft is that of the
/// rules, in the same order.
std::vector<Finding> findings_of(const std::vector<Proof>& proofs, const Formula& formula, const RuleSetDraft& draft,
                                 const CheckScope& scope, Budget& budget);

/// Things nobody uses, rules that say the same, sources without a date.
std::vector<Finding> lint(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope);

}  // namespace legcheck::prove
