// Holidays that are counted out: so many days from Easter, the nth weekday of a month, or by a calendar of the moon.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "annotate/dates/value.h"

namespace crossclaim::dates {

// As the table spells it:
//   704        4 July                                    ~321       about 21 March
//   E-2        two days before Easter Sunday             O0         the Orthodox Easter Sunday
//   11:4:4     the fourth Thursday of November           5:-1:1     the last Monday of May
//   11:4:4+1   the day behind the fourth Thursday of November
//   I9:1+30    the 30 days from the first of the ninth month of the Islamic calendar
//   H-163+7    the seven days from the 163rd before Rosh Hashanah
//   C          the Chinese New Year                      D          Diwali
struct Holiday {
  enum class Rule : std::uint8_t { fixed, easter, weekday_of_month, orthodox_easter, about, islamic, hebrew, chinese, diwali };
  Rule rule = Rule::fixed;
  std::int32_t month = 0;    // 1-12; for an Easter or a Hebrew day, the days after that day
  std::int32_t day = 0;      // of the month; or 1-5, -1 the last
  std::int32_t weekday = 0;  // 1 = Monday ... 7 = Sunday
  std::int32_t after = 0;    // days behind that weekday; of a holiday by the moon, how many days it has, 0 for one
  bool operator==(const Holiday&) const = default;
};

// Nothing for a cell of another form.
std::optional<Holiday> read_holiday(std::string_view cell);

// A holiday as one number, the value of a lexeme, and back.
std::int32_t packed(const Holiday& holiday);
Holiday unpacked(std::int32_t bits);

// The days of a holiday that isn't fixed, as often as it falls into the year: an Islamic one once, twice or never. Nothing for
// an Easter before 1583, the first year of the Gregorian calendar, nor for a day by the moon before 1800 or after 2200.
std::vector<Days> days_in(date::year year, const Holiday& holiday);

// How many days earlier and later than told it may be kept: by the sight of the moon, from the evening before, or by country.
struct Margin {
  date::days before{0};
  date::days after{0};
  bool none() const { return before == date::days{0} && after == date::days{0}; }
};
Margin margin_of(const Holiday& holiday);

}  // namespace crossclaim::dates
