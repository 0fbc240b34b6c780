#include "io/morning_envelope.hpp"

#include <fmt/format.h>

#include "io/civil_date.hpp"
#include "io/format_name.hpp"

namespace legcheck {

std::string morning_format_problem(const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  return format_problem(text == nullptr ? "" : *text, shown(value), morning_format);
}

std::string date_problem(const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text != nullptr && is_civil_date(*text)) return {};
  return fmt::format("must be a day such as \"2026-11-22\", from 2000 on, not {}", shown(value));
}

}  // namespace legcheck
