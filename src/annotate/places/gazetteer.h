// Gazetteer: the places of the world by name, with what contains them.
//
// Countries, their first-order divisions (counties too in the United States) and cities come from GeoNames; regions, seas,
// abbreviations and demonyms from hand-made rows. A gazetteer is a view of a table (gazetteer_table.h): made in no time, and
// only read, so that any number of threads may share it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "annotate/places/gazetteer_table.h"
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
    Index county = kNone;    // of a town of the United States; not one of its containers
    std::int16_t north = 0;  // of such a town, where it lies, in tenths of a degree
    std::int16_t east = 0;
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

  // The bytes of a table as build_gazetteer makes them, aligned to 8, which must outlive the gazetteer.
  explicit Gazetteer(std::string_view table) : table_(gazetteer_table::view_of(table)) {}
  // The one built into the program.
  static const Gazetteer& builtin();

  // The longest name that starts at tokens[0].
  std::optional<Match> longest(std::span<const Token> tokens) const;
  // Every place of that name, in the order of the tables.
  void candidates(NameId name, std::vector<Candidate>& out) const;
  Homonym homonym(NameId name) const;

  Entry entry(Index index) const;
  PlaceType type(Index index) const { return static_cast<PlaceType>(table_.entries[index].type); }
  Index container(Index index) const { return table_.entries[index].container; }
  Index county(Index index) const { return table_.entries[index].county; }
  std::size_t size() const { return table_.entries.size(); }
  // True also for a place and itself.
  bool within(Index inner, Index outer) const;
  // As a mention's value. A division is left out of the path where its city has its name ("Geneva", "Switzerland"),
  // except in the United States and Canada.
  Place place(Index index) const;

 private:
  std::string_view text(gazetteer_table::Text at) const { return {table_.texts.data() + at.offset, at.size}; }
  std::span<const gazetteer_table::Candidate> places_of(NameId name) const;
  bool share_name(Index division, Index city) const;

  gazetteer_table::View table_;
};

}  // namespace crossclaim
