/// The one vocabulary: what may be known about a morning. A question's id is its flag, its JSON member and
/// its name in rules. A questionnaire comes with its rule set and is only read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/answer.hpp"
#include "legcheck/ids.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// Complaint questions are answered once per sore place, the others once a morning; the profile rarely changes.
enum class About : std::uint8_t { complaint, morning, profile };

enum class Kind : std::uint8_t {
  integer,  ///< A whole number from min to max.
  number,   ///< A number from min to max.
  choice,   ///< One of the choices.
  set,      ///< Any of the choices, or none of them.
  yes_no,
};

/// Whether such a question is answered with a number, whole or not.
constexpr bool is_number(Kind kind) noexcept { return kind == Kind::integer || kind == Kind::number; }

/// A value of a choice question, or a member of a set question.
struct Choice {
  std::string id;
  std::string text;                ///< As printed inside a sentence.
  std::string plural;              ///< The same for both sides; equals text where there is none.
  std::string means;               ///< What counts and what does not; may be empty.
  std::vector<std::string> words;  ///< Further words a runner may type for it.

  friend bool operator==(const Choice&, const Choice&) = default;
};

/// A boundary between two cells of a number: values below it (and, when `after`, the value itself) lie left.
struct Cut {
  double value = 0;
  bool after = false;

  friend auto operator<=>(const Cut&, const Cut&) = default;  // NOLINT(*-nullptr,*-bool-conversion): false alarms
};

/// An entry of the vocabulary. Its values are cut into at most 64 cells by every test that names it; what no
/// test tells apart lies in one cell.
struct Question {
  std::string id;
  About about = About::morning;
  Kind kind = Kind::yes_no;
  double min = 0;               ///< Numbers: the smallest value, inclusive.
  double max = 0;               ///< Numbers: the largest value, inclusive.
  std::string unit;             ///< Numbers: "percent", "hours", "days" or other words; empty for a plain score.
  std::vector<Choice> choices;  ///< Choices and sets: in the order of the questionnaire.
  std::optional<ConditionId> plural_when;    ///< When yes, texts print the plural of the chosen value.
  std::string ask;                           ///< As put to the runner.
  std::string means;                         ///< What counts and what does not.
  std::string why;                           ///< Why it is asked.
  std::string unknown_text;                  ///< What a placeholder prints when it is unanswered.
  std::optional<ConditionId> applies;        ///< Asked only when this may hold; nothing means always.
  std::optional<Answer> absent;              ///< What "nothing else to report" means for it; its origin says so.
  std::optional<QuestionId> absent_same_as;  ///< As `absent`, but the answer of another question.
  std::optional<Answer> assumed;             ///< What counts when nobody knows, if declared; its origin says so.
  bool can_change = false;                   ///< May differ by tomorrow.
  std::vector<std::uint8_t> worse;           ///< Rank of each cell (sets: of having each member), higher is worse;
                                             ///< empty when the question has no such order.
  std::vector<Cut> cuts;                     ///< Numbers: ascending boundaries between its cells.

  [[nodiscard]] bool is_number() const noexcept { return legcheck::is_number(kind); }
  /// All cells a given answer can lie in (sets: all members).
  [[nodiscard]] std::uint64_t all_cells() const noexcept;
  /// The cell that stands for "does not apply": for yes/no that of no, otherwise one after the last.
  [[nodiscard]] std::uint64_t absent_cell() const noexcept;
  /// The answers in which everything is possible, or that the question does not apply. Sets: no member.
  [[nodiscard]] Possible everything() const noexcept;
  [[nodiscard]] Possible nothing() const noexcept;
  /// The cell of a number, as a mask. The value must lie between min and max.
  [[nodiscard]] std::uint64_t cell_of(double value) const noexcept;
  /// Position of the choice with this id; nothing when there is none.
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view choice_id) const noexcept;

  /// Given answers. Nothing is checked: a value that does not fit the kind and range makes an answer without a meaning.
  /// put() in morning.hpp checks.
  [[nodiscard]] Answer number(double value) const noexcept;
  [[nodiscard]] Answer chosen(std::size_t choice) const noexcept;
  [[nodiscard]] Answer members(std::uint64_t present) const noexcept;
  [[nodiscard]] Answer yes_no(bool yes) const noexcept;

  friend bool operator==(const Question&, const Question&) = default;
};

/// All questions, in the order in which they are asked.
class Questionnaire {
 public:
  Questionnaire() = default;
  explicit Questionnaire(std::vector<Question> questions) : questions_(std::move(questions)) {}

  [[nodiscard]] std::size_t size() const noexcept { return questions_.size(); }
  /// The id must be of this questionnaire.
  [[nodiscard]] const Question& operator[](QuestionId id) const noexcept {
    return questions_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] const std::vector<Question>& all() const noexcept { return questions_; }
  [[nodiscard]] Ids<QuestionId> ids() const noexcept { return Ids<QuestionId>(size()); }
  /// The question of that id; nothing when there is none.
  [[nodiscard]] std::optional<QuestionId> find(std::string_view id) const noexcept { return find(questions_, id); }
  [[nodiscard]] static std::optional<QuestionId> find(const std::vector<Question>& questions,
                                                      std::string_view id) noexcept;

  friend bool operator==(const Questionnaire&, const Questionnaire&) = default;

 private:
  std::vector<Question> questions_;
};

}  // namespace legcheck
#pragma GCC visibility pop
