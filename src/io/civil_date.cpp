#include "io/civil_date.hpp"

#include <array>
#include <chrono>

#include <fmt/format.h>

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

}  // namespace

bool is_civil_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const std::chrono::year_month_day date = date_of(text);
  return date.ok() && date.year() >= std::chrono::year(2000);
}

std::string day_before(std::string_view date) {
  const std::chrono::year_month_day day(std::chrono::sys_days(date_of(date)) - std::chrono::days(1));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
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
  return fmt::format("{} {} {}", days[weekday.c_encoding()], static_cast<unsigned>(day.day()), months[month - 1]);
}

}  // namespace legcheck
