#include "annotate/dates/calendar.h"

#include <algorithm>

#include <fmt/format.h>

#include "annotate/dates/holidays.h"

namespace crossclaim::dates {
namespace {

using date::days;
using date::sys_days;
using date::year;

// A cue doesn't outweigh nearness: a day more than kFar away, when one of that name is within kNearby, is rarely meant.
constexpr days kFar{200};
constexpr days kNearby{75};
// A narrative steps back a little ("already in May"), but January after December is the next year's.
constexpr days kBackInNarrative{300};

// The parts a calendar expression gives; 0 where it gives none.
struct Parts {
  std::optional<year> stated;
  unsigned month = 0;
  unsigned day = 0;
  unsigned weekday = 0;
  std::optional<Season> season;
  std::optional<Holiday> moveable;  // "Easter", "Thanksgiving"

  bool only_weekday() const { return weekday != 0 && month == 0; }
  bool is_day() const { return day != 0 || weekday != 0 || moveable; }
  OpenDate open() const {
    return {static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day), static_cast<std::uint8_t>(weekday)};
  }
};

Parts parts_of(const Fields& f) {
  Parts parts;
  parts.month = static_cast<unsigned>(f.get(Slot::month, f.get(Slot::mm, 0)));
  parts.day = static_cast<unsigned>(f.get(Slot::day, 0));
  parts.weekday = static_cast<unsigned>(f.get(Slot::weekday, 0));
  if (f.has(Slot::year)) parts.stated = year{f[Slot::year]};
  if (f.has(Slot::era)) parts.stated = year_of_era(f[Slot::count], f[Slot::era]);
  if (f.has(Slot::season)) parts.season = static_cast<Season>(f[Slot::season]);
  if (f.has(Slot::dotted)) {
    parts.stated = year{f[Slot::dotted] / 10000};
    parts.month = static_cast<unsigned>(f[Slot::dotted] / 100 % 100);
    parts.day = static_cast<unsigned>(f[Slot::dotted] % 100);
  }
  if (!f.has(Slot::holiday)) return parts;
  const Holiday holiday = unpacked(f[Slot::holiday]);
  if (holiday.rule != Holiday::Rule::fixed) {
    parts.moveable = holiday;
    return parts;
  }
  parts.month = static_cast<unsigned>(holiday.month);
  parts.day = static_cast<unsigned>(holiday.day);
  return parts;
}

Period holiday_period(const Days& holiday) {
  Period period = day_period(*holiday.lo);
  if (holiday.lo == holiday.hi) return period;
  period.hi = *holiday.hi;
  period.timex += "/" + day_period(*holiday.hi).timex;
  return period;
}

// The period of the parts in a year; none for a day that year doesn't have.
std::optional<Period> in_year(const Parts& parts, year y) {
  if (parts.moveable) {
    const std::vector<Days> holidays = days_in(y, *parts.moveable);
    return holidays.empty() ? std::nullopt : std::optional(holiday_period(holidays.front()));
  }
  if (parts.season) return season_period(y, *parts.season);
  if (parts.month == 0) return year_period(y);
  const date::month month{parts.month};
  if (!month.ok()) return std::nullopt;
  if (parts.day == 0) return month_period(y / month);
  const date::year_month_day ymd = y / month / date::day{parts.day};
  return ymd.ok() ? std::optional(day_period(ymd)) : std::nullopt;
}

unsigned iso_weekday(sys_days day) { return date::weekday{day}.iso_encoding(); }

// A weekday beside the date ("Monday, January 23") tells the year, where one of the years fits.
void keep_years_of_weekday(std::vector<Period>& periods, unsigned weekday) {
  const auto fits = [weekday](const Period& p) { return iso_weekday(p.lo) == weekday; };
  if (weekday != 0 && std::ranges::any_of(periods, fits)) std::erase_if(periods, [&](const Period& p) { return !fits(p); });
}

std::vector<Period> candidates(const Parts& parts, sys_days anchor) {
  std::vector<Period> periods;
  periods.reserve(3);
  if (parts.only_weekday()) {
    const sys_days monday = anchor - (date::weekday{anchor} - date::Monday) + days{parts.weekday - 1};
    for (const int week : {-1, 0, 1}) periods.push_back(day_period(monday + days{7 * week}));
    return periods;
  }
  if (parts.moveable) {
    for (const int y : {-1, 0, 1})
      for (const Days& holiday : days_in(year_of(anchor) + date::years{y}, *parts.moveable))
        periods.push_back(holiday_period(holiday));
    return periods;
  }
  const int reach = parts.month == 2 && parts.day == 29 ? 8 : 1;
  for (int y = -reach; y <= reach; ++y)
    if (auto period = in_year(parts, year_of(anchor) + date::years{y})) periods.push_back(std::move(*period));
  keep_years_of_weekday(periods, parts.day != 0 ? parts.weekday : 0);
  return periods;
}

std::string open_timex(const Parts& parts) {
  if (parts.only_weekday()) return fmt::format("XXXX-WXX-{}", parts.weekday);
  if (parts.moveable) return "XXXX-XX-XX";
  if (parts.season) return fmt::format("XXXX-{}", season_code(*parts.season));
  if (parts.day == 0) return fmt::format("XXXX-{:02}", parts.month);
  return fmt::format("XXXX-{:02}-{:02}", parts.month, parts.day);
}

Grain grain_of(const Parts& parts) { return parts.season ? Grain::season : parts.is_day() ? Grain::day : Grain::month; }

DateValue open_value(const Parts& parts) {
  DateValue value;
  value.timex = open_timex(parts);
  value.grain = grain_of(parts);
  value.open = parts.open();
  value.reason = DateReason::unanchored;
  return value;
}

// A weekday in a headline of another article: that article is not far, but on which side of this one isn't known.
DateValue weekday_nearby(const Parts& parts, sys_days anchor) {
  DateValue value = open_value(parts);
  for (const Period& p : candidates(parts, anchor))
    if (p.lo - anchor <= days{7} && anchor - p.lo <= days{7}) value.readings.push_back(p.days());
  return value;
}

// "last April", "this Friday", "next summer".
std::optional<Period> nearest_by(int relation, const std::vector<Period>& periods, sys_days anchor) {
  const auto before = [anchor](const Period& p) { return p.hi < anchor; };
  if (relation < 0) {
    const auto at = std::ranges::find_if(periods.rbegin(), periods.rend(), before);
    return at == periods.rend() ? std::nullopt : std::optional(*at);
  }
  const auto at =
      std::ranges::find_if(periods, [&](const Period& p) { return relation == 0 ? p.hi >= anchor : p.lo > anchor; });
  return at == periods.end() ? std::nullopt : std::optional(*at);
}

days distance(const Period& p, sys_days anchor) {
  if (p.contains(anchor)) return days{0};
  return p.hi < anchor ? anchor - p.hi : p.lo - anchor;
}

}  // namespace

