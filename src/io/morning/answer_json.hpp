/// Single answers as JSON values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "io/json/json_writer.hpp"
#include "legcheck/questionnaire.hpp"

namespace legcheck {

struct JsonNumber {
  double value = 0;
  std::string_view raw;
};
using JsonScalar = std::variant<bool, JsonNumber, std::string_view>;

/// The value as it may stand in a message.
std::string shown(const JsonScalar& value);

/// An answer, or what is wrong with it.
struct ReadAnswer {
  std::optional<Answer> answer;
  std::string message;
};

/// The answer that a JSON value gives to a question that is no set.
ReadAnswer read_answer(const Question& question, const JsonScalar& value);

/// The member of a set question that a JSON value names: its position, or what is wrong.
struct ReadMember {
  std::optional<std::size_t> member;
  std::string message;
};
ReadMember read_member(const Question& question, const JsonScalar& value);

/// "write 4, not …": what the question takes, for a value of the wrong kind.
std::string expected(const Question& question, std::string_view found);

/// The bounds of a number that is known only as a range, one after the other.
class RangeBounds {
 public:
  RangeBounds() = default;
  RangeBounds(const Question& question, std::size_t offset) : question_(&question), offset_(offset) {}

  /// Takes the name of the next bound. What is wrong with it; empty when nothing is.
  std::string name(std::string_view bound);
  /// Takes the value of the bound named last. What is wrong with it; empty when nothing is.
  std::string add(const JsonScalar& value);
  /// One more that cannot be a bound.
  void add_wrong() { whole_ = false; }
  /// No bound follows. What is wrong with them together, when nothing was wrong before.
  std::string end();

  [[nodiscard]] std::string_view last() const { return bound_; }  ///< Name of the bound named last.
  [[nodiscard]] std::size_t offset() const { return offset_; }
  /// The answer; nothing when a bound was wrong.
  [[nodiscard]] std::optional<Answer> answer() const;

 private:
  const Question* question_ = nullptr;
  std::size_t offset_ = 0;
  std::string_view bound_;
  std::optional<double> min_, max_;
  bool whole_ = true;
};

/// The value a morning holds for this answer: null while nothing is known, a range as {"min", "max"}.
void write_answer(JsonWriter& writer, const Question& question, const Answer& answer);

}  // namespace legcheck
