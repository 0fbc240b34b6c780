/// Kleene's three truth values. An unanswered question makes a condition unknown, never no.
#pragma once

#include <cstdint>

#pragma GCC visibility push(default)
namespace legcheck {

/// Bit 0 is set while yes is possible, bit 1 when yes is certain. So `all` is the bitwise and of its parts, and `any`
/// the bitwise or.
enum class Truth : std::uint8_t { no = 0, unknown = 1, yes = 3 };

constexpr bool may_be_yes(Truth truth) noexcept { return truth != Truth::no; }
constexpr bool may_be_no(Truth truth) noexcept { return truth != Truth::yes; }

/// The truth value with these possibilities; at least one of them must hold.
constexpr Truth truth_of(bool maybe_yes, bool maybe_no) noexcept {
  return static_cast<Truth>((maybe_yes ? 1U : 0U) | (maybe_no ? 0U : 2U));
}

/// Kleene's not: unknown stays unknown.
constexpr Truth negation(Truth truth) noexcept { return truth_of(may_be_no(truth), may_be_yes(truth)); }

}  // namespace legcheck
#pragma GCC visibility pop