DateValue value_of(const Period& period, DateReason reason) {
  DateValue value;
  value.timex = period.timex;
  value.grain = period.grain;
  value.days = period.days();
  value.reason = reason;
  return value;
}

DateValue choose(const std::vector<Period>& periods, const Situation& situation, sys_days anchor) {
  const auto begun = [anchor](const Period& p) { return p.lo <= anchor; };
  const auto open = [anchor](const Period& p) { return p.hi >= anchor; };
  const auto closer = [anchor](const Period& a, const Period& b) { return distance(a, anchor) < distance(b, anchor); };
  const auto nearest = std::ranges::min_element(periods, closer);
  const auto last_past = std::ranges::find_if(periods.rbegin(), periods.rend(), begun);
  const auto first_future = std::ranges::find_if(periods, open);
  const auto plausible = [&](const Period& p) { return distance(p, anchor) <= kFar || distance(*nearest, anchor) > kNearby; };
  if (situation.direction == Direction::past && last_past != periods.rend() && plausible(*last_past))
    return value_of(*last_past, DateReason::past_tense);
  if (situation.direction == Direction::future && first_future != periods.end() && plausible(*first_future))
    return value_of(*first_future, DateReason::future_tense);
  DateValue value = value_of(*nearest, DateReason::nearest);
  if (nearest != periods.begin()) value.readings.push_back((nearest - 1)->days());
  if (nearest + 1 != periods.end()) value.readings.push_back((nearest + 1)->days());
  return value;
}

