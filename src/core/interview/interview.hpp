/// The fewest questions that settle a morning. Values in, the next prompt out: what was asked stands in the answers
/// themselves, so going back is asking again with the answers of before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "legcheck/assessment.hpp"
#include "legcheck/morning.hpp"

namespace legcheck {

/// What to put next: the parts of a prompt that matter, about each of these sore places at once.
struct Turn {
  PromptId prompt{};
  std::vector<QuestionId> questions;    ///< In the order of the prompt.
  std::vector<std::size_t> complaints;  ///< Empty for what is asked once a morning.

  friend bool operator==(const Turn&, const Turn&) = default;
};

class Interview {
 public:
  enum class Extent : std::uint8_t {
    what_matters,  ///< A question only while its answer can still raise the verdict or the care.
    everything,    ///< Every question that applies.
  };

  explicit Interview(const RuleSet& rules, Extent extent = Extent::what_matters);

  /// Nothing when no question is left, and as soon as it is an emergency.
  [[nodiscard]] std::optional<Turn> next(const Morning& morning) const;
  /// Where the morning stands. Nothing is assumed that can still be asked.
  [[nodiscard]] Bounds bounds(const Morning& morning) const;

 private:
  struct About {
    QuestionId question{};
    std::size_t complaint = 0;  ///< 0 for what is asked once a morning.

    friend bool operator==(const About&, const About&) = default;
  };
  /// What can be asked, and what of it has to be.
  struct Open {
    std::vector<About> may;
    std::vector<About> matters;
  };

  [[nodiscard]] Morning settled(Morning morning) const;
  [[nodiscard]] bool may_ask(const About& about, const Morning& morning) const;
  [[nodiscard]] Open open(const Morning& morning) const;
  [[nodiscard]] std::optional<Turn> turn(PromptId prompt, const Open& open, std::size_t complaints) const;

  const RuleSet& rules_;
  RuleSet unassuming_;  ///< The same rules, but nothing is assumed.
  Extent extent_;
  Answers nothing_said_;
};

}  // namespace legcheck
