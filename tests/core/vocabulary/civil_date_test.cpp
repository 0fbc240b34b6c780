#include "core/vocabulary/civil_date.hpp"

#include <string>

#include "catch.hpp"

using namespace legcheck;

TEST_CASE("a day of the calendar is one, from 2000 on", "[date]") {
  for (const std::string_view day : {"2000-01-01", "2026-11-22", "2026-12-31", "2024-02-29", "2000-02-29", "2400-02-29",
                                     "2026-02-28", "2026-04-30", "9999-12-31"}) {
    CAPTURE(day);
    CHECK(is_civil_date(day));
  }
}

TEST_CASE("a day that does not exist, or is written otherwise, is none", "[date]") {
  for (const std::string_view text : {
           "",
           "2026",
           "2026-11",
           "2026-11-22 ",
           " 2026-11-22",
           "2026-11-2",
           "2026-1-22",
           "26-11-22",
           "2026/11/22",
           "22-11-2026",
           "20261122",
           "2026-11-22T00:00",
           "12026-11-22",
           "-026-11-22",
           "+026-11-22",  // another form
           "2026-00-01",
           "2026-13-01",
           "2026-01-00",
           "2026-01-32",
           "2026-04-31",  // no such day
           "2025-02-29",
           "2100-02-29",
           "2026-02-30",
           "1999-12-31",
           "0000-01-01",  //
           "2026-1a-22",
           "2026-11-2x",
           "202a-11-22",
           "2026-+1-22",
           "2026- 1-22",
           "2026-11--1",
           "2026-11-\xD9\xA3",  // no digits
       }) {
    CAPTURE(text);
    CHECK_FALSE(is_civil_date(text));
  }
  CHECK_FALSE(is_civil_date(std::string_view("2026-11-22\0", 11)));
}

TEST_CASE("the day before is that of the calendar", "[date]") {
  CHECK(day_before("2026-11-22") == "2026-11-21");
  CHECK(day_before("2026-11-01") == "2026-10-31");
  CHECK(day_before("2026-01-01") == "2025-12-31");
  CHECK(day_before("2024-03-01") == "2024-02-29");
  CHECK(day_before("2025-03-01") == "2025-02-28");
  CHECK(day_before("2100-03-01") == "2100-02-28");
  CHECK(day_before("2000-01-01") == "1999-12-31");
}
