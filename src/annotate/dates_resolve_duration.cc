#include "annotate/dates_resolvers.h"

#include <array>

#include <fmt/format.h>

namespace crossclaim::dates {

Value duration(const Expression& e, const Situation&) {
  const Fields& f = e.fields;
  const std::int32_t count = f.get(Slot::count, 1);
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
  if (f.has(Slot::weekday) || f.has(Slot::weekdays))
    return bare(TimexType::set, fmt::format("XXXX-WXX-{}{}", f.get(Slot::weekday, f.get(Slot::weekdays, 0)), time_suffix(f)));
  if (f.has(Slot::month)) return bare(TimexType::set, fmt::format("XXXX-{:02}", f[Slot::month]));
  const auto unit = static_cast<Unit>(f.get(Slot::unit, f.get(Slot::frequency, 0)));
  return bare(TimexType::set, duration_timex(unit, f.get(Slot::count, 1)));
}

Value ref(const Expression& e, const Situation&) {
  constexpr std::array<std::string_view, 3> names = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
  return bare(TimexType::date, std::string(names[static_cast<std::size_t>(e.fields[Slot::ref])]));
}

}  // namespace crossclaim::dates
