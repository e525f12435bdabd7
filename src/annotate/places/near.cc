#include "annotate/places/near.h"

#include <algorithm>

#include "annotate/places/local.h"

namespace crossclaim {
namespace {

using Index = Gazetteer::Index;

constexpr int kCell = 5;                  // tenths of a degree
constexpr std::size_t kMostLookedAt = 8;  // neighbours of a cell

// Degrees are counted from where no town of the United States lies, so that none is negative.
constexpr int kWest = 1800;

std::uint32_t cell(int north, int east) { return static_cast<std::uint32_t>(north << 16 | east); }

}  // namespace

void NearPlaces::add(const std::vector<Index>& places, Index home) {
  const auto at_home = [&](Index p) { return home != Gazetteer::kNone && gazetteer_.within(p, home); };
  const bool any_at_home = std::ranges::any_of(places, at_home);
  for (const Index p : places)
    if (is_county(gazetteer_, p) && (!any_at_home || at_home(p))) counties_.insert(p);
}

void NearPlaces::add_towns(Gazetteer::NameId name, const std::vector<Index>& likely) {
  for (const Index p : likely) {
    const Gazetteer::Entry town = gazetteer_.entry(p);
    if (town.north == 0) continue;
    std::vector<Neighbour>& there = cells_[cell(town.north / kCell, (town.east + kWest) / kCell)];
    if (there.size() < kMostLookedAt) there.push_back({name, 1.0 / static_cast<double>(likely.size())});
  }
}

void NearPlaces::add_meant(Index town) {
  const Index county = gazetteer_.county(town);
  const bool echo = county == Gazetteer::kNone || gazetteer_.entry(county).name.starts_with(gazetteer_.entry(town).name);
  if (!echo) of_towns_.insert(county);
}

double NearPlaces::near(Index town, Gazetteer::NameId name) const {
  const Gazetteer::Entry e = gazetteer_.entry(town);
  if (e.north == 0) return 0;
  const int north = e.north / kCell, east = (e.east + kWest) / kCell;
  double sum = 0;
  for (int n = north - 1; n <= north + 1; ++n)
    for (int w = east - 1; w <= east + 1; ++w) {
      const auto there = cells_.find(cell(n, w));
      if (there == cells_.end()) continue;
      for (const Neighbour& other : there->second)
        if (other.name != name) sum += other.weight;
    }
  return std::min(sum, 1.0);
}

}  // namespace crossclaim
