#include "annotate/dates/period.h"

#include <array>
#include <cstdlib>

#include <date/iso_week.h>
#include <fmt/format.h>

namespace crossclaim::dates {
namespace {

using date::days;
using date::months;
using date::sys_days;
using date::year;
using date::year_month;
using date::year_month_day;
using date::years;

year_month month_of(sys_days day) {
  const year_month_day ymd{day};
  return ymd.year() / ymd.month();
}

sys_days first_day(year_month month) { return sys_days{month / 1}; }
sys_days last_day(year_month month) { return sys_days{month / date::last}; }

Period months_period(year_month first, int count, Grain grain, std::string timex) {
  return {first_day(first), last_day(first + months{count - 1}), grain, std::move(timex)};
}

int number(year y) { return static_cast<int>(y); }
int month_number(sys_days day) { return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month())); }

void append_two_digits(std::string& out, unsigned n) {
  out += static_cast<char>('0' + n / 10);
  out += static_cast<char>('0' + n % 10);
}

// The year, month and day as TIMEX3 writes them. By hand: of every date without a year there are three of these, and two are
// thrown away.
std::string text_of(year y) {
  if (number(y) <= 0) return fmt::format("BC{:04}", 1 - number(y));
  if (number(y) >= 10000) return fmt::format("{}", number(y));
  std::string out;
  append_two_digits(out, static_cast<unsigned>(number(y) / 100));
  append_two_digits(out, static_cast<unsigned>(number(y) % 100));
  return out;
}

std::string text_of(year_month month) {
  std::string out = text_of(month.year());
  out += '-';
  append_two_digits(out, static_cast<unsigned>(month.month()));
  return out;
}

std::string text_of(year_month_day ymd) {
  std::string out = text_of(ymd.year() / ymd.month());
  out += '-';
  append_two_digits(out, static_cast<unsigned>(ymd.day()));
  return out;
}

// Centuries and decades before Christ are counted by the figures of the year: 480-489 BC.
bool is_before_christ(year y) { return number(y) <= 0; }

Season season_of(sys_days day) { return static_cast<Season>((month_number(day) + 9) % 12 / 3); }

}  // namespace

year year_of(sys_days day) { return year_month_day{day}.year(); }

Period day_period(sys_days day) { return {day, day, Grain::day, text_of(year_month_day{day})}; }

Period week_of(sys_days day) {
  const iso_week::year_weeknum_weekday iso{day};
  const sys_days monday = sys_days{iso.year() / iso.weeknum() / iso_week::mon};
  return {monday, monday + days{6}, Grain::week,
          fmt::format("{}-W{:02}", text_of(year{static_cast<int>(iso.year())}), static_cast<unsigned>(iso.weeknum()))};
}

Period weekend_of(sys_days day) {
  const Period week = week_of(day);
  return {week.lo + days{5}, week.hi, Grain::weekend, week.timex + "-WE"};
}

Period month_period(year_month month) { return months_period(month, 1, Grain::month, text_of(month)); }

Period quarter_period(year y, int quarter) {
  const year_month first = y / date::month{static_cast<unsigned>(quarter * 3 - 2)};
  return months_period(first, 3, Grain::quarter, fmt::format("{}-Q{}", text_of(y), quarter));
}

Period half_period(year y, int half) {
  const year_month first = y / date::month{static_cast<unsigned>(half * 6 - 5)};
  return months_period(first, 6, Grain::quarter, fmt::format("{}-H{}", text_of(y), half));
}

Period season_period(year y, Season season) {
  const year_month first = y / date::month{static_cast<unsigned>(season) * 3 + 3};
  return months_period(first, 3, Grain::season, fmt::format("{}-{}", text_of(y), season_code(season)));
}

Period year_period(year y) { return months_period(y / 1, 12, Grain::year, text_of(y)); }

Period decade_of(year y) {
  if (!is_before_christ(y)) {
    const int decade = number(y) / 10;
    return months_period(year{decade * 10} / 1, 120, Grain::decade, fmt::format("{:03}", decade));
  }
  const int decade = (1 - number(y)) / 10;
  return months_period(year{1 - decade * 10 - 9} / 1, 120, Grain::decade, fmt::format("BC{:03}", decade));
}

