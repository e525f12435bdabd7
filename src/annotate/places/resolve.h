// Choosing which place a name means, by what else the article names.
#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "annotate/places/gazetteer.h"
#include "annotate/places/home_hints.h"
#include "annotate/places/local.h"
#include "annotate/places/near.h"
#include "annotate/places/scan.h"

namespace crossclaim {

class PlaceResolver {
 public:
  // All occurrences of the article, and where it is at home by other signs; keeps a reference to the gazetteer only.
  PlaceResolver(const Gazetteer& gazetteer, const std::vector<PlaceOccurrence>& occurrences,
                const std::optional<HomeHint>& hint = std::nullopt);

  // Whether it is a part of a town: so called here, or elsewhere by a name that is nowhere told to be a town's.
  bool is_quarter(const PlaceOccurrence& o) const;
  // Where the quarters of an article lie whose town isn't said: the city it names most, of several the first; if it names
  // none, the one that its outlet is named after, or kNone. Looked for only where there are quarters.
  Gazetteer::Index town() const { return town_; }

  // Whether the occurrence is a place's name at all.
  bool is_place(const PlaceOccurrence& o) const;
  // Best first: the chosen one, then those that stay possible. Empty for an unlisted name.
  std::vector<Gazetteer::Index> resolve(const PlaceOccurrence& o) const;

  // What holds a town that the gazetteer lacks: the container said with its name, here or elsewhere in the article, else the
  // division that the article is at home in, but for a landmark; kNone if neither is known.
  Gazetteer::Index container_of_unlisted(const PlaceOccurrence& o) const {
    const Gazetteer::Index said = container_of(o);
    return said == Gazetteer::kNone && !o.landmark ? home_ : said;
  }

 private:
  struct Tally {
    int neutral = 0;
    int locative = 0;
    int inside = 0;
    int headed = 0;
    int place = 0;
    int person = 0;
  };

  std::vector<Gazetteer::Index> candidates(const PlaceOccurrence& o) const;
  Gazetteer::Index container_of(const PlaceOccurrence& o) const;
  bool said_of_a_place(const PlaceOccurrence& o, const Tally& tally, Gazetteer::Homonym homonym) const;
  bool large(const PlaceOccurrence& o) const;
  bool well_known(const PlaceOccurrence& o) const;
  bool spoken_for(const PlaceOccurrence& o) const;
  void count(const PlaceOccurrence& o);
  using Support = DivisionSupport;

  std::vector<Gazetteer::Index> likely(const PlaceOccurrence& o, std::vector<Gazetteer::Index> candidates) const;
  template <class Use>
  void for_each_supported(const std::vector<Gazetteer::Index>& likely, Use use) const;
  void support_containers(const std::vector<Gazetteer::Index>& likely, bool told);  // with what holds it
  void support_hint(const HomeHint& hint);
  void support_division(const PlaceOccurrence& o);
  double score(Gazetteer::Index place, const Support& own) const;
  double near(Gazetteer::Index place, Gazetteer::NameId name, bool local) const;
  bool is_double(Gazetteer::Index place, Gazetteer::Index best) const;
  void find_quarters(const std::vector<PlaceOccurrence>& occurrences);
  Gazetteer::Index find_town(const std::vector<PlaceOccurrence>& occurrences, bool care) const;
  bool is_abroad(Gazetteer::Index place) const;
  bool is_post_town(Gazetteer::Index place) const;
  std::vector<Gazetteer::Index> post_town(const PlaceOccurrence& o) const;
  bool nothing_else_speaks_for(Gazetteer::Index country, const std::vector<Gazetteer::Index>& likely) const;
  Gazetteer::Index namesake_at_home(const PlaceOccurrence& o, Gazetteer::Index best) const;
  bool is_stranger(const PlaceOccurrence& o, Gazetteer::Index best) const;
  Gazetteer::Index find_home() const;
  Gazetteer::Index find_local(const std::vector<std::vector<Gazetteer::Index>>& names) const;
  bool is_most_of_country(Gazetteer::Index division) const;
  bool is_surpassed(Gazetteer::Index country) const;
  bool is_local(Gazetteer::Index place) const;
  bool is_capital_of_home(Gazetteer::Index place) const;

  const Gazetteer& gazetteer_;
  std::unordered_map<Gazetteer::NameId, Tally> tallies_;
  std::unordered_set<std::uint64_t> last_words_;                        // of names of several words
  std::unordered_map<Gazetteer::NameId, Gazetteer::Index> containers_;  // said once, good for the article
  // How many names of the article speak for a country or division; a name that could be in any of n counts 1/n.
  Support support_;
  Support at_home_;  // the same, with less weight for small towns, as the one that is meant may be elsewhere
  NearPlaces near_;
  std::unordered_set<Gazetteer::NameId> quarters_;
  Gazetteer::Index town_ = Gazetteer::kNone;
  Gazetteer::Index home_ = Gazetteer::kNone;
  Gazetteer::Index hinted_ = Gazetteer::kNone;  // home_, or else what the hint tells
  bool signed_ = false;                         // the hint tells so
  Gazetteer::Index local_ = Gazetteer::kNone;   // by its counties
  double all_support_ = 0;                      // names that speak for any
  bool others_speak_ = false;                   // more than one name does, or a body such as "the University of Vermont"
};

}  // namespace crossclaim
