/// The members of a set question, one after the other.
#pragma once

#include <optional>
#include <string>

#include "io/morning/read_answer.hpp"

namespace legcheck {

class MemberList {
 public:
  MemberList() = default;
  explicit MemberList(const Question& question) : question_(&question) {}

  /// Reads one more member. What is wrong with it; empty when nothing is.
  std::string add(const JsonScalar& value);
  /// One more that cannot be a member.
  void add_wrong();

  [[nodiscard]] std::size_t last() const { return count_ - 1; }  ///< Position of the member that was added last.
  /// The answer; nothing when a member was wrong.
  [[nodiscard]] std::optional<Answer> answer() const;

 private:
  const Question* question_ = nullptr;
  std::uint64_t members_ = 0;
  std::size_t count_ = 0;
  bool whole_ = true;
};

}  // namespace legcheck
