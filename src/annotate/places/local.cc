#include "annotate/places/local.h"

#include <algorithm>
#include <map>
#include <set>

namespace crossclaim {
namespace {

using Index = Gazetteer::Index;

// Names that can be of a division.
struct Tally {
  int counties = 0;
  int others = 0;
};

bool is_state(const Gazetteer& gazetteer, Index place) {
  return gazetteer.type(place) == PlaceType::division && !is_county(gazetteer, place);
}

// Of a county's possible places those that are counties count alone.
std::vector<Index> divisions_of(const Gazetteer& gazetteer, const std::vector<Index>& places, bool county) {
  std::vector<Index> out;
  for (const Index p : places) {
    if (county != is_county(gazetteer, p)) continue;
    const Index own = is_state(gazetteer, p) ? p : gazetteer.container(p);
    if (own != Gazetteer::kNone && std::ranges::find(out, own) == out.end()) out.push_back(own);
  }
  return out;
}

double weight(const DivisionSupport& support, Index division) {
  const auto at = support.find(division);
  return at == support.end() ? 0 : at->second;
}

}  // namespace

bool is_county(const Gazetteer& gazetteer, Index place) {
  if (gazetteer.type(place) != PlaceType::division) return false;
  const Index outer = gazetteer.container(place);
  return outer != Gazetteer::kNone && gazetteer.type(outer) == PlaceType::division;
}

Index local_division(const Gazetteer& gazetteer, std::span<const std::vector<Index>> names, const DivisionSupport& support) {
  std::map<Index, Tally> tallies;
  std::set<Index> said;
  int counties = 0;
  for (const std::vector<Index>& places : names) {
    const bool county = std::ranges::any_of(places, [&](Index p) { return is_county(gazetteer, p); });
    counties += county;
    if (places.size() == 1 && is_state(gazetteer, places[0])) said.insert(places[0]);
    for (const Index division : divisions_of(gazetteer, places, county))
      ++(county ? tallies[division].counties : tallies[division].others);
  }
  if (counties == 0) return Gazetteer::kNone;
  std::erase_if(tallies, [&](const auto& t) { return t.second.counties < counties; });
  const auto best = std::ranges::max_element(tallies, {}, [](const auto& t) { return t.second.others; });
  if (best == tallies.end() || !(said.empty() || said.contains(best->first))) return Gazetteer::kNone;
  const bool rivalled = std::ranges::any_of(tallies, [&](const auto& t) {
    const int lead = best->second.others - t.second.others;
    return t.first != best->first && (lead == 0 || (lead == 1 && weight(support, t.first) > weight(support, best->first)));
  });
  return rivalled ? Gazetteer::kNone : best->first;
}

}  // namespace crossclaim
