#include "annotate/dates_holidays.h"

namespace crossclaim::dates {
namespace {

using date::days;
using date::sys_days;
using date::year;

constexpr std::int32_t kEaster = 100'000;
constexpr std::int32_t kOrthodoxEaster = 150'000;
constexpr std::int32_t kWeekdayOfMonth = 200'000;
constexpr std::int32_t kAfter = 100'000;

// Easter Sunday of the western churches: the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8).
sys_days easter_sunday(year y) {
  const int year_number = static_cast<int>(y);
  const int golden = year_number % 19;
  const int century = year_number / 100;
  const int skipped = century - century / 4 - (8 * century + 13) / 25;
  const int epact = (skipped + 19 * golden + 15) % 30;
  const int full_moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
  const int weekday = (year_number + year_number / 4 + full_moon + 2 - century + century / 4) % 7;
  return sys_days{y / 3 / 28} + days{full_moon - weekday};
}

// That of the Julian calendar (Meeus, ibid.), on the day the Gregorian one gives it.
sys_days orthodox_easter_sunday(year y) {
  const int year_number = static_cast<int>(y);
  const int full_moon = (19 * (year_number % 19) + 15) % 30;
  const int weekday = (2 * (year_number % 4) + 4 * (year_number % 7) - full_moon + 34) % 7;
  const int days_in_march = full_moon + weekday + 114 - 3 * 31;  // 0 = 1 March
  const int century = year_number / 100;
  return sys_days{y / 3 / 1} + days{days_in_march + century - century / 4 - 2};
}

}  // namespace

std::int32_t packed(const Holiday& h) {
  if (h.rule == Holiday::Rule::fixed) return h.month * 100 + h.day;
  if (h.rule == Holiday::Rule::easter) return kEaster + 500 + h.month;
  if (h.rule == Holiday::Rule::orthodox_easter) return kOrthodoxEaster + 500 + h.month;
  return kWeekdayOfMonth + h.after * kAfter + (h.month * 100 + h.day + 50) * 10 + h.weekday;
}

Holiday unpacked(std::int32_t value) {
  if (value < kEaster) return {Holiday::Rule::fixed, value / 100, value % 100, 0};
  if (value < kOrthodoxEaster) return {Holiday::Rule::easter, value - kEaster - 500, 0, 0};
  if (value < kWeekdayOfMonth) return {Holiday::Rule::orthodox_easter, value - kOrthodoxEaster - 500, 0, 0};
  const std::int32_t after = (value - kWeekdayOfMonth) / kAfter;
  const std::int32_t month_and_day = (value - kWeekdayOfMonth) % kAfter / 10;
  const std::int32_t month = month_and_day / 100;
  return {Holiday::Rule::weekday_of_month, month, month_and_day % 100 - 50, value % 10, after};
}

std::optional<sys_days> day_in(year y, const Holiday& h) {
  if (h.rule != Holiday::Rule::weekday_of_month) {
    const bool orthodox = h.rule == Holiday::Rule::orthodox_easter;
    if (static_cast<int>(y) < 1583) return std::nullopt;
    return (orthodox ? orthodox_easter_sunday(y) : easter_sunday(y)) + days{h.month};
  }
  const date::month month{static_cast<unsigned>(h.month)};
  const date::weekday weekday{static_cast<unsigned>(h.weekday) % 7};
  if (h.day < 0) return sys_days{y / month / weekday[date::last]};
  return sys_days{y / month / weekday[static_cast<unsigned>(h.day)]} + days{h.after};
}

}  // namespace crossclaim::dates
