/// An answer is the set of values still possible; unknown is all of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#pragma GCC visibility push(default)
namespace legcheck {

/// The values still possible, as masks. For a set question bit i stands for member i, which may be there, may
/// lack, or both; for every other kind bit i of `may` stands for cell i and `may_lack` is unused.
struct Possible {
  std::uint64_t may = 0;
  std::uint64_t may_lack = 0;

  friend bool operator==(const Possible&, const Possible&) = default;
};

/// What is known about one question, and who said it.
struct Answer {
  enum class State : std::uint8_t {
    not_asked,  ///< Unknown, and may be asked.
    unsure,     ///< Unknown, and was asked.
    given,      ///< `possible` says what is left.
  };
  /// Who said it. That changes no judgement; it is told, so that what was said can be known from what was filled in.
  enum class Origin : std::uint8_t {
    prompt,        ///< The runner, when asked.
    flag,          ///< The command line.
    json,          ///< The morning itself, as a document or a program handed it in.
    profile,       ///< What was kept from an earlier day.
    nothing_else,  ///< What "nothing else to report" stands for.
    assumed,       ///< What the question declares for when nobody knows.
  };

  State state = State::not_asked;
  Possible possible;
  double low = 0;   ///< Numbers: the smallest value still possible; equal to high when it is known exactly.
  double high = 0;  ///< Numbers: the largest value still possible.
  Origin origin = Origin::json;  ///< Of what is not asked it says nothing.

  [[nodiscard]] bool given() const noexcept { return state == State::given; }
  [[nodiscard]] static Answer unsure() noexcept { return {State::unsure, {}, 0, 0}; }
  /// The same answer, said by somebody else.
  [[nodiscard]] Answer from(Origin who) const noexcept {
    Answer answer = *this;
    answer.origin = who;
    return answer;
  }

  /// Whether they say the same, whoever said it. Compare `origin` too where that matters.
  friend bool operator==(const Answer& a, const Answer& b) noexcept {
    return a.state == b.state && a.possible == b.possible && a.low == b.low && a.high == b.high;
  }
};

inline constexpr std::array<std::string_view, 6> origin_names{"prompt",  "flag",         "json",
                                                              "profile", "nothing_else", "assumed"};

/// The name used in JSON: "prompt" to "assumed".
constexpr std::string_view name_of(Answer::Origin origin) noexcept {
  return origin_names[static_cast<std::size_t>(origin)];
}

}  // namespace legcheck
#pragma GCC visibility pop
