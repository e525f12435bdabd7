// What an article's names say of each other by where they lie: a town of a county that the article names, or one that lies
// near its other towns, is likelier than another of its name.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "annotate/places/gazetteer.h"

namespace crossclaim {

class NearPlaces {
 public:
  explicit NearPlaces(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  // The possible places of a name of the article; those of them that are counties lie in the division that the article is at
  // home in, if any does. kNone: it isn't known.
  void add(const std::vector<Gazetteer::Index>& places, Gazetteer::Index home);
  // What a name is likely to mean.
  void add_towns(Gazetteer::NameId name, const std::vector<Gazetteer::Index>& likely);

  bool names_counties() const { return !counties_.empty(); }
  // Whether the article names the town's county, or one of its name.
  bool names_county_of(Gazetteer::Index town) const { return counties_.contains(gazetteer_.county(town)); }
  // A town that is meant. It says nothing of a county of its own name: there are many a DeKalb and DeKalb County.
  void add_meant(Gazetteer::Index town);
  // Whether a town of the county is meant.
  bool means_town_of(Gazetteer::Index county) const { return of_towns_.contains(county); }
  // How many of the article's other names lie near the town, 1 at most; a name that could be any of n counts 1/n. Known of
  // towns of the United States only.
  double near(Gazetteer::Index town, Gazetteer::NameId name) const;

 private:
  struct Neighbour {
    Gazetteer::NameId name;
    double weight;
  };

  const Gazetteer& gazetteer_;
  std::unordered_set<Gazetteer::Index> counties_;                    // that are named
  std::unordered_set<Gazetteer::Index> of_towns_;                    // the counties of towns that are meant
  std::unordered_map<std::uint32_t, std::vector<Neighbour>> cells_;  // of half a degree
};

}  // namespace crossclaim
