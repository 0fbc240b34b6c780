/// An answer is the set of values still possible; unknown is all of them.
#pragma once

#include <cstdint>

namespace legcheck {

/// The values still possible, as masks. For a set question bit i stands for member i, which may be there, may
/// lack, or both; for every other kind bit i of `may` stands for cell i and `may_lack` is unused.
struct Possible {
  std::uint64_t may = 0;
  std::uint64_t may_lack = 0;

  friend bool operator==(const Possible&, const Possible&) = default;
};

/// What is known about one question.
struct Answer {
  enum class State : std::uint8_t {
    not_asked,  ///< Unknown, and may be asked.
    unsure,     ///< Unknown, and was asked.
    given,      ///< `possible` says what is left.
  };

  State state = State::not_asked;
  Possible possible;
  double low = 0;   ///< Numbers: the smallest value still possible; equal to high when it is known exactly.
  double high = 0;  ///< Numbers: the largest value still possible.

  [[nodiscard]] bool given() const noexcept { return state == State::given; }
  [[nodiscard]] static Answer unsure() noexcept { return {State::unsure, {}, 0, 0}; }

  friend bool operator==(const Answer&, const Answer&) = default;
};

}  // namespace legcheck
