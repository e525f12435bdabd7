#include "events/features.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "claims/values/addresses.h"
#include "claims/values/label.h"
#include "claims/values/relation.h"

namespace crossclaim::features {
namespace {

// "last night" in an article of one day that was updated on the next.
bool may_be_the_next_day(const DateValue& value) {
  return value.reason == DateReason::relative && std::ranges::any_of(value.readings, [&](const Days& other) {
           return value.days.lo && other.lo && std::abs((*other.lo - *value.days.lo).count()) == 1;
         });
}

// Days that agree say that two passages speak of one event; "this week" and a day of it say only that they may.
bool pins(const DateValue& a, const DateValue& b) {
  if (may_be_the_next_day(a) || may_be_the_next_day(b)) return false;
  return a.days == b.days || (a.grain <= Grain::day && b.grain <= Grain::day);
}

struct TimePair {
  const NodeTime* a = nullptr;
  const NodeTime* b = nullptr;
  int apart = 0;
};

std::optional<TimePair> nearest_times(const EventNode& a, const EventNode& b) {
  std::optional<TimePair> best;
  for (const NodeTime& x : a.times)
    for (const NodeTime& y : b.times)
      if (const auto apart = days_apart(x.value, y.value); apart && (!best || *apart < best->apart))
        best = TimePair{&x, &y, *apart};
  return best;
}

std::vector<std::string> streets(const EventNode& node) {
  std::vector<std::string> words;
  for (const Place& p : node.places)
    if (p.type == PlaceType::venue) std::ranges::move(street_words(p.path[0]), std::back_inserter(words));
  return words;
}

bool on_one_street(const EventNode& a, const EventNode& b) {
  const auto in_a = streets(a), in_b = streets(b);
  return std::ranges::find_first_of(in_a, in_b) != in_a.end();
}

bool is_same_address(const Place& x, const Place& y) {
  if (x.type != PlaceType::venue || y.type != PlaceType::venue) return false;
  const auto a = read_address(x.path[0]), b = read_address(y.path[0]);
  return a && b && a->number == b->number && a->street == b->street;
}

}  // namespace

bool is_publication(const NodeTime& t) { return t.inherited && !t.nearby && t.value.approximate; }

bool is_inherited(const NodeTime& t) { return t.inherited; }

Observed time(const EventNode& a, const EventNode& b, GivesWay gives_way) {
  const auto best = nearest_times(a, b);
  if (!best) return {};
  const auto& [x, y, apart] = *best;
  if (apart > a.kind->same_event.window && (gives_way(*x) || gives_way(*y))) return {};
  if (apart > a.kind->same_event.window) return {Feature::excludes, fmt::format("{} days apart", apart)};
  const bool said = x->value.resolved() && y->value.resolved() && !is_publication(*x) && !is_publication(*y);
  if (apart == 0)
    return said && pins(x->value, y->value) ? Observed{Feature::agrees, "same time: " + label(x->value, x->text)} : Observed{};
  if (!said || x->inherited || y->inherited) return {};
  return {.feature = Feature::differs,
          .why = fmt::format("times {} day{} apart", apart, apart == 1 ? "" : "s"),
          .near = apart == 1,
          .slip = apart == 1 && same_hour(x->value, y->value)};
}

Observed address(const EventNode& a, const EventNode& b, const Observed& where) {
  constexpr int kWeight = 2;
  if (where.feature != Feature::differs) return {};
  for (const Place& x : a.places)
    for (const Place& y : b.places)
      if (is_same_address(x, y)) return {Feature::agrees, "same address: " + x.path[0], kWeight};
  return {};
}

bool on_other_streets(const EventNode& a, const EventNode& b) {
  return !streets(a).empty() && !streets(b).empty() && !on_one_street(a, b);
}

bool in_other_towns(const EventNode& a, const EventNode& b) {
  const auto is_bare_address = [](const Place& p) { return p.type == PlaceType::venue && p.path.size() == 1; };
  bool told = false;
  for (const Place& x : a.places) {
    for (const Place& y : b.places) {
      if (is_bare_address(x) || is_bare_address(y)) continue;
      if (relate(x, y) != Relation::differ && !in_other_states(x, y)) return false;
      told = true;
    }
  }
  return told && !a.places_inherited && !b.places_inherited;
}

Observed place(const EventNode& a, const EventNode& b) {
  bool all_differ = !a.places.empty() && !b.places.empty();
  for (const Place& x : a.places) {
    for (const Place& y : b.places) {
      const Relation r = relate(x, y);
      if (r == Relation::equal || r == Relation::narrower || r == Relation::wider)
        return {Feature::agrees, "same place: " + label(r == Relation::wider ? y : x, ""), on_one_street(a, b) ? 2 : 1};
      all_differ = all_differ && (r == Relation::differ || in_other_states(x, y));
    }
  }
  // A place that was only inherited is no ground to part events.
  if (!all_differ || a.places_inherited || b.places_inherited) return {};
  return {Feature::differs, fmt::format("places differ: {} and {}", label(a.places[0], ""), label(b.places[0], ""))};
}

}  // namespace crossclaim::features
