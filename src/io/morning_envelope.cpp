#include "io/morning_envelope.hpp"

#include <fmt/format.h>

#include "io/civil_date.hpp"

namespace legcheck {

std::string format_problem(const JsonScalar& value) {
  constexpr std::string_view family = "legcheck.morning/";
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text != nullptr && *text == morning_format) return {};
  const bool newer = text != nullptr && text->rfind(family, 0) == 0;
  return fmt::format("format {} {} (this program reads \"{}\")", shown(value),
                     newer ? "is made for a newer version" : "is unknown", morning_format);
}

std::string date_problem(const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text != nullptr && is_civil_date(*text)) return {};
  return fmt::format("must be a day such as \"2026-11-22\", from 2000 on, not {}", shown(value));
}

}  // namespace legcheck
