// The day on which a book is judged: the only clock that a diagnostic can depend on.
#pragma once

#include <optional>

#include "base/calendar.h"

namespace silcrow {

// `given` (`--today`) where it is not empty, else the day of SOURCE_DATE_EPOCH (seconds since 1970,
// https://reproducible-builds.org/specs/source-date-epoch/), else that of the clock, in UTC. A
// SOURCE_DATE_EPOCH that is no number does not count.
Date judging_day(const std::optional<Date>& given);

}  // namespace silcrow
