// The table of resolvers, and what they share.
#include "annotate/dates/resolve.h"

#include <array>

#include <fmt/format.h>

#include "annotate/dates/resolvers.h"

namespace crossclaim::dates {

using date::days;
using date::sys_days;

DateValue bare(TimexType type, std::string timex, DateReason reason) {
  DateValue value;
  value.type = type;
  value.timex = std::move(timex);
  value.reason = reason;
  return value;
}

Unit unit_of(const Fields& f) { return static_cast<Unit>(f.get(Slot::unit, f.get(Slot::units, f.get(Slot::length, 0)))); }

Value counted(Unit unit, std::optional<sys_days> base, int offset, DateReason reason) {
  if (!base) return bare(TimexType::date, open_timex(unit), DateReason::unanchored);
  const auto period = period_of(unit, *base, offset);
  return period ? Value(value_of(*period, reason)) : std::nullopt;
}

namespace {
std::string clock_time(std::int32_t hour, std::int32_t minute) { return fmt::format("T{:02}:{:02}", hour, minute); }
}  // namespace

std::string time_suffix(const Fields& f) {
  constexpr std::array<std::string_view, 5> parts = {"MO", "MI", "AF", "EV", "NI"};
  const bool later = f.has(Slot::part) && f[Slot::part] >= static_cast<std::int32_t>(Part::midday);
  if (f.has(Slot::noon)) return fmt::format("T{:02}:00", f[Slot::noon]);
  if (f.has(Slot::hundreds)) return clock_time(f[Slot::hundreds] / 100, f[Slot::hundreds] % 100);  // "1700 hours"
  if (f.has(Slot::decimal) && !f.has(Slot::meridiem))
    return clock_time(f[Slot::decimal] / 100, f[Slot::decimal] % 100);                                         // "17.45"
  if (f.has(Slot::zone) && f.has(Slot::count)) return clock_time(f[Slot::count] / 100, f[Slot::count] % 100);  // "1700 GMT"
  if (f.has(Slot::meridiem) && f.has(Slot::decimal))                                                           // "8.30 p.m."
    return clock_time(f[Slot::decimal] / 100 % 12 + f[Slot::meridiem], f[Slot::decimal] % 100);
  const std::int32_t joined = f.get(Slot::meridiem_hour, 0);  // "7pm", "8.30pm", or the "15pm" of "7:15pm"
  const bool whole = !f.has(Slot::hour);
  if (whole && joined == 0) return f.has(Slot::part) ? fmt::format("T{}", parts[static_cast<std::size_t>(f[Slot::part])]) : "";
  const std::int32_t unsaid = later ? 12 : -1;  // "6:30 Monday evening"
  const std::int32_t shift = f.get(Slot::meridiem, joined % 1000 >= 100 ? 12 : f.has(Slot::meridiem_hour) ? 0 : unsaid);
  std::int32_t hour = whole ? joined % 100 : f[Slot::hour];
  if (shift >= 0 && hour <= 12) hour = hour % 12 + shift;
  return clock_time(hour, whole ? joined / 1000 : f.get(Slot::minute, joined % 100));
}

namespace {

// "Midnight on April 10" may be where that day ends, and so the eleventh.
void add_next_day(const Fields& f, DateValue& value) {
  constexpr std::int32_t kMidnight = 24;
  if (f.get(Slot::noon, 0) != kMidnight || !value.days.hi || value.days.lo != value.days.hi) return;
  const sys_days next = *value.days.hi + days{1};
  value.readings.push_back({next, next});
}

void add_time(const Fields& f, DateValue& value) {
  const std::string suffix = time_suffix(f);
  if (suffix.empty() || value.grain != Grain::day) return;
  value.timex += suffix;
  value.type = TimexType::time;
  value.grain = Grain::time;
  add_next_day(f, value);
}

using Resolver = Value (*)(const Expression&, const Situation&);
// In the order of FormKind.
constexpr std::array<Resolver, 41> kResolvers = {
    calendar,     slashed,       weekday_of,   fiscal,    quarter,    half,       decade,       century,       era,
    september_11, deictic,       part,         relative,  anaphoric,  current,    latest,       same_quarter,  year_end,
    ago,          shift,         duration,     half_more, half_only,  stretch,    days_range,   months_range,  set,
    clock,        ref,           nth_of,       week_with, day_only,   short_year, weekday_told, numbered_week, from_day,
    instant,      hundred_hours, weekday_week, clock,     week_of_day};
static_assert(kResolvers.size() == static_cast<std::size_t>(FormKind::years_range));

}  // namespace

std::optional<DateValue> resolve(const Expression& expression, const Situation& situation) {
  Value value = kResolvers[static_cast<std::size_t>(expression.kind)](expression, situation);
  if (value && value->type == TimexType::date) add_time(expression.fields, *value);
  return value;
}

namespace {
// A date isn't less than another: "over Christmas" and "under 2012" say nothing of the kind.
TimexMod mod_of(Shape shape, TimexType type) {
  using enum TimexMod;
  constexpr std::array mods = {none,   start, end,       mid,       none,          none,
                               approx, none,  more_than, less_than, equal_or_more, equal_or_less};
  const TimexMod mod = mods[static_cast<std::size_t>(shape)];
  return shape <= Shape::about || type == TimexType::duration ? mod : none;
}
}  // namespace

void apply(Shape shape, const Situation& situation, DateValue& value) {
  if (shape == Shape::about || shape == Shape::as || (shape > Shape::as && value.type == TimexType::duration))
    value.approximate = true;
  if (const TimexMod mod = mod_of(shape, value.type); mod != TimexMod::none) value.mod = mod;
  if (value.grain <= Grain::day || !value.days.lo || !value.days.hi) return;
  const sys_days lo = *value.days.lo;
  const sys_days hi = *value.days.hi;
  const days third = (hi - lo + days{1}) / 3;
  const bool anchored = situation.anchor && lo <= *situation.anchor && *situation.anchor <= hi;
  if (shape == Shape::early) value.days.hi = lo + third;
  if (shape == Shape::mid) value.days = {lo + third, hi - third};
  if (shape == Shape::late) value.days.lo = hi - third;
  if (shape == Shape::so_far && anchored) value.days.hi = *situation.anchor;
  if (shape == Shape::rest && anchored) value.days.lo = *situation.anchor;
  value.approximate |= shape >= Shape::early && shape <= Shape::mid;
}

bool needs_direction(const Expression& e) {
  return (e.kind == FormKind::calendar && !e.fields.has(Slot::year)) || e.kind == FormKind::quarter ||
         e.kind == FormKind::days_range || e.kind == FormKind::months_range || e.kind == FormKind::current ||
         e.kind == FormKind::nth_of || e.kind == FormKind::week_with || e.kind == FormKind::numbered_week ||
         e.kind == FormKind::day_only || e.kind == FormKind::week_of_day || e.kind == FormKind::half ||
         e.kind == FormKind::from_day || e.kind == FormKind::ref || e.kind == FormKind::duration;
}

}  // namespace crossclaim::dates
