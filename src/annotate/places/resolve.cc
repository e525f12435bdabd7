#include "annotate/places/resolve.h"

#include <algorithm>

#include "annotate/places/weights.h"

namespace crossclaim {

namespace {
using Index = Gazetteer::Index;
}  // namespace

PlaceResolver::PlaceResolver(const Gazetteer& gazetteer, const std::vector<PlaceOccurrence>& occurrences,
                             const std::optional<HomeHint>& hint)
    : gazetteer_(gazetteer), near_(gazetteer) {
  for (const PlaceOccurrence& o : occurrences) count(o);
  find_quarters(occurrences);
  std::unordered_set<Gazetteer::NameId> seen;
  std::vector<const PlaceOccurrence*> named;                // one for each name
  std::vector<std::vector<Index>> names, readings, bodies;  // those of "Pike County Judge Ann Lee"
  for (const PlaceOccurrence& o : occurrences) {
    if (is_quarter(o)) continue;
    const bool unlisted = o.name == PlaceOccurrence::kUnlisted;
    if (is_place(o) && (unlisted || seen.insert(o.name).second)) {
      names.push_back(candidates(o));
      readings.push_back(likely(o, names.back()));
      named.push_back(&o);
      support_containers(readings.back(), container_of(o) != Gazetteer::kNone);
    }
    if (o.container != Gazetteer::kNone && is_place(o)) names.push_back({o.container});
    if (unlisted || o.evidence != PlaceEvidence::body) continue;
    support_division(o);
    bodies.push_back(candidates(o));
  }
  if (hint) support_hint(*hint);
  local_ = find_local(names);
  home_ = find_home();
  if (home_ == Gazetteer::kNone && local_ != Gazetteer::kNone && is_most_of_country(local_)) home_ = local_;
  if (hint && hint->local && local_ == Gazetteer::kNone && home_ == hint->division) local_ = home_;
  hinted_ = home_ == Gazetteer::kNone && hint ? hint->division : home_;
  signed_ = hint && hint->division == hinted_;
  for (const auto* of : {&names, &bodies})
    for (const std::vector<Index>& places : *of) near_.add(places, local_ == Gazetteer::kNone ? home_ : local_);
  for (std::size_t i = 0; i < named.size(); ++i) near_.add_towns(named[i]->name, readings[i]);
  if (local_ == Gazetteer::kNone && near_.names_counties()) {
    names.clear();
    for (const PlaceOccurrence* o : named) names.push_back(candidates(*o));
    local_ = find_local(names);
  }
  if (near_.names_counties())
    for (const PlaceOccurrence* o : named)
      if (const std::vector<Index> meant = resolve(*o); !meant.empty()) near_.add_meant(meant.front());
  if (std::ranges::any_of(occurrences, &PlaceOccurrence::quarter)) {
    town_ = find_town(occurrences, false);
    if (town_ == Gazetteer::kNone && hint) town_ = hint->city;
    if (town_ == Gazetteer::kNone) town_ = find_town(occurrences, true);
  }
}

Index PlaceResolver::find_local(const std::vector<std::vector<Index>>& names) const {
  const Index local = local_division(gazetteer_, names, support_);
  return local == Gazetteer::kNone || is_surpassed(gazetteer_.container(local)) ? Gazetteer::kNone : local;
}

// "the Houston neighborhood" of an article with a dateline of Houston is no part of a town.
void PlaceResolver::find_quarters(const std::vector<PlaceOccurrence>& occurrences) {
  for (const PlaceOccurrence& o : occurrences)
    if (o.quarter && o.name != PlaceOccurrence::kUnlisted) quarters_.insert(o.name);
  if (quarters_.empty()) return;
  for (const PlaceOccurrence& o : occurrences)
    if (!o.quarter && (o.evidence == PlaceEvidence::place || o.container != Gazetteer::kNone)) quarters_.erase(o.name);
}

bool PlaceResolver::is_quarter(const PlaceOccurrence& o) const {
  return o.name == PlaceOccurrence::kUnlisted ? o.quarter : !o.demonym && quarters_.contains(o.name);
}

Index PlaceResolver::find_town(const std::vector<PlaceOccurrence>& occurrences, bool care) const {
  std::vector<std::pair<Index, int>> cities;  // in order of the text
  for (const PlaceOccurrence& o : occurrences) {
    if (is_quarter(o) || o.demonym || !is_place(o) || (o.care && !care)) continue;
    const std::vector<Index> places = resolve(o);
    if (places.empty() || gazetteer_.type(places.front()) != PlaceType::city) continue;
    const auto at = std::ranges::find(cities, places.front(), &std::pair<Index, int>::first);
    if (at == cities.end())
      cities.emplace_back(places.front(), 1);
    else
      ++at->second;
  }
  const auto most = std::ranges::max_element(cities, {}, &std::pair<Index, int>::second);
  return most == cities.end() ? Gazetteer::kNone : most->first;
}

Index PlaceResolver::container_of(const PlaceOccurrence& o) const {
  if (o.container != Gazetteer::kNone || o.name == PlaceOccurrence::kUnlisted) return o.container;
  const auto said = containers_.find(o.name);
  return said == containers_.end() ? Gazetteer::kNone : said->second;
}

// Those of the right use, inside the container if one was said; towns known by their post office alone only then. Of a city and
// a division of one name the city is meant unless "province" or the like follows; of a city and a country or wide region the
// latter.
std::vector<Index> PlaceResolver::candidates(const PlaceOccurrence& o) const {
  if (o.known != Gazetteer::kNone) return {o.known};
  thread_local std::vector<Gazetteer::Candidate> named;
  named.clear();
  if (o.name != PlaceOccurrence::kUnlisted) gazetteer_.candidates(o.name, named);
  const Index container = container_of(o);
  std::vector<Index> out;
  for (const auto& c : named) {
    const bool use = c.use == (o.demonym ? Gazetteer::Use::demonym : Gazetteer::Use::name);
    const bool inside = container == Gazetteer::kNone || (c.place != container && gazetteer_.within(c.place, container));
    const bool told = container != Gazetteer::kNone || !is_post_town(c.place) || near_.names_county_of(c.place);
    if (use && inside && told && std::ranges::find(out, c.place) == out.end()) out.push_back(c.place);
  }
  if (out.size() < 2) return out;
  const auto is_type = [this](PlaceType type) { return [this, type](Index p) { return gazetteer_.type(p) == type; }; };
  if (o.division_noun && std::ranges::any_of(out, is_type(PlaceType::division))) std::erase_if(out, is_type(PlaceType::city));
  const std::vector<Index> all = out;
  std::erase_if(out, [&](Index p) {
    return std::ranges::any_of(all, [&](Index q) {
      const PlaceType outer = gazetteer_.type(p), inner = gazetteer_.type(q);
      if (is_short_name(gazetteer_, p, q)) return true;
      const bool twin_division = outer == PlaceType::division && inner == PlaceType::city && gazetteer_.within(q, p) &&
                                 !is_short_name(gazetteer_, q, p);
      const bool twin_of_country = inner == PlaceType::country && outer != PlaceType::country && gazetteer_.within(p, q);
      const bool twin_of_region = outer == PlaceType::city && is_wide_region(gazetteer_, q);
      return twin_division || twin_of_country || twin_of_region;
    });
  });
  return out;
}

// The readings that an article which named nothing else would leave open; a name without one stands for its container.
std::vector<Index> PlaceResolver::likely(const PlaceOccurrence& o, std::vector<Index> candidates) const {
  if (candidates.empty() && o.container != Gazetteer::kNone) candidates.push_back(o.container);
  if (candidates.size() < 2) return candidates;
  std::vector<std::pair<double, Index>> known;
  for (const Index p : candidates) known.emplace_back(prominence(gazetteer_.entry(p)), p);
  const double most = std::ranges::max(known, {}, &std::pair<double, Index>::first).first;
  candidates.clear();
  for (const auto& [prominence, place] : known)
    if (prominence + kDominant >= most) candidates.push_back(place);
  return candidates;
}

// Every likely reading speaks for what holds it; for itself only if it is the only one, or if the choice is one of a country
// and a division ("Georgia").
template <class Use>
void PlaceResolver::for_each_supported(const std::vector<Index>& likely, Use use) const {
  const bool only = likely.size() == 1;
  const bool country = std::ranges::any_of(likely, [this](Index p) { return gazetteer_.type(p) == PlaceType::country; });
  for (const Index p : likely)
    for (Index at = only || country ? p : gazetteer_.container(p); at != Gazetteer::kNone; at = gazetteer_.container(at))
      if (!is_city(gazetteer_.entry(at))) use(at, 1.0 / static_cast<double>(likely.size()));
}

void PlaceResolver::support_containers(const std::vector<Index>& likely, bool told) {
  const bool small = std::ranges::all_of(likely, [this](Index p) {
    const Gazetteer::Entry& town = gazetteer_.entry(p);
    return is_city(town) && town.population > 0 && town.population < kSmall;
  });
  const double weight = small && !told ? kOfSmall : 1;
  for_each_supported(likely, [&](Index at, double share) {
    support_[at] += share;
    at_home_[at] += weight * share;
  });
  if (likely.empty()) return;
  others_speak_ = others_speak_ || all_support_ > 0;
  all_support_ += 1;
}

// As much as one or two names of the article.
void PlaceResolver::support_hint(const HomeHint& hint) {
  const double weight = hint.local ? 2 : 1;
  for (Index at = hint.division; at != Gazetteer::kNone; at = gazetteer_.container(at)) {
    support_[at] += weight;
    at_home_[at] += weight;
  }
  all_support_ += weight;
  others_speak_ = true;
}

// "The University of Vermont", "the Iowa DNR": of some use in telling where an article is at home.
void PlaceResolver::support_division(const PlaceOccurrence& o) {
  const std::vector<Index> readings = likely(o, candidates(o));
  if (readings.size() != 1 || gazetteer_.type(readings[0]) != PlaceType::division) return;
  double& support = support_[readings[0]];
  support = std::max(support, kOfBody);
  others_speak_ = true;
}

// What else the article names counts, without the share of the name itself; which countries it tells of, with it.
double PlaceResolver::score(Index place, const Support& own) const {
  double score = prominence(gazetteer_.entry(place));
  for (Index at = place; at != Gazetteer::kNone; at = gazetteer_.container(at)) {
    const auto found = support_.find(at);
    if (found == support_.end()) continue;
    const auto mine = own.find(at);
    const double others = found->second - (mine == own.end() ? 0 : mine->second);
    const bool country = gazetteer_.type(at) == PlaceType::country;
    score += (country && at != place ? kCountryNamed : kNamed) * std::clamp(others, 0.0, 1.0);
    if (country) score += kCountryOnly * found->second / all_support_;
  }
  return score;
}

// Of a place of the division that the article is local to, its county says nothing more.
double PlaceResolver::near(Index place, Gazetteer::NameId name, bool local) const {
  const double by_county = near_.names_county_of(place) ? kInCounty : near_.means_town_of(place) ? kOfTown : 0;
  return (local ? 0 : by_county) + kNearOthers * near_.near(place, name);
}

// Two rows of the gazetteer for one place: "Manhattan" in New York City, and in New York.
bool PlaceResolver::is_double(Index place, Index best) const {
  const Index division = gazetteer_.container(best);
  return is_city(gazetteer_.entry(best)) && division != Gazetteer::kNone && gazetteer_.within(place, division);
}

std::vector<Index> PlaceResolver::resolve(const PlaceOccurrence& o) const {
  const std::vector<Index> all = candidates(o);
  Support own;
  // Geneva speaks for Switzerland, whatever an article names beside that isn't at home in another country; a Holly Hill doesn't
  // speak for its state.
  const std::vector<Index> readings = likely(o, all);
  const auto speaks = [this](Index p) { return prominence(gazetteer_.entry(p)) >= kFamous && !is_abroad(p); };
  if (std::ranges::none_of(readings, speaks))
    for_each_supported(readings, [&own](Index at, double share) { own[at] += share; });
  std::vector<std::pair<double, Index>> scored;
  const bool national = std::ranges::any_of(all, [this](Index p) { return is_capital_of_home(p); });
  const auto borough = std::ranges::find_if(all, [this](Index p) { return is_borough(gazetteer_, p); });
  for (const Index p : all) {
    // Of a borough, which has two rows, neither is nearer to anything.
    const bool twice = borough != all.end() && gazetteer_.within(*borough, gazetteer_.container(p));
    const bool local = is_local(p) && !national;
    scored.emplace_back(score(p, own) + (local ? kLocal : 0) + (twice ? 0 : near(p, o.name, local)), p);
  }
  std::ranges::stable_sort(scored, std::greater<>{}, &std::pair<double, Index>::first);
  if (scored.empty() || is_stranger(o, scored.front().second)) return post_town(o);
  std::vector<Index> out;
  const Index best = scored.front().second;
  const double by_town = near_.means_town_of(best) && !is_local(best) ? kOfTown : 0;
  for (const auto& [points, place] : scored) {
    const bool alone = !others_speak_ && country_of(gazetteer_, place) == country_of(gazetteer_, scored.front().second);
    const bool surpassed = points + (alone ? kSureAlone : kSure) + by_town < scored.front().first;
    if (surpassed || out.size() > kMostRivals) break;
    if (out.empty() || !is_double(place, out.front())) out.push_back(place);
  }
  const Index namesake = namesake_at_home(o, best);
  if (namesake != Gazetteer::kNone && std::ranges::find(out, namesake) == out.end())
    out.insert(out.begin() + (signed_ && country_of(gazetteer_, best) != country_of(gazetteer_, namesake) ? 0 : 1), namesake);
  return out;
}

// Whether the article names nothing of the country but what may be these places.
bool PlaceResolver::nothing_else_speaks_for(Index country, const std::vector<Index>& likely) const {
  Support own;
  for_each_supported(likely, [&own](Index at, double share) { own[at] += share; });
  const auto all = support_.find(country);
  const auto mine = own.find(country);
  return (all == support_.end() ? 0 : all->second) - (mine == own.end() ? 0 : mine->second) < kSpokenFor;
}

}  // namespace crossclaim
