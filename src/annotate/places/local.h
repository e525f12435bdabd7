// Where an article is local: news of a county names it beside its towns, and each of both is ambiguous, but not the two.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "annotate/places/gazetteer.h"

namespace crossclaim {

// Whether a division lies in another one that isn't a country: a county of the United States.
bool is_county(const Gazetteer& gazetteer, Gazetteer::Index place);

// How many names of an article speak for a country or division.
using DivisionSupport = std::unordered_map<Gazetteer::Index, double>;

// The division of a country in which all counties that an article names can lie, and more of its other names than in any other
// such: of "Paulding County" and "Dallas" Georgia, as Ohio has no Dallas. A lead of one name is too little against a division
// that has more support. kNone if the article names no county, if nothing decides, or if it names other divisions, but not
// that. `names`: for each name of the article its possible places.
Gazetteer::Index local_division(const Gazetteer& gazetteer, std::span<const std::vector<Gazetteer::Index>> names,
                                const DivisionSupport& support);

}  // namespace crossclaim
