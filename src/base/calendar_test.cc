// Dates and periods as front matter gives them; leap years, and the ends of what four digits can
// say.
#include "base/calendar.h"

#include <catch2/catch.hpp>

using namespace silcrow;

static std::string after(const char* date, const char* period) {
  return date_text(later(*parse_date(date), *parse_period(period)));
}

TEST_CASE("dates are read strictly") {
  CHECK(date_text(*parse_date("2026-03-14")) == "2026-03-14");
  CHECK(parse_date("2024-02-29"));
  for (const char* wrong : {"", "2026-3-14", "2026-13-01", "2026-02-29", "14.03.2026", "2026-03-1x",
                            "2026/03/14", "2026-03-14T00:00:00Z"}) {
    CHECK_FALSE(parse_date(wrong));
  }
}

TEST_CASE("periods have their units") {
  CHECK(parse_period("90d") == Period{90, PeriodUnit::days});
  CHECK(parse_period("90") == Period{90, PeriodUnit::days});
  CHECK(parse_period("6 Weeks") == Period{42, PeriodUnit::days});
  CHECK(parse_period("3 months") == Period{3, PeriodUnit::months});
  CHECK(parse_period("2y") == Period{24, PeriodUnit::months});
  for (const char* wrong : {"", "d", "soon", "-3d", "1.5y", "999999y", "12345678d", "3 moons"}) {
    CHECK_FALSE(parse_period(wrong));
  }
}

TEST_CASE("a period later lies in the calendar") {
  CHECK(after("2026-12-31", "1d") == "2027-01-01");
  CHECK(after("2026-01-31", "1 month") == "2026-02-28");
  CHECK(after("2024-02-29", "1 year") == "2025-02-28");
  CHECK(after("2026-11-02", "3 months") == "2027-02-02");
  CHECK(days_between(*parse_date("2026-11-02"), *parse_date("2026-10-31")) == -2);
}

TEST_CASE("days that exist") {
  CHECK(is_calendar_day("2026-11-21"));
  CHECK(is_calendar_day("2024-02-29"));
  CHECK(is_calendar_day("2000-02-29"));
  CHECK_FALSE(is_calendar_day("2026-02-29"));
  CHECK_FALSE(is_calendar_day("1900-02-29"));
  CHECK_FALSE(is_calendar_day("2026-13-01"));
  CHECK_FALSE(is_calendar_day("2026-00-01"));
  CHECK_FALSE(is_calendar_day("2026-11-31"));
}

TEST_CASE("texts that are no days") {
  CHECK_FALSE(is_calendar_day(""));
  CHECK_FALSE(is_calendar_day("2026-11-2"));
  CHECK_FALSE(is_calendar_day("2026-11-21 "));
  CHECK_FALSE(is_calendar_day("2026/11/21"));
  CHECK_FALSE(is_calendar_day("2026-11-+1"));
}

TEST_CASE("moments in UTC") {
  CHECK(utc_time(0) == "1970-01-01T00:00:00Z");
  CHECK(utc_time(1709210096) == "2024-02-29T12:34:56Z");
  CHECK(utc_time(-1) == "1969-12-31T23:59:59Z");
  CHECK(utc_time(253402300799) == "9999-12-31T23:59:59Z");
  CHECK(utc_time(253402300800) == "");
  CHECK(utc_time(INT64_MIN) == "");
}
