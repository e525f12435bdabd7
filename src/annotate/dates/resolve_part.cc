#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "annotate/dates/resolvers.h"

namespace crossclaim::dates {
namespace {

using date::days;
using date::sys_days;

constexpr std::int32_t kLast = -1;

// The nth of the days `step` apart that start with `first`; counted from `last` backward for the last.
std::optional<sys_days> nth_day(sys_days first, sys_days last, int step, int nth) {
  const sys_days day = nth == kLast ? first + days{(last - first).count() / step * step} : first + days{(nth - 1) * step};
  return day <= last ? std::optional(day) : std::nullopt;
}

sys_days first_weekday(sys_days from, unsigned iso_weekday) {
  return from + (date::weekday{iso_weekday % 7} - date::weekday{from});
}

std::optional<Period> nth_week(const Days& whole, int nth) {
  const sys_days lo = nth == kLast ? *whole.hi - days{6} : *whole.lo + days{7 * (nth - 1)};
  if (lo > *whole.hi) return std::nullopt;
  return Period{lo, std::min(lo + days{6}, *whole.hi), Grain::week, week_of(lo + days{3}).timex};
}

std::optional<Period> nth_month(const Days& whole, int nth) {
  const auto month = period_of(Unit::month, nth == kLast ? *whole.hi : *whole.lo, nth == kLast ? 0 : nth - 1);
  return month && month->hi <= *whole.hi ? month : std::nullopt;
}

// The nth Monday, week, weekend, day or month of a month or year.
std::optional<Period> nth_part(const Expression& e, const Days& whole) {
  const std::int32_t nth = e.fields.get(Slot::ordinal, kLast);
  const auto as_day = [](std::optional<sys_days> day) { return day ? std::optional(day_period(*day)) : std::nullopt; };
  if (nth == 0) return std::nullopt;
  if (e.fields.has(Slot::weekday)) {
    const auto weekday = static_cast<unsigned>(e.fields[Slot::weekday]);
    return as_day(nth_day(first_weekday(*whole.lo, weekday), *whole.hi, 7, nth));
  }
  switch (unit_of(e.fields)) {
    case Unit::day:
      return as_day(nth_day(*whole.lo, *whole.hi, 1, nth));
    case Unit::week:
      return nth_week(whole, nth);
    case Unit::weekend: {
      const auto saturday = nth_day(first_weekday(*whole.lo, 6), *whole.hi, 7, nth);
      return saturday ? std::optional(weekend_of(*saturday)) : std::nullopt;
    }
    case Unit::month:
      return nth_month(whole, nth);
    default:
      return std::nullopt;
  }
}

// The month or year that the part is of; the argument tells which, where it is named by its unit.
Value whole_of(const Expression& e, const Situation& s) {
  if (e.argument != 0) {
    const Unit unit = e.argument == 1 ? Unit::month : Unit::year;
    return counted(unit, s.narrative ? s.narrative : s.anchor, e.fields.get(Slot::relation, 0), DateReason::relative);
  }
  Fields fields = e.fields;
  for (const Slot slot : {Slot::weekday, Slot::ordinal, Slot::unit, Slot::units}) fields.clear(slot);
  return resolve_calendar(fields, YearBy::context, s);
}

// The same part of every reading of the whole.
template <class Part>
Value part_of(Value whole, Part part) {
  if (!whole || !whole->days.lo || !whole->days.hi) return whole;
  const std::optional<Period> chosen = part(whole->days);
  if (!chosen) return std::nullopt;
  DateValue value = value_of(*chosen, whole->reason);
  for (const Days& reading : whole->readings)
    if (const std::optional<Period> other = part(reading)) value.readings.push_back(other->days());
  return value;
}

}  // namespace

// "the last week of August", "the first Monday in May 2011", "the last day of the year".
Value nth_of(const Expression& e, const Situation& s) {
  return part_of(whole_of(e, s), [&](const Days& whole) { return nth_part(e, whole); });
}

// "the week of April 10"; "Labor Day weekend" is the nearest to the day.
Value week_with(const Expression& e, const Situation& s) {
  return part_of(resolve_calendar(e.fields, YearBy::context, s), [&](const Days& day) {
    return std::optional(e.argument == 1 ? weekend_of(*day.lo - days{2}) : week_of(*day.lo));
  });
}

namespace {
// The week of ISO 8601 by that number; a year has 52 or 53.
std::optional<Period> iso_week_in(date::year year, std::int32_t number) {
  if (number < 1 || number > 53) return std::nullopt;
  const sys_days fourth = sys_days{year / 1 / 4};  // always in week 1
  const Period week = week_of(fourth + days{7 * (number - 1)});
  const bool is_of_year = week.timex.starts_with(year_period(year).timex);
  return is_of_year ? std::optional(week) : std::nullopt;
}
}  // namespace

// "week 31 of 2018", "week 31 of last year", "2018-W31"; "week 31" alone is that of the year before, this one or the next;
// "2018-W31-5" is a day.
Value numbered_week(const Expression& e, const Situation& s) {
  const std::int32_t number = e.fields.get(Slot::count, e.fields.get(Slot::iso_week, 0));
  if (e.fields.has(Slot::relation) && s.anchor) {
    const auto week = iso_week_in(year_of(*s.anchor) + date::years{e.fields[Slot::relation]}, number);
    return week ? Value(value_of(*week, DateReason::relative)) : std::nullopt;
  }
  if (!e.fields.has(Slot::year) && number >= 1 && number <= 53) {
    if (!s.anchor) return bare(TimexType::date, fmt::format("XXXX-W{:02}", number), DateReason::unanchored);
    std::vector<Period> periods;
    for (const int y : {-1, 0, 1})
      if (const auto week = iso_week_in(year_of(*s.anchor) + date::years{y}, number)) periods.push_back(*week);
    return periods.empty() ? std::nullopt : Value(choose(periods, s, *s.anchor));
  }
  const auto week = iso_week_in(date::year{e.fields.get(Slot::year, 0)}, number);
  const std::int32_t day = e.fields.get(Slot::day, 0);
  if (!week || day > 7) return std::nullopt;
  return value_of(day == 0 ? *week : day_period(week->lo + days{day - 1}), DateReason::absolute);
}

namespace {
// "Tuesday the 17th": the months in which it is one, if there are any.
void keep_weekday(std::vector<Period>& periods, unsigned weekday) {
  const auto fits = [weekday](const Period& p) { return date::weekday{p.lo}.iso_encoding() == weekday; };
  if (std::ranges::any_of(periods, fits)) std::erase_if(periods, [&](const Period& p) { return !fits(p); });
}
}  // namespace

// "on the 20th": of the month before, this one or the next; "the 20th of next month".
Value day_only(const Expression& e, const Situation& s) {
  const std::int32_t number = e.fields[Slot::day];
  const std::optional<sys_days> base = s.narrative ? s.narrative : s.anchor;
  if (!base) return bare(TimexType::date, fmt::format("XXXX-XX-{:02}", number), DateReason::unanchored);
  const bool any_month = !s.narrative && e.argument == 0;
  const int relation = e.fields.get(Slot::relation, 0);
  std::vector<Period> periods;
  for (int offset = any_month ? -1 : relation; offset <= (any_month ? 1 : relation); ++offset) {
    const Period month = *period_of(Unit::month, *base, offset);
    if (const sys_days day = month.lo + days{number - 1}; day <= month.hi) periods.push_back(day_period(day));
  }
  keep_weekday(periods, static_cast<unsigned>(e.fields.get(Slot::weekday, 0)));
  if (periods.empty()) return std::nullopt;
  if (!any_month) return value_of(periods.front(), s.narrative ? DateReason::last_mentioned : DateReason::relative);
  return choose(periods, s, *base);
}

// "the week of the 18th".
Value week_of_day(const Expression& e, const Situation& s) {
  return part_of(day_only(e, s), [](const Days& day) { return std::optional(week_of(*day.lo)); });
}

}  // namespace crossclaim::dates
