/// What a search leaves open about one question, on one morning or on two that are compared.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/vocabulary/truth.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// Which mornings are meant. Every question that applies is answered in all of them.
enum class Mornings : std::uint8_t {
  as_asked,    ///< What does not apply is not answered.
  also_given,  ///< What does not apply may be answered all the same.
};

/// The values still possible for a question, "does not apply" among them. Two compared mornings have the same answer,
/// but where a question applies in one of them only it may be answered in that one only.
struct Scope {
  static constexpr std::uint8_t same = 1;         ///< Both have the same answer, or both none.
  static constexpr std::uint8_t first_only = 2;   ///< The first has an answer, the second has none.
  static constexpr std::uint8_t second_only = 4;  ///< The other way round.

  Possible values;
  std::uint8_t ways = same;  ///< Those of the three that are still possible.

  friend bool operator==(const Scope&, const Scope&) = default;
};

/// The two halves of a scope, the one to look at first in front.
using Halves = std::array<Scope, 2>;

/// The values with a part of them replaced: of a set the members that the part speaks of, else all.
Possible replaced(const Possible& values, const Question& question, const Possible& part);

/// All answers, and none where the question may not apply.
Scope whole_scope(const Question& question, bool gated, bool compared);

/// What one of the mornings (0 or 1) may hold.
Possible seen(const Scope& scope, const Question& question, std::size_t morning);

/// The scope without what applicability rules out; nothing when that leaves no morning.
std::optional<Scope> constrained(const Scope& scope, const Question& question, Mornings mornings, Truth applies);
std::optional<Scope> constrained(const Scope& scope, const Question& question, Truth applies_first,
                                 Truth applies_second);

/// True when the scope only fits once it is known whether the question applies.
bool rests_on_applicability(const Scope& scope, const Question& question, Mornings mornings, bool compared);

/// Splits by a test that is open for this scope, towards the wanted truth first.
Halves split(const Scope& scope, const Test& test, bool wanted);

/// One way against the others; for a scope with several.
Halves split_ways(const Scope& scope);
bool has_several_ways(const Scope& scope);

/// The scope with one answer left: none where that is possible and `may_lack`, else the first of `cells` that is.
Scope simplest(const Scope& scope, const Question& question, const std::vector<std::uint64_t>& cells, bool may_lack);

/// True when no answer is left, not even none.
bool is_empty(const Scope& scope, const Question& question);

/// True when one answer is left.
bool is_single(const Scope& scope, const Question& question);

}  // namespace legcheck
