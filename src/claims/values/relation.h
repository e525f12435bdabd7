// Relation: how two values of one attribute stand to each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claims/claim.h"
#include "rules/rule_file.h"

namespace crossclaim {

enum class Relation : std::uint8_t {
  equal,
  narrower,  // the first lies within the second: "Astana" and "Kazakhstan", 30 December and December
  wider,     // the second lies within the first
  overlap,   // both can hold: "at least 12" and "10 to 20"
  differ,    // no reading lets both hold
  unclear,   // some reading lets both hold, or there is no reading
};

Relation relate(const ClaimValue& a, const ClaimValue& b, const Attribute& attribute);
Relation relate(const DateValue& a, const DateValue& b, int tolerance_days);
Relation relate(const Quantity& a, const Quantity& b);
Relation relate(const Place& a, const Place& b);
// Their divisions are others, or their countries where one of them has no division told, and neither has a further reading.
// What a town is that the gazetteer lacks isn't known, but it is no quarter of a town of another state.
bool in_other_states(const Place& a, const Place& b);

inline bool compatible(Relation r) { return r != Relation::differ; }

// Days between two dates: 0 where they overlap or may fall on one day. Of open dates the nearest readings count; nothing
// where that can't be said.
std::optional<int> days_apart(const DateValue& a, const DateValue& b);

// Both tell the hour, or the part of the day, and it is the same one, be it of two days: "Sunday night" and "Saturday night".
bool same_hour(const DateValue& a, const DateValue& b);

// Two counts of different things ("civilians", "soldiers"). Four civilians among three people are none: both can't hold.
bool other_scope(const Quantity& a, const Quantity& b);

}  // namespace crossclaim
