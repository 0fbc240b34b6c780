/// What is known on one morning, and how a program puts it in:
///
///     legcheck::Morning morning;
///     if (auto wrong = put(morning, rules.questionnaire, "pain", 3)) std::cerr << to_string(*wrong) << '\n';
///     put(morning, rules.questionnaire, "signs", {"fever", "swelling"});
///
/// A morning starts with all unknown. Unknown is not no: whatever is left out holds the verdict back as far as its
/// answer could.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "legcheck/diagnostic.hpp"
#include "legcheck/questionnaire.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// The answers to the questions of one questionnaire. What was never put is unknown.
class Answers {
 public:
  Answers() = default;
  explicit Answers(std::size_t questions) : answers_(questions) {}

  /// To change it. Nothing is checked: put() below does.
  [[nodiscard]] Answer& operator[](QuestionId id) {
    if (static_cast<std::size_t>(id) >= answers_.size()) answers_.resize(static_cast<std::size_t>(id) + 1);
    return answers_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] const Answer& operator[](QuestionId id) const noexcept {
    return static_cast<std::size_t>(id) < answers_.size() ? answers_[static_cast<std::size_t>(id)] : unknown;
  }
  /// So many questions, from the first, have a place; the others are unknown.
  [[nodiscard]] std::size_t size() const noexcept { return answers_.size(); }

 private:
  static constexpr Answer unknown{};

  std::vector<Answer> answers_;
};

/// One morning: a civil date, the answers given once, and the answers about each sore place. No complaint
/// counts as one complaint about which nothing is known. That nothing hurts is said with pain and peak_pain 0.
struct Morning {
  std::string date;                 ///< YYYY-MM-DD; empty when not given.
  Answers shared;                   ///< Only the morning and profile questions are read.
  std::vector<Answers> complaints;  ///< Only the complaint questions are read. At most 64.
};

/// The answer to a question as that complaint sees it.
const Answer& answer_of(const Question& question, QuestionId id, const Answers& shared, const Answers& complaint);

/// A number that is known only as a range, both ends included.
struct Range {
  double min = 0;
  double max = 0;
};

/// Asked, and not sure.
struct Unsure {};

/// What an answer says, before it is known whether it fits its question: true, 3, 36.6, "calf", {"fever", "pop"},
/// Range{4, 6} or Unsure{}. Words are the ids of Choice::id. A set takes all its members in one list, and {} for none.
class Value {
 public:
  using Kind = std::variant<bool, double, std::string, std::vector<std::string>, Range, Unsure>;

  template <std::same_as<bool> T>
  Value(T yes) : kind_(yes) {}  // NOLINT(*-explicit-*): what is put is written as it is
  template <class T>
  requires(std::is_arithmetic_v<T> && !std::same_as<T, bool>) Value(T number)
      : kind_(static_cast<double>(number)) {}  // NOLINT(*-explicit-*)
  template <std::convertible_to<std::string_view> T>
  Value(const T& word) : kind_(std::string(std::string_view(word))) {}    // NOLINT(*-explicit-*)
  Value(std::vector<std::string> members) : kind_(std::move(members)) {}  // NOLINT(*-explicit-*)
  Value(std::initializer_list<const char*> members) : kind_(std::vector<std::string>(members.begin(), members.end())) {}
  Value(Range range) : kind_(range) {}     // NOLINT(*-explicit-*)
  Value(Unsure unsure) : kind_(unsure) {}  // NOLINT(*-explicit-*)

  [[nodiscard]] const Kind& kind() const noexcept { return kind_; }

 private:
  Kind kind_;
};

/// Puts in the answer to one question, in place of what was known before, or says what is wrong with it and changes
/// nothing: a name that is no question, a value that does not fit it, a sore place where none is asked about.
///
/// `complaint` counts the sore places from 0, for questions about a sore place only (About::complaint); without it the
/// first is meant. The next one that is not there yet is added.
[[nodiscard]] std::optional<Diagnostic> put(Morning& morning, const Questionnaire& questionnaire,
                                            std::string_view question, const Value& value,
                                            std::optional<std::size_t> complaint = std::nullopt);

}  // namespace legcheck
#pragma GCC visibility pop
