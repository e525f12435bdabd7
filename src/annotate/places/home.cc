// Where an article is at home, and what that says of its names.
#include <algorithm>

#include "annotate/places/resolve.h"
#include "annotate/places/weights.h"

namespace crossclaim {

namespace {
using Index = Gazetteer::Index;
}  // namespace

// "Berlin" told bare in an article at home in Connecticut, which says nothing else of Germany, may be the one there; that is
// the likelier one if the article is at home there by its outlet. So may "Henderson" by an outlet of North Carolina, which
// says nothing else of Nevada.
Index PlaceResolver::namesake_at_home(const PlaceOccurrence& o, Index best) const {
  const bool bare = container_of(o) == Gazetteer::kNone && o.known == Gazetteer::kNone && !o.demonym;
  if (hinted_ == Gazetteer::kNone || !bare || !is_city(gazetteer_.entry(best))) return Gazetteer::kNone;
  const bool abroad = country_of(gazetteer_, best) != country_of(gazetteer_, hinted_);
  if (!abroad && (!signed_ || gazetteer_.within(best, hinted_))) return Gazetteer::kNone;
  const Index elsewhere = abroad ? country_of(gazetteer_, best) : gazetteer_.container(best);
  if (!nothing_else_speaks_for(elsewhere, likely(o, candidates(o)))) return Gazetteer::kNone;
  std::vector<Gazetteer::Candidate> named;
  gazetteer_.candidates(o.name, named);
  const auto at_home = std::ranges::find_if(named, [this](const auto& c) {
    return c.use == Gazetteer::Use::name && is_city(gazetteer_.entry(c.place)) && gazetteer_.within(c.place, hinted_);
  });
  return at_home == named.end() ? Gazetteer::kNone : at_home->place;
}

bool PlaceResolver::is_abroad(Index place) const {
  return home_ != Gazetteer::kNone && !gazetteer_.within(place, gazetteer_.container(home_));
}

bool PlaceResolver::is_post_town(Index place) const {
  const Gazetteer::Entry town = gazetteer_.entry(place);
  return is_city(town) && town.population > 0 && town.population <= kPostTown;
}

// The one of the name where the article is at home; else in the only state of the name that its other names speak for.
std::vector<Index> PlaceResolver::post_town(const PlaceOccurrence& o) const {
  if (o.demonym || o.name == PlaceOccurrence::kUnlisted) return {};
  std::vector<Gazetteer::Candidate> named;
  gazetteer_.candidates(o.name, named);
  std::erase_if(named, [this](const auto& c) {
    const Index state = gazetteer_.container(c.place);
    const auto support = support_.find(state);
    const bool spoken_for = home_ == Gazetteer::kNone && support != support_.end() && support->second >= kSpokenFor;
    return !is_post_town(c.place) || !(state == home_ || spoken_for);
  });
  return named.size() == 1 ? std::vector<Index>{named.front().place} : std::vector<Index>{};
}

// A small town of a division that nothing else speaks for, nor what lies near it, where the article is at home in another of
// its country: the gazetteer lacks the one that is meant. So it does where a town abroad that isn't widely known, of a country
// that nothing else speaks for, is all that has a name told by an outlet of the United States.
bool PlaceResolver::is_stranger(const PlaceOccurrence& o, Index best) const {
  const Gazetteer::Entry town = gazetteer_.entry(best);
  const bool told =
      container_of(o) != Gazetteer::kNone || o.known != Gazetteer::kNone || near(best, o.name, false) >= kNearOthers / 2;
  if (home_ == Gazetteer::kNone || !is_city(town) || town.population == 0 || told) return false;
  const std::vector<Index> all = candidates(o);
  const Index country = gazetteer_.container(home_);
  if (gazetteer_.entry(country).code == kWellListed && is_abroad(best))
    return signed_ && prominence(town) < kWellKnown && nothing_else_speaks_for(country_of(gazetteer_, best), likely(o, all));
  if (town.population >= kMedium || prominence(town) >= kPlain) return false;
  return std::ranges::all_of(all, [&](Index p) {
    const bool abroad = !gazetteer_.within(p, home_);
    return abroad && gazetteer_.within(p, country) && is_city(gazetteer_.entry(p));
  });
}

// The division that most of an article's names lie in, twice as many as in any other and half of those of its country, which
// no other country surpasses: a text on Libya that names London is not at home in England.
Index PlaceResolver::find_home() const {
  Index best = Gazetteer::kNone;
  double most = 0, second = 0;
  for (const auto& [place, support] : at_home_) {
    if (gazetteer_.type(place) != PlaceType::division || is_county(gazetteer_, place)) continue;
    second = std::max(second, std::min(most, support));
    if (support <= most) continue;
    most = support;
    best = place;
  }
  if (most < 1 || most < 2 * second || !is_most_of_country(best)) return Gazetteer::kNone;
  return is_surpassed(gazetteer_.container(best)) ? Gazetteer::kNone : best;
}

bool PlaceResolver::is_most_of_country(Index division) const {
  const auto own = at_home_.find(division), whole = at_home_.find(gazetteer_.container(division));
  return own != at_home_.end() && whole != at_home_.end() && 2 * own->second >= whole->second;
}

// Whether the article names as much of another country.
bool PlaceResolver::is_surpassed(Index country) const {
  const auto own = support_.find(country);
  return std::ranges::any_of(support_, [&](const auto& s) {
    const bool other = s.first != country && gazetteer_.type(s.first) == PlaceType::country;
    return other && s.second >= (own == support_.end() ? 0 : own->second);
  });
}

bool PlaceResolver::is_local(Index place) const {
  return local_ != Gazetteer::kNone && place != local_ && gazetteer_.within(place, local_);
}

// "Washington" is seldom the town of its state.
bool PlaceResolver::is_capital_of_home(Index place) const {
  return local_ != Gazetteer::kNone && gazetteer_.entry(place).capital &&
         gazetteer_.within(place, gazetteer_.container(local_));
}

}  // namespace crossclaim
