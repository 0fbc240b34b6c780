#include "core/vocabulary/civil_date.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace legcheck {
namespace {

/// The digits as a number; 0 when there is anything else.
unsigned number(std::string_view digits) noexcept {
  unsigned value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return 0;
    value = value * 10 + static_cast<unsigned>(digit - '0');
  }
  return value;
}

std::chrono::year_month_day date_of(std::string_view text) noexcept {
  return {std::chrono::year(static_cast<int>(number(text.substr(0, 4)))), std::chrono::month(number(text.substr(5, 2))),
          std::chrono::day(number(text.substr(8, 2)))};
}

/// At least so many digits, with zeros before them.
std::string digits(unsigned value, std::size_t width) {
  const std::string text = std::to_string(value);
  return std::string(width - std::min(width, text.size()), '0') + text;
}

}  // namespace

bool is_civil_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const std::chrono::year_month_day date = date_of(text);
  return date.ok() && date.year() >= std::chrono::year(2000);
}

std::string day_before(std::string_view date) {
  const std::chrono::year_month_day day(std::chrono::sys_days(date_of(date)) - std::chrono::days(1));
  return digits(static_cast<unsigned>(static_cast<int>(day.year())), 4) + "-" +
         digits(static_cast<unsigned>(day.month()), 2) + "-" + digits(static_cast<unsigned>(day.day()), 2);
}

int days_between(std::string_view from, std::string_view to) {
  return static_cast<int>((std::chrono::sys_days(date_of(to)) - std::chrono::sys_days(date_of(from))).count());
}

std::string short_date(std::string_view date) {
  constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::year_month_day day = date_of(date);
  const std::chrono::weekday weekday{std::chrono::sys_days(day)};
  const unsigned month = static_cast<unsigned>(day.month());
  return std::string(days[weekday.c_encoding()]) + " " + digits(static_cast<unsigned>(day.day()), 1) + " " +
         std::string(months[month - 1]);
}

}  // namespace legcheck
