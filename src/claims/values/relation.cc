#include "claims/values/relation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "annotate/actors/actors.h"
#include "annotate/actors/offices.h"
#include "claims/values/addresses.h"
#include "claims/values/person_names.h"
#include "claims/values/wording.h"

namespace crossclaim {
namespace {

using date::sys_days;

// An interval of any ordered type whose bounds may be open.
template <class T>
struct Interval {
  std::optional<T> lo, hi;
};

template <class T>
bool disjoint(const Interval<T>& a, const Interval<T>& b) {
  return (a.hi && b.lo && *a.hi < *b.lo) || (b.hi && a.lo && *b.hi < *a.lo);
}

template <class T>
bool within(const Interval<T>& inner, const Interval<T>& outer) {
  const bool low = !outer.lo || (inner.lo && *outer.lo <= *inner.lo);
  const bool high = !outer.hi || (inner.hi && *inner.hi <= *outer.hi);
  return low && high;
}

template <class T>
Relation relate_intervals(const Interval<T>& a, const Interval<T>& b) {
  if (a.lo == b.lo && a.hi == b.hi) return Relation::equal;
  if (disjoint(a, b)) return Relation::differ;
  if (within(a, b)) return Relation::narrower;
  if (within(b, a)) return Relation::wider;
  return Relation::overlap;
}

Interval<sys_days> interval(const Days& d, int tolerance) {
  Interval<sys_days> i{d.lo, d.hi};
  if (i.lo) *i.lo -= date::days(tolerance);
  if (i.hi) *i.hi += date::days(tolerance);
  return i;
}

// Said on a Sunday, "this week" may be the one that ends or the one that begins: days by which a week can be off.
int looseness(Grain grain) { return grain == Grain::week || grain == Grain::weekend ? 6 : 0; }

bool some_reading_agrees(const DateValue& a, const DateValue& b, int tolerance) {
  const auto agrees = [&](const Days& x, const Days& y) { return !disjoint(interval(x, tolerance), interval(y, 0)); };
  for (const Days& r : a.readings)
    if (agrees(r, b.days)) return true;
  for (const Days& r : b.readings)
    if (agrees(a.days, r)) return true;
  for (const Days& r : a.readings)
    for (const Days& q : b.readings)
      if (agrees(r, q)) return true;
  return false;
}

bool fits(const OpenDate& open, sys_days day) {
  const date::year_month_day ymd(day);
  return (open.month == 0 || open.month == static_cast<unsigned>(ymd.month())) &&
         (open.day == 0 || open.day == static_cast<unsigned>(ymd.day())) &&
         (open.weekday == 0 || open.weekday == date::weekday(day).iso_encoding());
}

bool can_agree(const OpenDate& a, const OpenDate& b) {
  const auto clash = [](unsigned x, unsigned y) { return x != 0 && y != 0 && x != y; };
  return !clash(a.month, b.month) && !clash(a.day, b.day);
}

bool inside_fits(const OpenDate& open, const Days& days) {
  if (!days.lo || !days.hi) return true;
  const sys_days last = std::min(*days.hi, *days.lo + date::days(366));
  for (sys_days d = *days.lo; d <= last; d += date::days(1))
    if (fits(open, d)) return true;
  return false;
}

// The days by which the nearest day that fits an open date misses an interval; nothing for an open interval.
std::optional<int> miss(const OpenDate& open, const Days& days) {
  if (!days.lo || !days.hi) return std::nullopt;
  if (inside_fits(open, days)) return 0;
  constexpr int kReach = 366;
  for (int off = 1; off <= kReach; ++off)
    for (sys_days d : {*days.lo - date::days(off), *days.hi + date::days(off)})
      if (fits(open, d)) return off;
  return std::nullopt;
}

Relation relate_open(const DateValue& a, const DateValue& b) {
  if (!a.resolved() && !b.resolved()) return can_agree(a.open, b.open) ? Relation::unclear : Relation::differ;
  const DateValue& open = a.resolved() ? b : a;
  const DateValue& closed = a.resolved() ? a : b;
  return inside_fits(open.open, closed.days) ? Relation::unclear : Relation::differ;
}

Interval<double> interval(const Quantity& q) { return {q.lo, q.hi}; }

bool contains_id(const Place& place, const std::string& id) {
  return !id.empty() && std::ranges::find(place.ids, id) != place.ids.end();
}

// Cities of one division: a suburb is often told by its city's name. A city and a county of one state, too: the gazetteer
// doesn't know which cities a county holds.
bool neighbours(const Place& a, const Place& b) {
  const bool city = a.type == PlaceType::city || b.type == PlaceType::city;
  const auto fits = [](const Place& p) { return p.type == PlaceType::city || p.type == PlaceType::division; };
  return city && fits(a) && fits(b) && a.ids.size() > 2 && b.ids.size() > 2 && a.ids[1] == b.ids[1];
}

bool shares_candidate(const Place& a, const Place& b) {
  const auto agrees = [](const Place& x, const Place& y) {
    return !x.ids.empty() && !y.ids.empty() && (contains_id(x, y.ids[0]) || contains_id(y, x.ids[0]) || neighbours(x, y));
  };
  return std::ranges::any_of(a.other, [&](const Place& o) { return agrees(o, b); }) ||
         std::ranges::any_of(b.other, [&](const Place& o) { return agrees(a, o); });
}

// The city of a venue; any other place is its own.
Place around(const Place& p) {
  if (p.type != PlaceType::venue) return p;
  Place city;
  city.type = PlaceType::city;
  city.path.assign(p.path.begin() + 1, p.path.end());
  city.ids.assign(p.ids.begin() + 1, p.ids.end());
  return city;
}

// One hall may have two names, but it can't stand in two cities, no more than an address can.
Relation relate_venues(const Place& a, const Place& b) {
  const Place x = around(a), y = around(b);
  if (!x.ids.empty() && !y.ids.empty() && relate(x, y) == Relation::differ) return Relation::differ;
  const auto here = read_address(a.path[0]), there = read_address(b.path[0]);
  return here && there ? relate(*here, *there) : Relation::unclear;
}

// People whose names are a middle name or a slip apart may be one.
Relation relate(const Actor& a, const Actor& b) {
  if (name_key(a.name) == name_key(b.name)) return Relation::equal;
  const bool people = a.type == ActorType::person && b.type == ActorType::person;
  return people && relate_names(a.name, b.name) != NameRelation::different ? Relation::unclear : Relation::differ;
}

// How a person's name is spelt. Only names of one person are ever asked about.
Relation relate_spelling(const Actor& a, const Actor& b) {
  switch (relate_names(a.name, b.name)) {
    case NameRelation::equal:
      return Relation::equal;
    case NameRelation::narrower:
      return Relation::narrower;
    case NameRelation::wider:
      return Relation::wider;
    case NameRelation::alike:
      return Relation::overlap;
    default:
      return Relation::differ;
  }
}

// Offices of one person.
Relation relate_offices(const Actor& a, const Actor& b) {
  const Offices& offices = Offices::builtin();
  if (!Offices::may_be_one_body(a.of, b.of)) return Relation::unclear;
  if (a.office == b.office) return Relation::equal;
  if (offices.is_more_general(b.office, a.office)) return Relation::narrower;
  if (offices.is_more_general(a.office, b.office)) return Relation::wider;
  return offices.exclude(a.office, b.office) ? Relation::differ : Relation::unclear;
}

Relation relate(const TextValue& a, const TextValue& b) {
  return a.normalised == b.normalised ? Relation::equal : Relation::differ;
}

// What isn't worded alike enough was told of one remark by way of others only.
Relation relate_wording(const TextValue& a, const TextValue& b) {
  switch (compare_wordings(words_of(a), words_of(b)).relation) {
    case WordingRelation::equal:
      return Relation::equal;
    case WordingRelation::longer:
      return Relation::narrower;
    case WordingRelation::shorter:
      return Relation::wider;
    case WordingRelation::reworded:
      return Relation::differ;
    case WordingRelation::other:
      break;
  }
  return Relation::unclear;
}

// Behind the point: of 54.27 two.
int decimals(double value) {
  constexpr int kMost = 4;
  constexpr double kNothing = 1e-6;
  int count = 0;
  for (; count < kMost && std::abs(value - std::round(value)) > kNothing; ++count) value *= 10;
  return count;
}

// 54.2 may be 54.27 cut off, and 54.3 the same rounded.
bool may_stand_for(const Quantity& coarse, const Quantity& fine) {
  if (!coarse.lo || coarse.lo != coarse.hi || !fine.lo || fine.lo != fine.hi) return false;
  const int kept = decimals(*coarse.lo);
  return kept < decimals(*fine.lo) && std::abs(*coarse.lo - *fine.lo) < std::pow(10, -kept);
}

}  // namespace

Relation relate(const DateValue& a, const DateValue& b, int tolerance) {
  if (!a.resolved() || !b.resolved()) return relate_open(a, b);
  const Relation r = relate_intervals(interval(a.days, 0), interval(b.days, 0));
  if (r != Relation::differ) return r;
  if (!disjoint(interval(a.days, tolerance), interval(b.days, 0))) return Relation::overlap;
  if (const int slack = looseness(a.grain) + looseness(b.grain); !disjoint(interval(a.days, slack), interval(b.days, 0)))
    return Relation::unclear;
  return some_reading_agrees(a, b, tolerance) ? Relation::unclear : Relation::differ;
}

Relation relate(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit) return Relation::unclear;
  Relation r = relate_intervals(interval(a), interval(b));
  if (r == Relation::differ && may_stand_for(a, b)) r = Relation::wider;
  if (r == Relation::differ && may_stand_for(b, a)) r = Relation::narrower;
  const bool parts = a.part || b.part || a.increment || b.increment;
  return parts && r != Relation::equal ? Relation::unclear : r;
}

