// Asks the environment, then the clock.
#include "cli/today.h"

#include <ctime>

#include "cli/commands.h"

namespace silcrow {

Date judging_day(const std::optional<Date>& given) {
  if (given) return *given;
  if (const std::optional<Date> source = parse_date(source_date())) return *source;
  return parse_date(utc_time(std::time(nullptr)).substr(0, 10)).value_or(Date());
}

}  // namespace silcrow
