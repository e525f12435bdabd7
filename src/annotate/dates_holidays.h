// Holidays that are counted out: so many days from Easter, or the nth weekday of a month.
#pragma once

#include <cstdint>
#include <optional>

#include <date/date.h>

namespace crossclaim::dates {

// As the table spells it: "704" is 4 July, "E-2" two days before Easter Sunday, "11:4:4" the fourth Thursday of November,
// "5:-1:1" the last Monday of May, "11:4:4+1" the day behind the fourth Thursday of November, "O0" the Orthodox Easter Sunday.
struct Holiday {
  enum class Rule : std::uint8_t { fixed, easter, weekday_of_month, orthodox_easter };
  Rule rule = Rule::fixed;
  std::int32_t month = 0;    // 1-12; for an Easter, the days after that Sunday
  std::int32_t day = 0;      // of the month; or 1-5, -1 the last
  std::int32_t weekday = 0;  // 1 = Monday ... 7 = Sunday
  std::int32_t after = 0;    // days behind that weekday
};

// A holiday as one number, the value of a lexeme, and back.
std::int32_t packed(const Holiday& holiday);
Holiday unpacked(std::int32_t value);

// The day of a holiday that isn't fixed. Nothing for an Easter before 1583, the first year of the Gregorian calendar.
std::optional<date::sys_days> day_in(date::year year, const Holiday& holiday);

}  // namespace crossclaim::dates
