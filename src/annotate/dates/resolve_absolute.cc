#include "annotate/dates/resolvers.h"

#include <algorithm>

#include <fmt/format.h>

namespace crossclaim::dates {

using date::days;
using date::sys_days;

Value calendar(const Expression& e, const Situation& s) {
  Value value = resolve_calendar(e.fields, static_cast<YearBy>(e.argument), s);
  if (value) widen_holiday(e.fields, *value);
  return value;
}

namespace {
// The year of two figures that lies from 89 years before the text's own to 10 after it.
int full_year(int short_year, const Situation& s) {
  constexpr int kAhead = 10;
  const std::optional<sys_days> base = s.anchor ? s.anchor : s.narrative;
  const int latest = base ? static_cast<int>(year_of(*base)) + kAhead : 2049;
  return latest - ((latest - short_year) % 100 + 100) % 100;
}
}  // namespace

// "2016-12-30T10:45:00+02:00": the day is the one written; the offset stays in the value.
Value instant(const Expression& e, const Situation& s) {
  Fields day = e.fields;
  day.replace(Slot::day, e.fields[Slot::day_hour] / 100);
  Value value = resolve_calendar(day, YearBy::context, s);
  if (!value) return value;
  const bool utc = e.fields.has(Slot::minute_zone);
  const std::int32_t minute = e.fields.get(Slot::minute, e.fields.get(Slot::minute_zone, 0));
  value->timex += fmt::format("T{:02}:{:02}", e.fields[Slot::day_hour] % 100, minute);
  if (utc) value->timex += "Z";
  if (e.argument != 0 && e.fields.has_second(Slot::minute))
    value->timex +=
        fmt::format("{}{:02}:{:02}", e.argument < 0 ? '-' : '+', e.fields[Slot::hour], e.fields.second(Slot::minute));
  value->type = TimexType::time;
  value->grain = Grain::time;
  return value;
}

// "'98".
Value short_year(const Expression& e, const Situation& s) {
  return value_of(year_period(date::year{full_year(e.fields[Slot::short_year], s)}), DateReason::absolute);
}

// Both orders of day and month are kept where both are possible and nothing tells which the article has.
Value slashed(const Expression& e, const Situation& s) {
  Fields fields = e.fields;
  if (fields.has(Slot::short_year)) fields.replace(Slot::year, full_year(fields[Slot::short_year], s));
  const bool one_order = fields[Slot::day] > 12 || fields[Slot::day] == fields[Slot::mm];
  Fields other = fields;
  other.replace(Slot::day, fields[Slot::mm]);
  other.replace(Slot::mm, fields[Slot::day]);
  const bool day_first = !one_order && s.order == DateOrder::day_first;
  Value value = resolve_calendar(day_first ? other : fields, YearBy::context, s);
  if (!value || one_order || s.order != DateOrder::unknown) return value;
  if (const Value reading = resolve_calendar(other, YearBy::context, s)) value->readings.push_back(reading->days);
  return value;
}

namespace {
// So many days, or months and years counted as such, from each reading of a day.
std::optional<Period> period_from(Unit unit, const Days& day, int offset) {
  if (!day.lo || !day.hi) return std::nullopt;
  const sys_days from = offset < 0 ? *day.lo : *day.hi;
  if (unit == Unit::day || unit == Unit::week) return day_period(from + days{unit == Unit::week ? 7 * offset : offset});
  return period_of(unit, from, offset);
}
}  // namespace

// "two weeks before Christmas", "the day after Easter", "the eve of Ramadan".
Value from_day(const Expression& e, const Situation& s) {
  Fields fields = e.fields;
  for (const Slot slot : {Slot::count, Slot::unit}) fields.clear(slot);
  const Value holiday = resolve_calendar(fields, YearBy::context, s);
  const std::int32_t count = e.fields.get(Slot::count, 1);
  const Unit unit = e.fields.has(Slot::unit) ? unit_of(e.fields) : Unit::day;
  constexpr std::int32_t kMost = 5000;
  if (!holiday || count == kVague || count > kMost || unit < Unit::day) return std::nullopt;
  const auto period = period_from(unit, holiday->days, e.argument * count);
  if (!period) return bare(TimexType::date, open_timex(unit == Unit::week ? Unit::day : unit), DateReason::unanchored);
  DateValue value = value_of(*period, holiday->reason);
  for (const Days& reading : holiday->readings)
    if (const auto other = period_from(unit, reading, e.argument * count)) value.readings.push_back(other->days());
  value.approximate = unit > Unit::day;
  widen_holiday(e.fields, value);
  return value;
}

// "Friday week": a week behind the next Friday.
Value weekday_week(const Expression& e, const Situation& s) {
  if (!s.anchor) return resolve_calendar(e.fields, YearBy::context, s);
  const date::weekday weekday{static_cast<unsigned>(e.fields[Slot::weekday]) % 7};
  return value_of(day_period(*s.anchor + days{1} + (weekday - date::weekday{*s.anchor + days{1}}) + days{7}),
                  DateReason::relative);
}

Value weekday_of(const Expression& e, const Situation& s) {
  if (!s.anchor) return resolve_calendar(e.fields, YearBy::context, s);
  const auto week = period_of(Unit::week, *s.anchor, e.fields[Slot::relation]);
  return value_of(day_period(week->lo + days{e.fields[Slot::weekday] - 1}), DateReason::relative);
}

Value fiscal(const Expression& e, const Situation& s) {
  if (!e.fields.has(Slot::year) && s.before_ended) return bare(TimexType::duration, "P1Y");
  if (!e.fields.has(Slot::year)) return counted(Unit::year, s.anchor, e.fields.get(Slot::relation, 0), DateReason::relative);
  return value_of(year_period(date::year{e.fields[Slot::year]}), DateReason::absolute);
}

namespace {
// The year a quarter or a half belongs to by its own words.
std::optional<date::year> stated_year(const Expression& e, const Situation& s) {
  if (e.fields.has(Slot::year)) return date::year{e.fields[Slot::year]};
  if (e.argument == 1 && s.anchor) return year_of(*s.anchor) + date::years{e.fields.get(Slot::relation, 0)};
  if (e.argument == -1 && s.anchor) return year_of(*s.anchor) - date::years{1};
  return s.narrative ? std::optional(year_of(*s.narrative)) : std::nullopt;
}

// The quarter or half of the year before, this one or the next.
template <class Part>
Value part_of_some_year(const Situation& s, std::string open, Part part) {
  if (!s.anchor) return bare(TimexType::date, std::move(open), DateReason::unanchored);
  std::vector<Period> periods;
  for (const int y : {-1, 0, 1}) periods.push_back(part(year_of(*s.anchor) + date::years{y}));
  return choose(periods, s, *s.anchor);
}

Value half_of_month(const Expression& e, const Situation& s, int number) {
  Value value = resolve_calendar(e.fields, YearBy::context, s);
  if (!value || !value->days.lo || !value->days.hi) return value;
  const sys_days middle = *value->days.lo + days{15};
  if (number == 1) value->days.hi = middle - days{1};
  if (number == 2) value->days.lo = middle;
  value->readings.clear();
  return value;
}
}  // namespace

Value quarter(const Expression& e, const Situation& s) {
  const int number = e.fields.get(Slot::ordinal, e.fields.get(Slot::qtr, 0));
  if (number < 1 || number > 4) return std::nullopt;
  if (const auto year = stated_year(e, s)) return value_of(quarter_period(*year, number), DateReason::absolute);
  return part_of_some_year(s, fmt::format("XXXX-Q{}", number), [number](date::year y) { return quarter_period(y, number); });
}

// "the first half of 2015", "H1 2016", "the last half of March"; "the first half" alone is that of a year near by.
Value half(const Expression& e, const Situation& s) {
  const std::int32_t number = e.fields.get(Slot::ordinal, e.fields.get(Slot::half_year, 2));
  if (number < 1 || number > 2) return std::nullopt;
  if (e.fields.has(Slot::month)) return half_of_month(e, s, number);
  if (const auto year = stated_year(e, s)) return value_of(half_period(*year, number), DateReason::absolute);
  Situation told = s;  // figures of a half are known when it is nearly over
  if (told.anchor && told.direction == Direction::past) *told.anchor -= days{90};
  return part_of_some_year(told, fmt::format("XXXX-H{}", number), [number](date::year y) { return half_period(y, number); });
}

// "the 1990s", "the nineties", "the 470s BC".
Value decade(const Expression& e, const Situation&) {
  const std::int32_t number = e.fields[Slot::decade];
  const std::int32_t era = e.fields.get(Slot::era, 0);
  if (era == 0 && number >= 100 && number < 1000) return std::nullopt;  // "a count in the 470s"
  const std::int32_t first = era == 0 && number < 100 ? 1900 + number : number;
  return value_of(decade_of(year_of_era(first, era < 0 ? -1 : 1)), DateReason::absolute);
}

Value century(const Expression& e, const Situation&) {
  const std::int32_t number = e.fields[Slot::ordinal];
  if (number < 1 || number > 40) return std::nullopt;
  const bool before_christ = e.fields.get(Slot::era, 1) < 0;
  return value_of(century_of(year_of_era(before_christ ? number * 100 : number * 100 - 50, before_christ ? -1 : 1)),
                  DateReason::absolute);
}

Value era(const Expression& e, const Situation& s) {
  const std::int32_t number = e.fields[Slot::count];
  return number < 1 || number > 9999 ? std::nullopt : resolve_calendar(e.fields, YearBy::context, s);
}

Value september_11(const Expression&, const Situation&) {
  return value_of(day_period(sys_days{date::year{2001} / 9 / 11}), DateReason::absolute);
}

namespace {
// From the lower value's first day to the upper one's last.
Value span_of(const Value& from, const Value& to) {
  if (!from || !to) return std::nullopt;
  DateValue value = *from;
  value.timex += "/" + to->timex;
  value.days.hi = to->days.hi;
  value.readings.resize(std::min(from->readings.size(), to->readings.size()));
  for (std::size_t i = 0; i < value.readings.size(); ++i) value.readings[i].hi = to->readings[i].hi;
  if (value.days.lo && value.days.hi && *value.days.lo > *value.days.hi) return std::nullopt;
  return value;
}

// Both ends are read as dates of their own, with the parts they share.
Value range_over(Slot slot, const Expression& e, const Situation& s) {
  Fields to = e.fields;
  to.replace(slot, e.fields.second(slot));
  return span_of(resolve_calendar(e.fields, YearBy::context, s), resolve_calendar(to, YearBy::context, s));
}
}  // namespace

// "the night of 3-4 May" is told by its evening.
Value days_range(const Expression& e, const Situation& s) {
  return e.fields.has(Slot::part) ? resolve_calendar(e.fields, YearBy::context, s) : range_over(Slot::day, e, s);
}
Value months_range(const Expression& e, const Situation& s) { return range_over(Slot::month, e, s); }

}  // namespace crossclaim::dates
