// Whether an occurrence of a name is that of a place at all.
#include <algorithm>

#include "annotate/places/resolve.h"
#include "annotate/places/weights.h"

namespace crossclaim {

namespace {
using Index = Gazetteer::Index;
}  // namespace

void PlaceResolver::count(const PlaceOccurrence& o) {
  Tally& tally = tallies_[o.name];
  tally.neutral += o.evidence == PlaceEvidence::neutral && !o.titled;
  tally.locative += o.evidence == PlaceEvidence::locative;
  tally.inside += o.evidence == PlaceEvidence::locative && o.inside;
  tally.headed += o.evidence == PlaceEvidence::locative && o.headed;
  tally.place += o.evidence == PlaceEvidence::place;
  tally.person += o.evidence == PlaceEvidence::person;
  if (o.last - o.first > 1) last_words_.insert(o.last_word);
  if (o.name != PlaceOccurrence::kUnlisted && o.container != Gazetteer::kNone) containers_.emplace(o.name, o.container);
}

bool PlaceResolver::is_place(const PlaceOccurrence& o) const {
  if (o.evidence == PlaceEvidence::place) return true;
  const Gazetteer::Homonym homonym = gazetteer_.homonym(o.name);
  if (o.demonym) return !homonym.any();
  if (homonym.word && o.last - o.first == 1 && last_words_.contains(o.last_word)) return false;  // "Springs" of "Palm Springs"
  if (o.evidence == PlaceEvidence::person || o.evidence == PlaceEvidence::body) return false;
  const bool neutral = o.evidence == PlaceEvidence::neutral;
  const Tally& tally = tallies_.at(o.name);
  if (tally.place > tally.person) return true;
  if (tally.person > tally.locative || (neutral && 2 * tally.person > tally.locative)) return false;
  if (tally.locative > 0) return !homonym.any() || well_known(o) || spoken_for(o) || said_of_a_place(o, tally, homonym);
  return well_known(o) && (!homonym.given_name || spoken_for(o));
}

// A homonym that always stands behind "in" or the like: twice, or once where it's no word or a large city's.
bool PlaceResolver::said_of_a_place(const PlaceOccurrence& o, const Tally& tally, Gazetteer::Homonym homonym) const {
  const bool always = tally.person == 0 && tally.neutral == 0 && tally.headed == 0;
  return always && tally.inside > 0 && (tally.inside >= kOften || !homonym.word || large(o));
}

// Cities of many people, and those that only the hand-made rows have.
bool PlaceResolver::large(const PlaceOccurrence& o) const {
  return std::ranges::any_of(candidates(o), [this](Index place) {
    const Gazetteer::Entry& e = gazetteer_.entry(place);
    return is_city(e) && (e.population >= kMedium || e.population == 0);
  });
}

// Whether other names of the article speak for one of the places of this name.
bool PlaceResolver::spoken_for(const PlaceOccurrence& o) const {
  return std::ranges::any_of(candidates(o), [this](Index place) {
    Index at = place;
    while (at != Gazetteer::kNone && is_city(gazetteer_.entry(at))) at = gazetteer_.container(at);
    const auto found = support_.find(at);
    return found != support_.end() && found->second >= kSpokenFor;
  });
}

// Countries, divisions, regions and well-known cities need no preposition, unless their name is a word.
bool PlaceResolver::well_known(const PlaceOccurrence& o) const {
  const bool word = gazetteer_.homonym(o.name).word;
  const bool phrase = o.last - o.first > 1;
  return std::ranges::any_of(candidates(o), [&](Index place) {
    const Gazetteer::Entry e = gazetteer_.entry(place);
    if (is_city(e)) return !word && prominence(e) >= (phrase ? kWellKnownPhrase : kWellKnown);
    if (e.type == PlaceType::division) return !word && prominence(e) >= kWellKnownDivision;
    return e.type == PlaceType::country || phrase || !word;
  });
}

}  // namespace crossclaim
