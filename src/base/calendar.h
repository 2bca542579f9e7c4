// Days, the periods between them, and moments, as text: ISO 8601, Gregorian calendar, UTC. Pure
// functions; no clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace silcrow {

// A day that exists, of the years 0 to 9999 unless a period leads beyond.
struct Date {
  int32_t year = 1970;
  uint32_t month = 1;  // from 1
  uint32_t day = 1;    // from 1

  auto operator<=>(const Date&) const = default;
};

enum class PeriodUnit : uint8_t { days, months };

struct Period {
  int32_t count = 0;
  PeriodUnit unit = PeriodUnit::days;

  bool operator==(const Period&) const = default;
};

// "2026-11-21", nothing else; also not a day that its month does not have: "2026-02-30".
std::optional<Date> parse_date(std::string_view text);

// Whether parse_date takes the text.
bool is_calendar_day(std::string_view text);

std::string date_text(Date date);

// `90d`, `90 days`, `6 weeks`, `3 months`, `1y`; a bare number counts days. At most a thousand
// years.
std::optional<Period> parse_period(std::string_view text);

// The day that lies a period behind another. What the month is too short for is its last day.
Date later(Date date, Period period);

// From one day to another; negative when it is earlier.
int32_t days_between(Date from, Date to);

// "2026-11-21T08:15:00Z" (RFC 3339) from seconds since 1970; empty where the year has not four
// digits.
std::string utc_time(int64_t seconds);

}  // namespace silcrow
