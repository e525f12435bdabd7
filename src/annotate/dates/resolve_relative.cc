#include "annotate/dates/resolve.h"
#include "annotate/dates/resolvers.h"

#include <fmt/format.h>

namespace crossclaim::dates {

using date::days;
using date::sys_days;

// "yesterday evening", "this morning", "last night", "tonight". "Today" of an undated history is the present at large.
Value deictic(const Expression& e, const Situation& s) {
  const Fields& f = e.fields;
  if (s.narrative && !s.anchor && e.single && f.has(Slot::deixis) && f[Slot::deixis] == 0)
    return bare(TimexType::date, "PRESENT_REF");
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
  value->day_assumed = true;
  return value;
}

namespace {
// Counted from the date mentioned before, else from the day of publication.
Value from_last(Unit unit, int offset, const Situation& s) {
  const auto& base = unit <= Unit::week ? s.last_mentioned : s.last_period;
  return base ? counted(unit, base, offset, DateReason::last_mentioned) : counted(unit, s.anchor, offset, DateReason::relative);
}
bool is_monday(sys_days day) { return date::weekday{day} == date::Monday; }
}  // namespace

// "this day" of a history is the one told of.
Value relative(const Expression& e, const Situation& s) {
  const int offset = e.fields.get(Slot::relation, e.argument);
  const Unit unit = e.fields.has(Slot::unit) ? unit_of(e.fields) : Unit::year;  // "year to date"
  if (unit == Unit::fortnight) return bare(TimexType::duration, duration_timex(unit, 1));
  if (s.narrative && offset == 0) return from_last(unit, 0, s);
  return counted(unit, s.anchor, offset, DateReason::relative);
}

// "the following day", "that month", "that evening", "the next morning".
Value anaphoric(const Expression& e, const Situation& s) {
  const bool part = e.fields.has(Slot::part);
  Value value = from_last(part ? Unit::day : unit_of(e.fields), e.fields.get(Slot::anaphor, e.argument), s);
  if (value && part) value->grain = Grain::day;
  return value;
}

// "the previous Friday", "the following Monday", "that Sunday": counted from the date mentioned before.
Value weekday_told(const Expression& e, const Situation& s) {
  const std::optional<sys_days> base = s.last_mentioned ? s.last_mentioned : s.anchor;
  if (!base) return resolve_calendar(e.fields, YearBy::context, s);
  const date::weekday weekday{static_cast<unsigned>(e.fields[Slot::weekday]) % 7};
  const days ahead = weekday - date::weekday{*base};  // 0 to 6
  const days week{7};
  const int direction = e.fields.get(Slot::anaphor, 0);
  const sys_days day = direction > 0                      ? *base + (ahead == days{0} ? week : ahead)
                       : direction < 0 || ahead > days{0} ? *base + ahead - week
                                                          : *base;
  return value_of(day_period(day), s.last_mentioned ? DateReason::last_mentioned : DateReason::relative);
}

// "the quarter" of a business report is the one that ended last, and so is "the week" of a report on a Monday; "the weekend"
// lies where the tense says.
Value current(const Expression& e, const Situation& s) {
  const Unit unit = e.fields.has(Slot::unit) ? unit_of(e.fields) : Unit::year;
  if (unit == Unit::year && s.before_ended) return bare(TimexType::duration, "P1Y");  // "the year ended March 31"
  if (unit == Unit::day) return from_last(unit, 0, s);
  if (unit < Unit::weekend || unit > Unit::year) return std::nullopt;
  if (s.narrative || !s.anchor) return counted(unit, s.narrative, 0, DateReason::last_mentioned);
  const bool ended = unit == Unit::quarter || (unit == Unit::week && s.direction == Direction::past && is_monday(*s.anchor));
  if (unit != Unit::weekend) return counted(unit, s.anchor, ended ? -1 : 0, DateReason::relative);
  std::vector<Period> periods;
  for (const int week : {-1, 0, 1}) periods.push_back(*period_of(unit, *s.anchor, week));
  return choose(periods, s, *s.anchor);
}

// "the latest quarter": the one spoken of, else the one that ended last.
Value latest(const Expression&, const Situation& s) {
  const bool over = s.quarter && (!s.anchor || *s.quarter + days{85} < *s.anchor);
  if (over) return counted(Unit::quarter, s.quarter, 0, DateReason::last_mentioned);
  return counted(Unit::quarter, s.anchor, -1, DateReason::relative);
}

// "the 1988 period", where a quarter is spoken of: the same one of that year.
Value same_quarter(const Expression& e, const Situation& s) {
  const date::year year{e.fields[Slot::year]};
  if (!s.quarter) return value_of(year_period(year), DateReason::absolute);
  const int years = static_cast<int>(year) - static_cast<int>(year_of(*s.quarter));
  return counted(Unit::quarter, s.quarter, 4 * years, DateReason::last_mentioned);
}

// "year-end" is a day of business; "year's end" is the late part of the year.
Value year_end(const Expression& e, const Situation& s) {
  if (!s.anchor) return bare(TimexType::date, e.argument == 1 ? "XXXX" : "XXXX-12-31", DateReason::unanchored);
  const Period year = year_period(year_of(*s.anchor));
  Value value = value_of(e.argument == 1 ? year : day_period(year.hi), DateReason::relative);
  if (e.argument == 1) apply(Shape::late, s, *value);
  return value;
}

namespace {
Value offset_by(const Expression& e, const Situation& s, bool from_mention) {
  const std::int32_t count = e.fields.get(Slot::count, e.fields.has(Slot::units) ? kVague : 1);
  const Unit unit = unit_of(e.fields);
  if (count == kVague || unit < Unit::day || count > 5000)
    return bare(TimexType::date, e.argument < 0 ? "PAST_REF" : "FUTURE_REF", DateReason::relative);
  const int offset = e.argument * count;
  if (unit == Unit::year && s.quarter && count == 1)  // figures compared with the same quarter a year before
    return counted(Unit::quarter, s.quarter, 4 * offset, DateReason::last_mentioned);
  return from_mention ? from_last(unit, offset, s) : counted(unit, s.anchor, offset, DateReason::relative);
}
}  // namespace

// "two weeks ago", "three days from now", "two days before yesterday".
Value ago(const Expression& e, const Situation& s) {
  Situation there = s;
  if (there.anchor) *there.anchor += days{e.fields.get(Slot::deixis, 0)};
  return offset_by(e, there, false);
}

// "two days later" counts from the day mentioned before, "a year earlier" in a dated article from publication.
Value shift(const Expression& e, const Situation& s) { return offset_by(e, s, !s.anchor || unit_of(e.fields) <= Unit::week); }

// "at 1700 hours" is a time of day, "1700 hours" a long while.
Value hundred_hours(const Expression& e, const Situation& s) {
  if (s.after_at) return clock(e, s);
  return bare(TimexType::duration, duration_timex(Unit::hour, e.fields[Slot::hundreds]));
}

// A time of day alone: of the day that its sentence named before, else of the day of publication; in a history, of the day
// told of.
Value clock(const Expression&, const Situation& s) {
  const bool told = (s.narrative || s.day_in_sentence) && s.last_mentioned;
  Value value = told ? counted(Unit::day, s.last_mentioned, 0, DateReason::last_mentioned)
                     : counted(Unit::day, s.anchor, 0, DateReason::relative);
  value->grain = Grain::day;
  value->day_assumed = true;
  return value;
}

}  // namespace crossclaim::dates