Period century_of(year y) {
  if (!is_before_christ(y)) {
    const int century = number(y) / 100;
    return months_period(year{century * 100} / 1, 1200, Grain::century, fmt::format("{:02}", century));
  }
  const int century = -number(y) / 100;
  return months_period(year{-century * 100 - 99} / 1, 1200, Grain::century, fmt::format("BC{:02}", century));
}

year year_of_era(int number, int era) { return year{era > 0 ? number : 1 - number}; }

namespace {
// Some eight thousand years to either side: far from where the calendar of the date library ends.
bool within_reach(Unit unit, int offset) {
  constexpr std::array<int, 13> lengths = {0, 0, 0, 1, 7, 7, 14, 31, 92, 92, 366, 3653, 36525};
  constexpr int kReach = 2'900'000;
  const int length = lengths[static_cast<std::size_t>(unit)];
  return length == 0 || std::abs(offset) <= kReach / length;
}
}  // namespace

std::optional<Period> period_of(Unit unit, sys_days day, int offset) {
  if (!within_reach(unit, offset)) return std::nullopt;
  switch (unit) {
    case Unit::day:
      return day_period(day + days{offset});
    case Unit::week:
      return week_of(day + days{7 * offset});
    case Unit::fortnight:
      return week_of(day + days{14 * offset});
    case Unit::weekend:
      return weekend_of(day + days{7 * offset});
    case Unit::month:
      return month_period(month_of(day) + months{offset});
    case Unit::quarter: {
      const year_month moved = month_of(day) + months{3 * offset};
      return quarter_period(moved.year(), (static_cast<int>(static_cast<unsigned>(moved.month())) + 2) / 3);
    }
    case Unit::season: {
      const year_month moved = month_of(day) + months{3 * offset};
      const sys_days then = first_day(moved);
      return season_period(month_number(then) < 3 ? moved.year() - years{1} : moved.year(), season_of(then));
    }
    case Unit::year:
      return year_period(year_of(day) + years{offset});
    case Unit::decade:
      return decade_of(year_of(day) + years{10 * offset});
    case Unit::century:
      return century_of(year_of(day) + years{100 * offset});
    default:
      return std::nullopt;
  }
}

std::string_view season_code(Season season) {
  constexpr std::array<std::string_view, 4> codes = {"SP", "SU", "FA", "WI"};
  return codes[static_cast<std::size_t>(season)];
}

std::string open_timex(Unit unit) {
  constexpr std::array<std::string_view, 13> forms = {
      "XXXX-XX-XXTXX:XX", "XXXX-XX-XXTXX:XX", "XXXX-XX-XXTXX", "XXXX-XX-XX", "XXXX-WXX-WE", "XXXX-WXX", "XXXX-WXX",
      "XXXX-XX",          "XXXX-XX",          "XXXX-QX",       "XXXX",       "XXX",         "XX"};
  return std::string(forms[static_cast<std::size_t>(unit)]);
}

std::string duration_timex(Unit unit, std::int32_t count) {
  struct Form {
    std::string_view prefix;
    std::string_view letter;
    std::int32_t times;  // as many of the letter's unit make one
  };
  constexpr std::array<Form, 13> forms = {{{"PT", "S", 1},
                                           {"PT", "M", 1},
                                           {"PT", "H", 1},
                                           {"P", "D", 1},
                                           {"P", "WE", 1},
                                           {"P", "W", 1},
                                           {"P", "W", 2},
                                           {"P", "M", 1},
                                           {"P", "M", 3},
                                           {"P", "Q", 1},
                                           {"P", "Y", 1},
                                           {"P", "Y", 10},
                                           {"P", "Y", 100}}};
  const Form& form = forms[static_cast<std::size_t>(unit)];
  if (count != kVague) return fmt::format("{}{}{}", form.prefix, count * form.times, form.letter);
  const std::string_view letter = unit == Unit::decade ? "E" : unit == Unit::century ? "C" : form.letter;
  return fmt::format("{}X{}", form.prefix, letter);
}

}  // namespace crossclaim::dates
