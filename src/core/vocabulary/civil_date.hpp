/// Dates of the calendar, without a clock.
#pragma once

#include <string>
#include <string_view>

namespace legcheck {

/// YYYY-MM-DD, a day that exists, from the year 2000 on.
bool is_civil_date(std::string_view text) noexcept;

/// The day before one that is_civil_date().
std::string day_before(std::string_view date);

/// Days from one date to the other; negative when it lies before.
int days_between(std::string_view from, std::string_view to);

/// "Sun 22 Nov".
std::string short_date(std::string_view date);

}  // namespace legcheck
