/// Single answers as JSON values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

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

}  // namespace legcheck
