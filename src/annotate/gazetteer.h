// Gazetteer: the places of the world by name, with what contains them.
//
// Countries, their first-order divisions (counties too in the United States) and cities come from GeoNames; regions, seas,
// abbreviations and demonyms from hand-made rows. A gazetteer is built once and only read afterwards: any number of
// threads may share it. It keeps views into the texts it was built from, which must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "annotate/mention.h"
#include "text/key_map.h"
#include "text/tokens.h"

namespace crossclaim {

class Gazetteer {
 public:
  using Index = std::uint32_t;   // of an entry
  using NameId = std::uint32_t;  // of a name
  static constexpr Index kNone = ~Index{0};

  struct Entry {
    PlaceType type = PlaceType::unknown;
    bool capital = false;        // of a country
    std::string_view id = {};    // GeoNames id; for a region its own name
    std::string_view code = {};  // "SY", "SY.12", "US.CO.077"; empty for cities and regions
    std::string_view name = {};
    Index container = kNone;
    std::uint32_t population = 0;  // of a division: the sum of its cities
    std::uint32_t fame = 0;        // how many names GeoNames has for it; the same for all countries or divisions
  };

  enum class Use : std::uint8_t {
    name,
    short_form,  // stands only behind a comma: "Gainesville, Fla."
    demonym,     // "Syrian"
  };

  struct Candidate {
    Index place = kNone;
    Use use = Use::name;
    bool capitals = false;  // the name is an abbreviation such as "US": only capitals spell it
  };

  // What else a name of one word means as often.
  struct Homonym {
    bool word = false;
    bool given_name = false;
    bool surname = false;
    bool any() const { return word || given_name || surname; }
  };

  struct Match {
    std::uint32_t tokens = 0;
    NameId name = 0;
  };

  // The texts of rules/tables/places.tsv, places_names.tsv and places_homonyms.tsv; rows that can't be read are skipped.
  Gazetteer(std::string_view places, std::string_view names, std::string_view homonyms);
  // The one built into the program, made at the first call.
  static const Gazetteer& builtin();

  // The longest name that starts at tokens[0].
  std::optional<Match> longest(std::span<const Token> tokens) const;
  // Every place of that name, in the order of the tables.
  void candidates(NameId name, std::vector<Candidate>& out) const;
  Homonym homonym(NameId name) const { return names_[name].homonym; }

  const Entry& entry(Index index) const { return entries_[index]; }
  std::size_t size() const { return entries_.size(); }
  // True also for a place and itself.
  bool within(Index inner, Index outer) const;
  // As a mention's value. A division is left out of the path where its city has its name ("Geneva", "Switzerland"),
  // except in the United States and Canada.
  Place place(Index index) const;

 private:
  static constexpr std::size_t kFilterBits = 18;
  struct Name {
    Homonym homonym;
    std::uint32_t first = kNone;  // into links_
    std::uint32_t last = kNone;
  };
  struct Link {
    Candidate candidate;
    std::uint32_t next = kNone;
  };
  struct Slot {
    std::uint32_t tag = 0;  // the upper half of the hash, which the place in the table does not tell; 0 = free
    NameId name = 0;
  };

  void note_ids(std::string_view names);
  void read_places(std::string_view text);
  void read_names(std::string_view text);
  void read_homonyms(std::string_view text);
  void add_unlisted(PlaceType type, std::string_view place, std::string_view others);
  void add_names(std::string_view alternatives, Index place, Use use);
  void add_name(std::string_view name, Index place, Use use);
  Index find_container(std::string_view code);
  Index find_code(std::string_view code) const;  // of a country where the division is not known
  Index find_key(std::string_view key) const;    // a code or an id
  // Where a name of that hash stands, or would stand.
  const Slot& slot(std::uint64_t hash) const;
  bool share_name(const Entry& division, Index city) const;

  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, Index> codes_;
  std::pair<std::string_view, Index> last_code_{"", kNone};  // rows of one container follow each other
  KeyMap<Index> by_id_;                                      // the places that places_names.tsv names by id
  std::vector<Name> names_;
  std::vector<Link> links_;
  std::vector<Slot> slots_;            // open addressing, a power of two
  std::vector<std::uint8_t> longest_;  // the most tokens of a name, by the low bits of its first token's key
};

}  // namespace crossclaim
