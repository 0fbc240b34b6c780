/// The fewest questions that settle a morning. Values in, the next prompt out: what was asked stands in the answers
/// themselves, so going back is asking again with the answers of before. A loop is all that is needed around it:
///
///     const legcheck::Interview interview(rules);
///     while (const auto turn = interview.next(morning)) {
///       std::cout << prompt_text(rules, *turn, morning, {}, ++number);
///       ...  // a line, and what read_reply() makes of it, becomes the morning
///     }
///     morning = settled(rules, std::move(morning));
///
/// prompt_text() and read_reply() stand in text.hpp; a program with forms of its own shows Prompt and puts in answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "legcheck/assessment.hpp"
#include "legcheck/morning.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// What to put next: the parts of a prompt that matter, about each of these sore places at once.
struct Turn {
  PromptId prompt{};                    ///< Its words stand in RuleSet::prompts.
  std::vector<QuestionId> questions;    ///< In the order of the prompt.
  std::vector<std::size_t> complaints;  ///< Empty for what is asked once a morning.

  friend bool operator==(const Turn&, const Turn&) = default;
};

/// Asks about mornings by one rule set, which must outlive it. Threads may share it. A call takes some 50 microseconds
/// by the default rules.
class Interview {
 public:
  enum class Extent : std::uint8_t {
    what_matters,  ///< A question only while its answer can still raise the verdict or the care.
    everything,    ///< Every question that applies.
  };

  explicit Interview(const RuleSet& rules, Extent extent = Extent::what_matters) noexcept
      : rules_(&rules), extent_(extent) {}

  /// Nothing when no question is left, and as soon as it is an emergency.
  [[nodiscard]] std::optional<Turn> next(const Morning& morning) const;
  /// Where the morning stands. Nothing is assumed that can still be asked; whoever is not sure leaves it to what
  /// is assumed.
  [[nodiscard]] Bounds bounds(const Morning& morning) const;

 private:
  const RuleSet* rules_;
  Extent extent_;
};

/// The morning once nothing more can change its outcome: of a set, what a chosen line left open is left out beside
/// members that are certain, and stays open where none is. What a profile knows in part stays so.
Morning settled(const RuleSet& rules, Morning morning);

}  // namespace legcheck
#pragma GCC visibility pop
