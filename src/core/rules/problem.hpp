/// Something wrong in rule files, and what kind of mistake it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace legcheck {

/// A byte in one of the files of a rule folder.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t offset = 0;
};

/// Kinds of mistakes, for programs: their names are a promise (docs/rule-format.md).
enum class Mistake : std::uint8_t {
  not_json,
  unknown_format,    ///< A file for another version, or for something else.
  too_large,         ///< A limit is broken: too many, too deep, too big.
  unknown_member,    ///< A member name that means nothing here.
  missing_member,    ///< Something that must be said.
  duplicate_member,  ///< A member that stands twice in one object.
  duplicate_id,      ///< An id that stands twice among its kind.
  duplicate_value,   ///< A value that stands twice, or a word for two values.
  bad_id,            ///< An id that may not be used.
  wrong_type,        ///< A text where a number is needed, and the like.
  unknown_value,     ///< None of the words that are possible here.
  unknown_name,      ///< No such question, condition, source, …
  out_of_range,      ///< A number that cannot be, or a range without a value.
  empty,             ///< Something that says nothing.
  cycle,             ///< A condition that rests on itself.
  bad_placeholder,   ///< A text that names no question.
  does_not_fit,      ///< Two members that do not go together.
};

/// Such as "not-json".
std::string_view name_of(Mistake kind) noexcept;

/// Something wrong at a place.
struct Problem {
  Place place;
  Mistake kind{};
  std::string message;
};

}  // namespace legcheck
