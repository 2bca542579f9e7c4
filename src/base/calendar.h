// Days and moments as text: ISO 8601, Gregorian calendar, UTC. Pure functions; no clock.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

// Whether the text is a day of the calendar: "2026-11-21", but not "2026-02-30".
bool is_calendar_day(std::string_view text);

// "2026-11-21T08:15:00Z" (RFC 3339) from seconds since 1970; empty where the year has not four
// digits.
std::string utc_time(int64_t seconds);

}  // namespace silcrow
