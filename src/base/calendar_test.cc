// Leap years, and the ends of what four digits can say.
#include "base/calendar.h"

#include <catch2/catch.hpp>

using namespace silcrow;

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