bool in_other_states(const Place& a, const Place& b) {
  constexpr std::size_t kDivisionAndCountry = 2;
  const auto is_sure = [](const Place& p) { return p.type != PlaceType::region && p.path.size() > 1 && p.other.empty(); };
  if (!is_sure(a) || !is_sure(b)) return false;
  const std::size_t levels = std::min({a.path.size() - 1, b.path.size() - 1, kDivisionAndCountry});
  return !std::equal(a.path.rbegin(), a.path.rbegin() + static_cast<std::ptrdiff_t>(levels), b.path.rbegin());
}

Relation relate(const Place& a, const Place& b) {
  if (a.ids.empty() || b.ids.empty() || a.type == PlaceType::unknown || b.type == PlaceType::unknown)
    return a.path == b.path ? Relation::equal : Relation::unclear;
  if (a.path == b.path) return Relation::equal;
  if (!b.ids[0].empty() && a.ids[0] == b.ids[0]) return Relation::equal;
  if (contains_id(a, b.ids[0])) return Relation::narrower;
  if (contains_id(b, a.ids[0])) return Relation::wider;
  if (a.type == PlaceType::region || b.type == PlaceType::region) return Relation::unclear;
  if (a.type == PlaceType::venue || b.type == PlaceType::venue) return relate_venues(a, b);
  if (neighbours(a, b)) return Relation::unclear;
  return shares_candidate(a, b) ? Relation::unclear : Relation::differ;
}

