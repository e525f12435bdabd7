// Days of calendars that go by the moon, on the days the Gregorian calendar gives them.
//
// The arithmetic calendars follow Reingold and Dershowitz, Calendrical Calculations; new moons and the solstice Meeus,
// Astronomical Algorithms (chapters 27 and 49), to within some minutes from 1900 to 2100.
#pragma once

#include <vector>

#include <date/date.h>

namespace crossclaim::dates {

// Day `day` of Islamic month `month` as often as it falls into the Gregorian year: once, rarely twice or never. By the tabular
// calendar: the month that is seen may begin a day or two before or after.
std::vector<date::sys_days> islamic_days(date::year gregorian, int month, int day);

// The day `offset` days from 1 Tishri (Rosh Hashanah) of that autumn; Passover is -163. A day of the Hebrew calendar begins on
// the evening before.
date::sys_days hebrew_day(date::year gregorian, int offset);

// The Chinese New Year, by Beijing's time.
date::sys_days chinese_new_year(date::year gregorian);

// The evening before the new moon of Kartik, by India's time; some calendars keep Diwali on the day after or before.
date::sys_days diwali(date::year gregorian);

}  // namespace crossclaim::dates
