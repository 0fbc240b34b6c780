#include "io/civil_date.hpp"

#include <algorithm>
#include <chrono>

namespace legcheck {

bool is_civil_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [text](std::size_t first, std::size_t count) {
    unsigned value = 0;
    for (const char digit : text.substr(first, count)) {
      if (digit < '0' || digit > '9') return 0U;
      value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(number(0, 4))),
                                         std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2))};
  return date.ok() && date.year() >= std::chrono::year(2000);
}

}  // namespace legcheck
