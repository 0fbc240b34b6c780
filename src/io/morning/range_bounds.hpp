/// The bounds of a number that is known only as a range, one after the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/morning/read_answer.hpp"

namespace legcheck {

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

}  // namespace legcheck
