/// Places in the lists of a questionnaire and a rule set. Each kind is a type of its own, so that the place of a rule
/// is never taken for that of an advice. Ids come from what is read (a look-up, an assessment, Table::ids()), are good
/// for the very rule set they come from only, and stay good as long as it lives. To keep something, keep the text id
/// that stands in the entry: places change with the rule files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#pragma GCC visibility push(default)
namespace legcheck {

enum class QuestionId : std::uint16_t {};   ///< Of Questionnaire.
enum class ConditionId : std::uint32_t {};  ///< Of the conditions of a rule set, which only judging looks into.
enum class TestId : std::uint32_t {};       ///< Of RuleSet::tests.
enum class RuleId : std::uint32_t {};       ///< Of RuleSet::rules.
enum class LimitId : std::uint32_t {};      ///< Of RuleSet::limits.
enum class AdviceId : std::uint32_t {};     ///< Of RuleSet::advice.
enum class RowId : std::uint32_t {};        ///< Of RuleSet::comparison.
enum class ClashId : std::uint32_t {};      ///< Of RuleSet::clashes.
enum class SourceId : std::uint32_t {};     ///< Of RuleSet::sources.
enum class PromptId : std::uint32_t {};     ///< Of RuleSet::prompts.

/// So many ids from the first on, in order: `for (const RuleId id : rules.rules.ids())`.
template <class Id>
class Ids {
 public:
  class Iterator {
   public:
    explicit constexpr Iterator(std::size_t at) noexcept : at_(at) {}
    constexpr Id operator*() const noexcept { return static_cast<Id>(at_); }
    constexpr Iterator& operator++() noexcept {
      ++at_;
      return *this;
    }
    friend constexpr bool operator==(const Iterator&, const Iterator&) = default;

   private:
    std::size_t at_;
  };

  explicit constexpr Ids(std::size_t count) noexcept : count_(count) {}
  [[nodiscard]] constexpr Iterator begin() const noexcept { return Iterator(0); }
  [[nodiscard]] constexpr Iterator end() const noexcept { return Iterator(count_); }

 private:
  std::size_t count_;
};

/// A vector that is looked into by id, which must be below its size.
template <class Id, class T>
class Table : public std::vector<T> {
 public:
  using std::vector<T>::vector;

  [[nodiscard]] typename std::vector<T>::reference operator[](Id id) noexcept {
    return std::vector<T>::operator[](static_cast<std::size_t>(id));
  }
  [[nodiscard]] typename std::vector<T>::const_reference operator[](Id id) const noexcept {
    return std::vector<T>::operator[](static_cast<std::size_t>(id));
  }
  [[nodiscard]] Ids<Id> ids() const noexcept { return Ids<Id>(this->size()); }
};

}  // namespace legcheck
#pragma GCC visibility pop
