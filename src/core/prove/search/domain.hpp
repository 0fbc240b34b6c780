/// The domain of a question: what a search still leaves possible, on one morning or on two that are compared.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/vocabulary/truth.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck::prove {

/// Which mornings are meant. Every question that applies is answered in all of them.
enum class Mornings : std::uint8_t {
  as_asked,    ///< What does not apply is not answered.
  also_given,  ///< What does not apply may be answered all the same.
};

/// The values still possible for a question, "does not apply" among them. Two compared mornings have the same answer,
/// but where a question applies in one of them only it may be answered in that one only.
struct Domain {
  static constexpr std::uint8_t same = 1;         ///< Both have the same answer, or both none.
  static constexpr std::uint8_t first_only = 2;   ///< The first has an answer, the second has none.
  static constexpr std::uint8_t second_only = 4;  ///< The other way round.

  Possible values;
  std::uint8_t ways = same;  ///< Those of the three that are still possible.

  friend bool operator==(const Domain&, const Domain&) = default;
};

/// The two halves of a domain, the one to look at first in front.
using Halves = std::array<Domain, 2>;

/// The values with a part of them replaced: of a set the members that the part speaks of, else all.
Possible replaced(const Possible& values, const Question& question, const Possible& part);

/// All answers, and none where the question may not apply.
Domain whole_domain(const Question& question, bool gated, bool compared);

/// The answer to the question that one of the mornings (0 or 1) may have.
Possible possible_in(const Domain& domain, const Question& question, std::size_t morning);

/// The domain without what applicability rules out (filtering); nothing when that leaves no morning.
std::optional<Domain> filtered(const Domain& domain, const Question& question, Mornings mornings, Truth applies);
std::optional<Domain> filtered(const Domain& domain, const Question& question, Truth applies_first,
                               Truth applies_second);

/// True when the domain only fits once it is known whether the question applies.
bool rests_on_applicability(const Domain& domain, const Question& question, Mornings mornings, bool compared);

/// Splits by a test that is open for this domain, the half in which it comes out as wanted first.
Halves split(const Domain& domain, const Test& test, bool wanted);

/// One way against the others; for a domain with several.
Halves split_ways(const Domain& domain);
bool has_several_ways(const Domain& domain);

/// The domain with one answer left: none where that is possible and `may_lack`, else the first of `cells` that is.
Domain simplest(const Domain& domain, const Question& question, const std::vector<std::uint64_t>& cells, bool may_lack);

/// True when no answer is left, not even none.
bool is_empty(const Domain& domain, const Question& question);

/// True when one answer is left.
bool is_singleton(const Domain& domain, const Question& question);

}  // namespace legcheck::prove
