// Period: a stretch of the calendar that has a name in TIMEX3: a day, a week, a month, a quarter, a year ...
//
// Weeks are those of ISO 8601. Seasons are the meteorological ones of the northern hemisphere; a winter bears the year of its
// December. All calendar arithmetic is the `date` library's.
#pragma once

#include <optional>
#include <string>

#include <date/date.h>

#include "annotate/dates/lexicon.h"
#include "annotate/dates/value.h"

namespace crossclaim::dates {

struct Period {
  date::sys_days lo;
  date::sys_days hi;
  Grain grain = Grain::none;
  std::string timex;

  Days days() const { return {lo, hi}; }
  bool contains(date::sys_days day) const { return lo <= day && day <= hi; }
};

Period day_period(date::sys_days day);
Period week_of(date::sys_days day);
Period weekend_of(date::sys_days day);  // the weekend of the day's week
Period month_period(date::year_month month);
Period quarter_period(date::year year, int quarter);  // 1-4
Period half_period(date::year year, int half);        // 1-2
Period season_period(date::year year, Season season);
Period year_period(date::year year);
// Years before Christ are those of the calendar: 1 BC is year 0, 490 BC is -489; TIMEX3 writes them BC0490, BC049, BC04.
Period decade_of(date::year year);            // 1995: 1990-1999; 485 BC: 489-480 BC
Period century_of(date::year year);           // 1995: 1900-1999, as TIMEX3 has it; 485 BC: 500-401 BC
date::year year_of_era(int number, int era);  // 490, -1: the year 490 BC

// The period of that unit which holds `day`, moved by `offset` units. No period for units below the day.
std::optional<Period> period_of(Unit unit, date::sys_days day, int offset);

date::year year_of(date::sys_days day);

// The TIMEX3 form of one such period without an anchor: XXXX-XX for a month.
std::string open_timex(Unit unit);
std::string_view season_code(Season season);
// P3M, PT48H, PXW.
std::string duration_timex(Unit unit, std::int32_t count);

}  // namespace crossclaim::dates