Relation relate(const ClaimValue& a, const ClaimValue& b, const Attribute& attribute) {
  if (a.index() != b.index()) return Relation::unclear;
  return std::visit(
      [&](const auto& x) -> Relation {
        const auto& y = std::get<std::decay_t<decltype(x)>>(b);
        if constexpr (std::is_same_v<std::decay_t<decltype(x)>, DateValue>)
          return relate(x, y, attribute.tolerance);
        else if constexpr (std::is_same_v<std::decay_t<decltype(x)>, Actor>)
          return attribute.office ? relate_offices(x, y) : attribute.spelling ? relate_spelling(x, y) : relate(x, y);
        else if constexpr (std::is_same_v<std::decay_t<decltype(x)>, TextValue>)
          return attribute.spelling ? relate_wording(x, y) : relate(x, y);
        else
          return relate(x, y);
      },
      a);
}

std::optional<int> days_apart(const DateValue& a, const DateValue& b) {
  if (a.resolved() && b.resolved()) {
    if (a.days.hi && b.days.lo && *a.days.hi < *b.days.lo) return static_cast<int>((*b.days.lo - *a.days.hi).count());
    if (b.days.hi && a.days.lo && *b.days.hi < *a.days.lo) return static_cast<int>((*a.days.lo - *b.days.hi).count());
    return 0;
  }
  if (!a.resolved() && !b.resolved()) return std::nullopt;
  const DateValue& open = a.resolved() ? b : a;
  if (open.open == OpenDate{}) return std::nullopt;
  return miss(open.open, a.resolved() ? a.days : b.days);
}

bool same_hour(const DateValue& a, const DateValue& b) {
  const auto hour = [](const DateValue& v) {
    const std::size_t at = v.grain == Grain::time ? v.timex.find('T') : std::string::npos;
    return at == std::string::npos ? std::string_view() : std::string_view(v.timex).substr(at);
  };
  return !hour(a).empty() && hour(a) == hour(b);
}

bool other_scope(const Quantity& a, const Quantity& b) {
  constexpr std::string_view kAnyone[] = {"", "person", "victim", "body", "corpse", "death", "fatality", "life"};
  const auto anyone = [&](const std::string& of) { return std::ranges::find(kAnyone, of) != std::end(kAnyone); };
  if (a.of == b.of || (anyone(a.of) && anyone(b.of))) return false;
  const auto more = [](const Quantity& x, const Quantity& y) { return x.lo && y.hi && *x.lo > *y.hi; };
  return !(anyone(a.of) && more(b, a)) && !(anyone(b.of) && more(a, b));
}

}  // namespace crossclaim
