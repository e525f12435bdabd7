#include "findings/differing_places.h"

#include <fmt/format.h>

#include "events/likeness.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

bool sentence_names(const Side& s, const Place& place) {
  return !place.path.empty() && s.claim.sentence.find(place.path[0]) != std::string::npos;
}

bool has_own_name(const Place& place, const Side& other) {
  const auto* there = std::get_if<Place>(&other.claim.value);
  return there && !place.path.empty() && !there->path.empty() && fold(place.path[0]) == fold(there->path[0]);
}

bool names(const Side& s, const Place& place) {
  return names_place(s.facts, place) || has_own_name(place, s) || sentence_names(s, place);
}

}  // namespace

Reservation named_by_both(const Dispute& d) {
  for (const auto& [s, other] : {std::pair{&d.x, &d.y}, std::pair{&d.y, &d.x}})
    if (const auto* place = std::get_if<Place>(&s->claim.value); place && names(*other, *place))
      return undecided(fmt::format("{} names {}, too", other->id(), s->answer.text));
  return std::nullopt;
}

}  // namespace crossclaim
