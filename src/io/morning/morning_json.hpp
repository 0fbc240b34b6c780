/// Mornings as JSON: what stands around their answers, and writing them. The handler reads them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "io/morning/answer_json.hpp"
#include "legcheck/json.hpp"

namespace legcheck {

inline constexpr std::string_view morning_format = "legcheck.morning/1";

/// The members of a morning that are no answers.
inline constexpr std::array<std::string_view, 5> envelope_members{"format", "date", "id", "meta", "complaints"};

bool is_envelope_member(std::string_view name);

/// Takes the value of `format`, `date` or `id`. What is wrong with it; empty when nothing is.
std::string take_envelope(MorningDocument& document, std::string_view member, const JsonScalar& value);

/// The same for null, which stands for nothing, and for the other members too.
std::string take_envelope_null(std::string_view member);

/// What is wrong when the value of any of them is, say, "a list".
std::string wrong_envelope(std::string_view member, std::string_view found);

/// An id as it is passed through.
std::string id_json(const JsonScalar& value);

/// The id of a morning that cannot be judged, as JSON, so that its error can be told apart; "null" where there is none,
/// where it is no single value, or where it is said twice.
std::string morning_id(std::string_view json);

void write_morning(JsonWriter& writer, const Morning& morning, const Questionnaire& questionnaire);

}  // namespace legcheck