namespace {

// In news nine bare weekdays out of ten are the same day or past.
DateValue weekday_without_cue(const std::vector<Period>& periods, Situation situation, sys_days anchor) {
  situation.direction = Direction::past;
  DateValue value = choose(periods, situation, anchor);
  value.reason = DateReason::nearest;
  value.readings.push_back({*value.days.lo + days{7}, *value.days.lo + days{7}});
  return value;
}

// The year the words name, or point at.
std::optional<year> year_named(const Parts& parts, const Fields& fields, YearBy year_by, const Situation& situation) {
  if (parts.stated) return parts.stated;
  if (year_by == YearBy::relation && situation.anchor) return year_of(*situation.anchor) + date::years{fields[Slot::relation]};
  if (year_by == YearBy::anaphor && situation.last_period) return year_of(*situation.last_period);
  return std::nullopt;
}

// Even a history may end with what is still to come.
bool speaks_of_future(const Situation& situation) { return situation.anchor && situation.direction == Direction::future; }

// A narrative goes forward: the first such date that isn't long before the one mentioned last.
std::optional<DateValue> in_narrative(const Parts& parts, sys_days last) {
  for (const int y : {0, 1}) {
    const auto period = in_year(parts, year_of(last) + date::years{y});
    if (period && period->hi >= last - kBackInNarrative) return value_of(*period, DateReason::last_mentioned);
  }
  return std::nullopt;
}

std::optional<DateValue> by_relation(const Parts& parts, int relation, sys_days anchor) {
  const auto period = relation == 0 && !parts.only_weekday() ? in_year(parts, year_of(anchor))
                                                             : nearest_by(relation, candidates(parts, anchor), anchor);
  return period ? std::optional(value_of(*period, DateReason::relative)) : std::nullopt;
}

}  // namespace

namespace {
std::optional<DateValue> resolve_parts(const Parts& parts, const Fields& fields, YearBy year_by, const Situation& situation) {
  if (const auto named = year_named(parts, fields, year_by, situation)) {
    const auto period = in_year(parts, *named);
    const DateReason reason = parts.stated ? DateReason::absolute : DateReason::relative;
    if (!period) return std::nullopt;
    DateValue value = value_of(*period, reason);
    if (parts.moveable)  // an Islamic holiday may fall twice into a year
      for (const Days& other : days_in(*named, *parts.moveable))
        if (other != value.days) value.readings.push_back(other);
    return value;
  }
  if (!parts.only_weekday() && situation.narrative && !speaks_of_future(situation))
    return in_narrative(parts, *situation.narrative);
  if (!parts.moveable && !in_year(parts, year{2000})) return std::nullopt;  // a leap year has all days there are
  if (!situation.anchor) return open_value(parts);
  const sys_days anchor = *situation.anchor;
  if (fields.has(Slot::relation)) return by_relation(parts, fields[Slot::relation], anchor);
  if (!parts.only_weekday()) {
    const std::vector<Period> periods = candidates(parts, anchor);
    return periods.empty() ? std::nullopt : std::optional(choose(periods, situation, anchor));
  }
  if (situation.region == Region::related) return weekday_nearby(parts, anchor);
  return situation.direction == Direction::none ? weekday_without_cue(candidates(parts, anchor), situation, anchor)
                                                : choose(candidates(parts, anchor), situation, anchor);
}

}  // namespace

std::optional<DateValue> resolve_calendar(const Fields& fields, YearBy year_by, const Situation& situation) {
  const Parts parts = parts_of(fields);
  std::optional<DateValue> value = resolve_parts(parts, fields, year_by, situation);
  if (value && parts.day != 0) value->weekday = static_cast<std::uint8_t>(parts.weekday);
  return value;
}

void widen_holiday(const Fields& fields, DateValue& value) {
  if (!fields.has(Slot::holiday)) return;
  const Margin margin = margin_of(unpacked(fields[Slot::holiday]));
  if (margin.none() || !value.days.lo || !value.days.hi) return;
  const auto widened = [&](const Days& days) { return Days{*days.lo - margin.before, *days.hi + margin.after}; };
  value.days = widened(value.days);
  for (Days& reading : value.readings) reading = widened(reading);
  value.approximate = true;
  value.mod = TimexMod::approx;
}

}  // namespace crossclaim::dates
