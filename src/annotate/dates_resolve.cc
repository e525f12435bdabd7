// One function a kind of form, found by the table at the end.
#include "annotate/dates_resolve.h"

#include <array>

#include <fmt/format.h>

namespace crossclaim::dates {
namespace {

using date::days;
using date::sys_days;
using Value = std::optional<DateValue>;

DateValue bare(TimexType type, std::string timex, DateReason reason = DateReason::absolute) {
  DateValue value;
  value.type = type;
  value.timex = std::move(timex);
  value.reason = reason;
  return value;
}

Unit unit_of(const Fields& f) { return static_cast<Unit>(f.get(Slot::unit, f.get(Slot::units, 0))); }

// The period of the unit, `offset` from `base`; open without a base.
Value counted(Unit unit, std::optional<sys_days> base, int offset, DateReason reason) {
  if (!base) return bare(TimexType::date, open_timex(unit), DateReason::unanchored);
  const auto period = period_of(unit, *base, offset);
  return period ? Value(value_of(*period, reason)) : std::nullopt;
}

// "T19:15", "TMO"; empty if the words name no time.
std::string time_suffix(const Fields& f) {
  constexpr std::array<std::string_view, 5> parts = {"MO", "MI", "AF", "EV", "NI"};
  if (f.has(Slot::part)) return fmt::format("T{}", parts[static_cast<std::size_t>(f[Slot::part])]);
  if (f.has(Slot::noon)) return fmt::format("T{:02}:00", f[Slot::noon]);
  const std::int32_t joined = f.get(Slot::meridiem_hour, 0);  // "7pm", or the "15pm" of "7:15pm"
  const bool whole = !f.has(Slot::hour);
  if (whole && joined == 0) return "";
  const std::int32_t shift = f.get(Slot::meridiem, joined >= 100 ? 12 : f.has(Slot::meridiem_hour) ? 0 : -1);
  std::int32_t hour = whole ? joined % 100 : f[Slot::hour];
  if (shift >= 0 && hour <= 12) hour = hour % 12 + shift;
  return fmt::format("T{:02}:{:02}", hour, whole ? 0 : f.get(Slot::minute, joined % 100));
}

void add_time(const Fields& f, DateValue& value) {
  const std::string suffix = time_suffix(f);
  if (suffix.empty() || value.grain != Grain::day) return;
  value.timex += suffix;
  value.type = TimexType::time;
  value.grain = Grain::time;
}

Value calendar(const Expression& e, const Situation& s) { return resolve_calendar(e.fields, static_cast<YearBy>(e.argument), s); }

// Both orders of day and month are kept where both are possible.
Value slashed(const Expression& e, const Situation& s) {
  Fields fields = e.fields;
  if (fields.has(Slot::short_year))
    fields.replace(Slot::year, fields[Slot::short_year] + (fields[Slot::short_year] < 50 ? 2000 : 1900));
  Value value = resolve_calendar(fields, YearBy::context, s);
  if (!value || fields[Slot::day] > 12 || fields[Slot::day] == fields[Slot::mm]) return value;
  Fields other = fields;
  other.replace(Slot::day, fields[Slot::mm]);
  other.replace(Slot::mm, fields[Slot::day]);
  if (const Value reading = resolve_calendar(other, YearBy::context, s)) value->readings.push_back(reading->days);
  return value;
}

Value weekday_of(const Expression& e, const Situation& s) {
  if (!s.anchor) return resolve_calendar(e.fields, YearBy::context, s);
  const auto week = period_of(Unit::week, *s.anchor, e.fields[Slot::relation]);
  return value_of(day_period(week->lo + days{e.fields[Slot::weekday] - 1}), DateReason::relative);
}

Value fiscal(const Expression& e, const Situation& s) {
  if (!e.fields.has(Slot::year)) return counted(Unit::year, s.anchor, e.fields.get(Slot::relation, 0), DateReason::relative);
  return value_of(year_period(date::year{e.fields[Slot::year]}), DateReason::absolute);
}

// The year a quarter or a half belongs to by its own words.
std::optional<date::year> stated_year(const Expression& e, const Situation& s) {
  if (e.fields.has(Slot::year)) return date::year{e.fields[Slot::year]};
  if (e.argument == 1 && s.anchor) return year_of(*s.anchor) + date::years{e.fields[Slot::relation]};
  return s.narrative ? std::optional(year_of(*s.narrative)) : std::nullopt;
}

Value quarter(const Expression& e, const Situation& s) {
  const int number = e.fields[Slot::ordinal];
  if (number < 1 || number > 4) return std::nullopt;
  if (const auto year = stated_year(e, s)) return value_of(quarter_period(*year, number), DateReason::absolute);
  if (!s.anchor) return bare(TimexType::date, fmt::format("XXXX-Q{}", number), DateReason::unanchored);
  std::vector<Period> periods;
  for (const int y : {-1, 0, 1}) periods.push_back(quarter_period(year_of(*s.anchor) + date::years{y}, number));
  return choose(periods, s, *s.anchor);
}

Value half(const Expression& e, const Situation& s) {
  const auto year = stated_year(e, s);
  const int number = e.fields[Slot::ordinal];
  if (!year || number < 1 || number > 2) return std::nullopt;
  return value_of(half_period(*year, number), DateReason::absolute);
}

Value decade(const Expression& e, const Situation&) {
  const std::int32_t number = e.fields[Slot::decade];
  return value_of(decade_period(number < 100 ? 1900 + number : number), DateReason::absolute);
}

Value century(const Expression& e, const Situation&) {
  const std::int32_t number = e.fields[Slot::ordinal];
  return number < 1 || number > 40 ? std::nullopt : Value(value_of(century_period(number), DateReason::absolute));
}

// Year 1 BC is year 0 of the calendar.
Value era(const Expression& e, const Situation&) {
  const std::int32_t number = e.fields[Slot::count];
  if (number < 1 || number > 9999) return std::nullopt;
  return value_of(year_period(date::year{e.fields[Slot::era] > 0 ? number : 1 - number}), DateReason::absolute);
}

Value september_11(const Expression&, const Situation&) {
  return value_of(day_period(sys_days{date::year{2001} / 9 / 11}), DateReason::absolute);
}

// "yesterday evening", "this morning", "last night", "tonight".
Value deictic(const Expression& e, const Situation& s) {
  const Fields& f = e.fields;
  Value value = counted(Unit::day, s.anchor, f.get(Slot::deixis, f.get(Slot::relation, 0)), DateReason::relative);
  value->grain = Grain::day;
  const bool tonight = !f.has(Slot::deixis) && !f.has(Slot::part) && time_suffix(f).empty();
  if (!tonight) return value;
  value->timex += "TNI";
  value->type = TimexType::time;
  value->grain = Grain::time;
  return value;
}

Value part(const Expression&, const Situation& s) {
  const std::optional<sys_days> base = s.last_mentioned ? s.last_mentioned : s.anchor;
  Value value = counted(Unit::day, base, 0, s.last_mentioned ? DateReason::last_mentioned : DateReason::relative);
  value->grain = Grain::day;
  return value;
}

Value relative(const Expression& e, const Situation& s) {
  return counted(unit_of(e.fields), s.anchor, e.fields.get(Slot::relation, e.argument), DateReason::relative);
}

// Counted from the date mentioned before, else from the day of publication.
Value from_last(Unit unit, int offset, const Situation& s) {
  const auto& base = unit <= Unit::week ? s.last_mentioned : s.last_period;
  return base ? counted(unit, base, offset, DateReason::last_mentioned) : counted(unit, s.anchor, offset, DateReason::relative);
}

Value anaphoric(const Expression& e, const Situation& s) {
  return from_last(unit_of(e.fields), e.fields.get(Slot::anaphor, 0), s);
}

// "the quarter" of a business report is the one that ended last; "the weekend" lies where the tense says.
Value current(const Expression& e, const Situation& s) {
  const Unit unit = e.fields.has(Slot::unit) ? unit_of(e.fields) : Unit::year;
  if (unit < Unit::weekend || unit > Unit::year) return std::nullopt;
  if (!s.anchor) return counted(unit, s.narrative, 0, DateReason::last_mentioned);
  if (unit != Unit::weekend) return counted(unit, s.anchor, unit == Unit::quarter ? -1 : 0, DateReason::relative);
  std::vector<Period> periods;
  for (const int week : {-1, 0, 1}) periods.push_back(*period_of(unit, *s.anchor, week));
  return choose(periods, s, *s.anchor);
}

// "the latest quarter": the one spoken of, else the one that ended last.
Value latest(const Expression&, const Situation& s) {
  if (s.quarter) return counted(Unit::quarter, s.quarter, 0, DateReason::last_mentioned);
  return counted(Unit::quarter, s.anchor, -1, DateReason::relative);
}

// "the 1988 period", where a quarter is spoken of: the same one of that year.
Value same_quarter(const Expression& e, const Situation& s) {
  const date::year year{e.fields[Slot::year]};
  if (!s.quarter) return value_of(year_period(year), DateReason::absolute);
  const int years = static_cast<int>(year) - static_cast<int>(year_of(*s.quarter));
  return counted(Unit::quarter, s.quarter, 4 * years, DateReason::last_mentioned);
}

Value year_end(const Expression&, const Situation& s) {
  if (!s.anchor) return bare(TimexType::date, "XXXX-12-31", DateReason::unanchored);
  return value_of(day_period(year_period(year_of(*s.anchor)).hi), DateReason::relative);
}

Value offset_by(const Expression& e, const Situation& s, bool from_mention) {
  const std::int32_t count = e.fields.get(Slot::count, 1);
  const Unit unit = unit_of(e.fields);
  if (count == kVague || unit < Unit::day || count > 5000)
    return bare(TimexType::date, e.argument < 0 ? "PAST_REF" : "FUTURE_REF", DateReason::relative);
  const int offset = e.argument * count;
  if (unit == Unit::year && s.quarter && count == 1)  // figures compared with the same quarter a year before
    return counted(Unit::quarter, s.quarter, 4 * offset, DateReason::last_mentioned);
  return from_mention ? from_last(unit, offset, s) : counted(unit, s.anchor, offset, DateReason::relative);
}

Value ago(const Expression& e, const Situation& s) { return offset_by(e, s, false); }

// "two days later" counts from the day mentioned before, "a year earlier" in a dated article from publication.
Value shift(const Expression& e, const Situation& s) { return offset_by(e, s, !s.anchor || unit_of(e.fields) <= Unit::week); }

Value duration(const Expression& e, const Situation&) {
  const Fields& f = e.fields;
  const std::int32_t count = f.get(Slot::count, 1);
  DateValue value = bare(TimexType::duration, duration_timex(unit_of(f), count));
  value.approximate = count == kVague || f.has_second(Slot::count);
  return value;
}

// Half a unit as so many of the next smaller one.
struct Halved {
  Unit unit;
  Unit smaller;
  std::int32_t count;
};
constexpr Halved kHalved[] = {{Unit::minute, Unit::second, 30}, {Unit::hour, Unit::minute, 30}, {Unit::day, Unit::hour, 12},
                              {Unit::year, Unit::month, 6},     {Unit::decade, Unit::year, 5},  {Unit::century, Unit::year, 50}};

Value half_of(const Expression& e, std::int32_t whole) {
  const Unit unit = unit_of(e.fields);
  for (const Halved& h : kHalved) {
    if (h.unit != unit) continue;
    const std::string rest = duration_timex(h.smaller, h.count);
    if (whole == 0) return bare(TimexType::duration, rest);
    const bool same_clock = unit <= Unit::hour;
    return bare(TimexType::duration, duration_timex(unit, whole) + rest.substr(same_clock ? 2 : 1));
  }
  return bare(TimexType::duration, duration_timex(unit, kVague));
}

Value half_more(const Expression& e, const Situation&) { return half_of(e, e.fields.get(Slot::count, 1)); }
Value half_only(const Expression& e, const Situation&) { return half_of(e, 0); }

Value stretch(const Expression& e, const Situation&) {
  DateValue value = bare(TimexType::duration, duration_timex(unit_of(e.fields), kVague));
  value.approximate = true;
  return value;
}

// From the lower value's first day to the upper one's last.
Value span_of(const Value& from, const Value& to) {
  if (!from || !to) return std::nullopt;
  DateValue value = *from;
  value.timex += "/" + to->timex;
  value.days.hi = to->days.hi;
  if (value.days.lo && value.days.hi && *value.days.lo > *value.days.hi) return std::nullopt;
  return value;
}

// Both ends are read as dates of their own, with the parts they share.
Value range_over(Slot slot, const Expression& e, const Situation& s) {
  Fields to = e.fields;
  to.replace(slot, e.fields.second(slot));
  return span_of(resolve_calendar(e.fields, YearBy::context, s), resolve_calendar(to, YearBy::context, s));
}
Value days_range(const Expression& e, const Situation& s) { return range_over(Slot::day, e, s); }
Value months_range(const Expression& e, const Situation& s) { return range_over(Slot::month, e, s); }

Value set(const Expression& e, const Situation&) {
  const Fields& f = e.fields;
  if (f.has(Slot::weekday) || f.has(Slot::weekdays))
    return bare(TimexType::set, fmt::format("XXXX-WXX-{}{}", f.get(Slot::weekday, f.get(Slot::weekdays, 0)), time_suffix(f)));
  if (f.has(Slot::month)) return bare(TimexType::set, fmt::format("XXXX-{:02}", f[Slot::month]));
  const auto unit = static_cast<Unit>(f.get(Slot::unit, f.get(Slot::frequency, 0)));
  return bare(TimexType::set, duration_timex(unit, f.get(Slot::count, 1)));
}

Value clock(const Expression&, const Situation& s) {
  Value value = counted(Unit::day, s.anchor, 0, DateReason::relative);
  value->grain = Grain::day;
  return value;
}

Value ref(const Expression& e, const Situation&) {
  constexpr std::array<std::string_view, 3> names = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
  return bare(TimexType::date, std::string(names[static_cast<std::size_t>(e.fields[Slot::ref])]));
}

using Resolver = Value (*)(const Expression&, const Situation&);
// In the order of FormKind.
constexpr std::array<Resolver, 29> kResolvers = {
    calendar, slashed, weekday_of, fiscal,   quarter,  half,      decade,    century, era, september_11, deictic,     part,
    relative, anaphoric, current,  latest, same_quarter, year_end, ago,      shift,     duration,  half_more, half_only,  stretch,
    days_range, months_range, set, clock,    ref};
static_assert(kResolvers.size() == static_cast<std::size_t>(FormKind::ref) + 1);

}  // namespace

std::optional<DateValue> resolve(const Expression& expression, const Situation& situation) {
  Value value = kResolvers[static_cast<std::size_t>(expression.kind)](expression, situation);
  if (value && value->type == TimexType::date) add_time(expression.fields, *value);
  return value;
}

void apply(Shape shape, const Situation& situation, DateValue& value) {
  if (shape == Shape::about) value.approximate = true;
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
         e.kind == FormKind::days_range || e.kind == FormKind::months_range || e.kind == FormKind::current;
}

}  // namespace crossclaim::dates
