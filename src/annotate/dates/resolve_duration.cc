#include "annotate/dates/resolvers.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace crossclaim::dates {

namespace {
// "3.5 years": P3.5Y.
DateValue decimal_duration(const Fields& f) {
  std::string timex = duration_timex(unit_of(f), 0);
  return bare(TimexType::duration, timex.replace(timex.find('0'), 1, fmt::format("{:g}", f[Slot::decimal] / 100.0)));
}

// "an hour and 30 minutes": PT1H30M.
DateValue sum(const Fields& f) {
  const std::string first = duration_timex(unit_of(f), f[Slot::count]);
  const std::string rest = duration_timex(static_cast<Unit>(f.second(Slot::unit)), f.second(Slot::count));
  return bare(TimexType::duration, first + rest.substr(first.starts_with("PT") && rest.starts_with("PT") ? 2 : 1));
}

bool is_ahead(const Fields& f, const Situation& s) {
  return s.after_in && s.direction == Direction::future && s.anchor && f.get(Slot::count, 1) != kVague &&
         unit_of(f) >= Unit::day && !f.has(Slot::stretch);
}
}  // namespace

// "in two weeks" is a date, if the clause speaks of the future.
Value duration(const Expression& e, const Situation& s) {
  const Fields& f = e.fields;
  if (f.has(Slot::decimal)) return decimal_duration(f);
  if (f.has_second(Slot::unit) && f.has_second(Slot::count)) return sum(f);
  const std::int32_t count = f.get(Slot::count, 1);
  if (is_ahead(f, s)) return counted(unit_of(f), s.anchor, count, DateReason::relative);
  DateValue value = bare(TimexType::duration, duration_timex(unit_of(f), count));
  value.approximate = count == kVague || f.has_second(Slot::count);
  return value;
}

namespace {
// Half a unit as so many of the next smaller one.
struct Halved {
  Unit unit;
  Unit smaller;
  std::int32_t count;
};
constexpr Halved kHalved[] = {{Unit::minute, Unit::second, 30}, {Unit::hour, Unit::minute, 30},
                              {Unit::day, Unit::hour, 12},      {Unit::year, Unit::month, 6},
                              {Unit::decade, Unit::year, 5},    {Unit::century, Unit::year, 50}};

Value half_of(const Expression& e, std::int32_t whole) {
  const Unit unit = unit_of(e.fields);
  for (const Halved& h : kHalved) {
    if (h.unit != unit) continue;
    if (unit >= Unit::decade) return bare(TimexType::duration, duration_timex(h.smaller, (2 * whole + 1) * h.count));
    const std::string rest = duration_timex(h.smaller, h.count);
    if (whole == 0) return bare(TimexType::duration, rest);
    const bool same_clock = unit <= Unit::hour;
    return bare(TimexType::duration, duration_timex(unit, whole) + rest.substr(same_clock ? 2 : 1));
  }
  return bare(TimexType::duration, duration_timex(unit, kVague));
}
}  // namespace

Value half_more(const Expression& e, const Situation&) { return half_of(e, e.fields.get(Slot::count, 1)); }
Value half_only(const Expression& e, const Situation&) { return half_of(e, 0); }

Value stretch(const Expression& e, const Situation&) {
  DateValue value = bare(TimexType::duration, duration_timex(unit_of(e.fields), kVague));
  value.approximate = true;
  return value;
}

Value set(const Expression& e, const Situation&) {
  const Fields& f = e.fields;
  if (f.has(Slot::weekdays) && f[Slot::weekdays] >= kWorkdays)
    return bare(TimexType::set, f[Slot::weekdays] == kWorkdays ? "XXXX-WXX-WD" : "XXXX-WXX-WE");
  if (f.has(Slot::weekday) || f.has(Slot::weekdays))
    return bare(TimexType::set, fmt::format("XXXX-WXX-{}{}", f.get(Slot::weekday, f.get(Slot::weekdays, 0)), time_suffix(f)));
  if (f.has(Slot::month)) return bare(TimexType::set, fmt::format("XXXX-{:02}", f[Slot::month]));
  if (f.has(Slot::season))
    return bare(TimexType::set, fmt::format("XXXX-{}", season_code(static_cast<Season>(f[Slot::season]))));
  if (f.has(Slot::part)) return bare(TimexType::set, "XXXX-XX-XX" + time_suffix(f));
  const auto unit = static_cast<Unit>(f.get(Slot::unit, f.get(Slot::frequency, 0)));
  return bare(TimexType::set, duration_timex(unit, f.get(Slot::count, f.get(Slot::ordinal, std::max(1, e.argument)))));
}

// "soon" is no future in a tale of the past ("it soon fell").
Value ref(const Expression& e, const Situation& s) {
  constexpr std::array<std::string_view, 4> names = {"PRESENT_REF", "PAST_REF", "FUTURE_REF", "FUTURE_REF"};
  const auto which = static_cast<Ref>(e.fields[Slot::ref]);
  if (which == Ref::soon && (s.narrative || s.direction == Direction::past)) return std::nullopt;
  return bare(TimexType::date, std::string(names[static_cast<std::size_t>(which)]));
}

}  // namespace crossclaim::dates
