#include "findings/differing_places.h"

#include <optional>

#include <fmt/format.h>

#include "annotate/places/words.h"
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

// "Chicago" of "East Chicago"; nothing of a name without a direction.
std::optional<Place> without_direction(const Place& place) {
  if (place.path.empty()) return std::nullopt;
  const std::string& name = place.path[0];
  const std::size_t space = name.find(' ');
  if (space == std::string::npos || !(place_words().of(token_key(fold(name.substr(0, space)))) & kDirection))
    return std::nullopt;
  Place rest;
  rest.path = {name.substr(space + 1)};
  return rest;
}

}  // namespace

Reservation a_side_of_it(const Dispute& d) {
  for (const auto& [s, other] : {std::pair{&d.x, &d.y}, std::pair{&d.y, &d.x}}) {
    const auto* place = std::get_if<Place>(&s->claim.value);
    if (!place || place->type != PlaceType::city) continue;
    if (const auto rest = without_direction(*place); rest && names(*other, *rest))
      return undecided(fmt::format("{} names {}: {} may be a part of it", other->id(), rest->path[0], s->answer.text));
  }
  return std::nullopt;
}

Reservation named_by_both(const Dispute& d) {
  for (const auto& [s, other] : {std::pair{&d.x, &d.y}, std::pair{&d.y, &d.x}})
    if (const auto* place = std::get_if<Place>(&s->claim.value); place && names(*other, *place))
      return undecided(fmt::format("{} names {}, too", other->id(), s->answer.text));
  return std::nullopt;
}

}  // namespace crossclaim
