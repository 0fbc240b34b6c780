#include "io/morning/morning_envelope.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/civil_date.hpp"
#include "io/format_name.hpp"
#include "io/json/json_writer.hpp"

namespace legcheck {
namespace {

std::string take_format(const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text != nullptr && *text == morning_format) return {};
  return format_problem(text == nullptr ? "" : *text, shown(value), morning_format);
}

std::string take_date(MorningDocument& document, const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text == nullptr || !is_civil_date(*text)) {
    return fmt::format("must be a day such as \"2026-11-22\", from 2000 on, not {}", shown(value));
  }
  document.morning.date = *text;
  return {};
}

}  // namespace

bool is_envelope_member(std::string_view name) {
  return std::find(envelope_members.begin(), envelope_members.end(), name) != envelope_members.end();
}

std::string take_envelope(MorningDocument& document, std::string_view member, const JsonScalar& value) {
  if (member == "format") return take_format(value);
  if (member == "date") return take_date(document, value);
  if (member != "id") return wrong_envelope(member, shown(value));
  document.id = id_json(value);
  return {};
}

std::string take_envelope_null(std::string_view member) {
  if (member == "format") return fmt::format("must be \"{}\", not null", morning_format);
  return member == "complaints" ? wrong_envelope(member, "null") : std::string();
}

std::string wrong_envelope(std::string_view member, std::string_view found) {
  if (member == "meta") return fmt::format("must be an object, not {}", found);
  if (member == "complaints") return fmt::format("must be a list of objects, not {}", found);
  return fmt::format("must be a single value, not {}", found);
}

std::string id_json(const JsonScalar& value) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const JsonNumber* number = std::get_if<JsonNumber>(&value)) return std::string(number->raw);
  std::string json;
  append_json_string(json, std::get<std::string_view>(value));
  return json;
}

}  // namespace legcheck
