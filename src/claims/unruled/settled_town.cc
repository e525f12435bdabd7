#include "claims/unruled/settled_town.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace crossclaim {
namespace {

bool of_article(Region region) { return region <= Region::body || region == Region::caption; }

bool is_bare_venue(const Place& place) { return place.type == PlaceType::venue && place.path.size() == 1; }

bool holds(const Place& outer, const Place& inner) {
  return !outer.ids.empty() && !outer.ids[0].empty() && std::ranges::find(inner.ids, outer.ids[0]) != inner.ids.end();
}

// The sure places of an article, but for bare venues.
std::vector<const Place*> told_places(const std::vector<Claim>& claims) {
  std::vector<const Place*> out;
  for (const Claim& c : claims)
    if (const auto* place = std::get_if<Place>(&c.value);
        place && c.doubt.empty() && of_article(c.region) && !is_bare_venue(*place))
      out.push_back(place);
  return out;
}

// What holds both towns, down to a division: the town itself, if they are one.
std::optional<Place> holder_of(const Place& a, const Place& b) {
  if (a.ids == b.ids) return a;
  if (!a.other.empty() || !b.other.empty()) return std::nullopt;
  std::size_t shared = 0;
  while (shared < a.ids.size() && shared < b.ids.size() && a.ids[a.ids.size() - 1 - shared] == b.ids[b.ids.size() - 1 - shared])
    ++shared;
  if (shared < 2) return std::nullopt;
  Place out;
  out.type = PlaceType::division;
  out.path.assign(a.path.end() - static_cast<std::ptrdiff_t>(shared), a.path.end());
  out.ids.assign(a.ids.end() - static_cast<std::ptrdiff_t>(shared), a.ids.end());
  return out;
}

// The gazetteer doesn't know which towns a county holds.
bool is_county_beside(const Place& place, const Place& town) {
  return place.type == PlaceType::division && place.ids.size() > 2 &&
         std::ranges::find(town.ids, place.ids[1]) != town.ids.end();
}

bool fits(const Place& place, const Place& settled) {
  return place.type == PlaceType::region || holds(place, settled) || holds(settled, place) || is_county_beside(place, settled);
}

std::optional<Place> settled_place(const std::vector<Claim>& claims) {
  const std::vector<const Place*> places = told_places(claims);
  std::optional<Place> settled;
  for (const Place* place : places) {
    if (place->type != PlaceType::city) continue;
    settled = settled ? holder_of(*settled, *place) : *place;
    if (!settled) return std::nullopt;
  }
  const bool fit = settled && std::ranges::all_of(places, [&](const Place* place) { return fits(*place, *settled); });
  return fit ? settled : std::nullopt;
}

Place within(const Place& venue, const Place& town) {
  Place out = venue;
  out.path.insert(out.path.end(), town.path.begin(), town.path.end());
  out.ids.insert(out.ids.end(), town.ids.begin(), town.ids.end());
  for (const Place& other : town.other) out.other.push_back(within(venue, other));
  return out;
}

}  // namespace

void settle_venues(ArticleClaims& article) {
  const std::optional<Place> settled = settled_place(article.claims);
  if (!settled) return;
  const auto settle = [&](ClaimValue& value) {
    if (auto* venue = std::get_if<Place>(&value); venue && is_bare_venue(*venue)) *venue = within(*venue, *settled);
  };
  for (Claim& c : article.claims)
    if (of_article(c.region)) settle(c.value);
  for (EventMention& m : article.mentions) {
    if (!of_article(m.region)) continue;
    for (RoleValue& role : m.roles) settle(role.value);
  }
}

}  // namespace crossclaim
