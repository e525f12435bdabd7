// What speaks for a place of a name: the weights that PlaceResolver adds up, and what it asks of a place.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

#include "annotate/places/gazetteer.h"

namespace crossclaim {

// Scores are decades of population; the rest counts in the same measure.
inline constexpr double kNamed = 2.0;         // the article names it or what lies in it
inline constexpr double kCountryNamed = 1.0;  // the same for the country of a division or city
inline constexpr double kOfCapital = 1.5;
inline constexpr double kCountryOnly = 1.0;  // no other country is named; less by the share of the others
inline constexpr double kFamous = 6.5;       // a name that counts for its own country and division
inline constexpr double kOfBody = 0.5;       // support by "University of Vermont"
inline constexpr double kOfSmall = 0.5;      // of where an article is at home, by a small town told without its state
inline constexpr double kSure = 0.7;         // a lead of this much leaves no doubt
inline constexpr double kSureAlone = 1.6;    // the same among places of one country, where the article names nothing else
inline constexpr double kSurely = 0.7;       // by which a division must surpass the city that is called by its name for short
inline constexpr double kOfHandMade = 7.5;   // "Brooklyn", of which no population is known
inline constexpr double kSpokenFor = 0.75;   // names of the article
inline constexpr double kLocal = 3.5;        // a place of the division that an article is local to
inline constexpr double kInCounty = 2.0;     // a town of a county that the article names
inline constexpr double kOfTown = 2.0;       // a county of a town that is meant; what it surpasses by that alone stays possible
inline constexpr double kNearOthers = 1.5;   // one near its other towns
inline constexpr double kDominant = 1.3;     // without asking what else the article names
inline constexpr std::size_t kMostRivals = 3;
inline constexpr int kOften = 2;
inline constexpr std::string_view kWellListed = "US";  // the country whose small towns the gazetteer has
inline constexpr std::uint32_t kSmall = 30'000;        // people
inline constexpr std::uint32_t kMedium = 50'000;
inline constexpr std::uint32_t kPostTown = 100;  // as make_places.py has it of towns known by their post office alone
inline constexpr double kPlain = 6.0;            // a town of less than that may be passed over for one that the gazetteer lacks
inline constexpr double kWellKnown = 6.8;        // cities known by their bare name
inline constexpr double kWellKnownDivision = 7.0;
inline constexpr double kWellKnownPhrase = 6.3;  // the same for a name of several words

inline bool is_city(const Gazetteer::Entry& e) { return e.type == PlaceType::city; }

// How well known a place is, whatever the article: population, and in how many spellings and languages it is named.
inline double prominence(const Gazetteer::Entry& e) {
  if (is_city(e) && e.population == 0) return kOfHandMade;
  return std::log10(e.population + 1.0) + std::log10(e.fame + 1.0) + (e.capital ? kOfCapital : 0);
}

// "Asia", "New England": no part of a division or a city.
inline bool is_wide_region(const Gazetteer& gazetteer, Gazetteer::Index place) {
  if (gazetteer.type(place) != PlaceType::region) return false;
  const Gazetteer::Index outer = gazetteer.container(place);
  return outer == Gazetteer::kNone || gazetteer.type(outer) == PlaceType::country;
}

// "Oklahoma" is the state rather than Oklahoma City; but "New York" is the city.
inline bool is_short_name(const Gazetteer& gazetteer, Gazetteer::Index city, Gazetteer::Index division) {
  if (gazetteer.type(city) != PlaceType::city || gazetteer.type(division) != PlaceType::division) return false;
  const Gazetteer::Entry inner = gazetteer.entry(city), outer = gazetteer.entry(division);
  const bool city_of = inner.name.ends_with(" City") && inner.name.starts_with(outer.name) && gazetteer.within(city, division);
  return city_of && prominence(outer) > prominence(inner) + kSurely;
}

// A part of a city that the gazetteer has as one, as the hand-made rows tell it; none of the quarters of such a part.
inline bool is_borough(const Gazetteer& gazetteer, Gazetteer::Index place) {
  const Gazetteer::Index outer = gazetteer.container(place);
  return gazetteer.county(place) == Gazetteer::kNone && outer != Gazetteer::kNone && gazetteer.type(outer) == PlaceType::city;
}

inline Gazetteer::Index country_of(const Gazetteer& gazetteer, Gazetteer::Index place) {
  while (gazetteer.container(place) != Gazetteer::kNone) place = gazetteer.container(place);
  return place;
}

}  // namespace crossclaim
