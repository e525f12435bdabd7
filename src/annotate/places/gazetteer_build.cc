#include "annotate/places/gazetteer_build.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <unordered_map>
#include <utility>
#include <vector>

#include "annotate/places/gazetteer.h"
#include "annotate/places/gazetteer_table.h"
#include "text/key_map.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

namespace table = gazetteer_table;
using Index = Gazetteer::Index;
using Use = Gazetteer::Use;
constexpr Index kNone = Gazetteer::kNone;

// The part of `rest` before the mark, which is taken off with it.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t at = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

// Calls `use` with every line that is neither empty nor a comment.
template <class Visit>
void for_each_row(std::string_view text, Visit use) {
  while (!text.empty())
    if (const std::string_view line = take(text, '\n'); !line.empty() && line[0] != '#') use(line);
}

template <class Number = std::uint32_t>
Number number(std::string_view digits) {
  Number value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string_view trimmed(std::string_view cell) { return cell.substr(std::min(cell.find_first_not_of(' '), cell.size())); }

bool is_id(std::string_view place) { return !place.empty() && place[0] >= '0' && place[0] <= '9'; }

PlaceType type_of(std::string_view letter) {
  return letter == "c" ? PlaceType::country : letter == "d" ? PlaceType::division : PlaceType::city;
}

bool all_capitals(std::string_view name) {
  return std::ranges::none_of(name, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128; });
}

// Words of names that news writes in more than one way.
struct Shortened {
  std::string_view spelt;
  std::array<std::string_view, 2> others;
};
constexpr Shortened kShortened[] = {{"Saint ", {"St. ", "St "}}, {"St. ", {"Saint ", "St "}}, {"Mount ", {"Mt. ", "Mt "}},
                                    {"Mt. ", {"Mount ", "Mt "}}, {"Fort ", {"Ft. ", "Ft "}},  {"Ft. ", {"Fort ", "Ft "}}};

constexpr std::string_view kEnglish[] = {"US", "CA", "GB", "IE", "AU", "NZ"};  // countries whose towns are written so

class GazetteerBuilder {
 public:
  std::string run(std::string_view places, std::string_view names, std::string_view homonyms) {
    longest_.resize(std::size_t{1} << table::kFilterBits);
    note_ids(names);
    read_places(places);
    read_names(names);
    read_homonyms(homonyms);
    return packed();
  }

 private:
  struct Name {
    std::uint64_t hash = 0;
    std::uint32_t homonym = 0;
    std::vector<table::Candidate> candidates;  // in the order of the tables
  };

  // Only these need be found by id.
  void note_ids(std::string_view names) {
    for_each_row(names, [this](std::string_view row) {
      take(row, '\t');
      const std::string_view place = take(row, '\t');
      const std::string_view key = trimmed(place.substr(place.find(';') + 1));  // the container's, of a region
      if (is_id(key)) by_id_[number(key)] = kNone;
    });
  }

  void read_places(std::string_view text) {
    for_each_row(text, [this](std::string_view row) {
      const std::string_view letter = take(row, '\t');
      Gazetteer::Entry entry{.type = type_of(letter), .capital = letter == "k", .id = take(row, '\t'), .code = take(row, '\t')};
      entry.container = find_code(take(row, '\t'));
      if (entry.type == PlaceType::city) place_town(entry);
      entry.population = number(take(row, '\t'));
      entry.fame = number(take(row, '\t'));
      entry.name = take(row, '\t');
      const Index index = add_entry(entry);
      if (!entry.code.empty()) codes_.emplace(entry.code, index);
      if (by_id_.contains(number(entry.id))) by_id_[number(entry.id)] = index;
      add_names(row, index, Use::name);
    });
  }

  // A town's code tells where it lies, and its container may be its county.
  void place_town(Gazetteer::Entry& town) const {
    town.north = number<std::int16_t>(take(town.code, ','));
    town.east = number<std::int16_t>(std::exchange(town.code, {}));
    const Index outer = town.container == kNone ? kNone : entries_[town.container].container;
    if (outer == kNone || static_cast<PlaceType>(entries_[outer].type) != PlaceType::division) return;
    town.county = std::exchange(town.container, outer);
  }

  void read_names(std::string_view text) {
    for_each_row(text, [this](std::string_view row) {
      const std::string_view kind = take(row, '\t');
      const std::string_view place = take(row, '\t');
      if (kind == "region") return static_cast<void>(add_unlisted(PlaceType::region, place, row));
      if (kind == "borough") return add_borough(place, row);
      const Use use = kind == "demonym" ? Use::demonym : kind == "short" ? Use::short_form : Use::name;
      if (const Index index = find_key(place); index != kNone) add_names(row, index, use);
    });
  }

  void read_homonyms(std::string_view text) {
    for_each_row(text, [this](std::string_view row) {
      const std::string_view name = take(row, '\t');
      const std::uint32_t* found = by_hash_.find(table::extend(0, token_key(name)));
      if (!found) return;
      const auto bit = [row](char kind, std::uint32_t set) { return row.find(kind) != std::string_view::npos ? set : 0; };
      names_[*found].homonym = bit('w', table::kWord) | bit('g', table::kGivenName) | bit('s', table::kSurname);
    });
  }

  // `place` is "name; code of the container or -".
  Index add_unlisted(PlaceType type, std::string_view place, std::string_view others) {
    const std::string_view name = take(place, ';');
    const Index index = add_entry({.type = type, .id = name, .name = name, .container = find_key(trimmed(place))});
    add_names(others, index, Use::name);
    return index;
  }

  // `place` is "name; code of the city; code of the county", whose other towns lie in the borough.
  void add_borough(std::string_view place, std::string_view others) {
    const std::size_t city_end = std::min(place.rfind(';'), place.size());
    const Index county = find_code(trimmed(place.substr(std::min(city_end + 1, place.size()))));
    const Index borough = add_unlisted(PlaceType::city, place.substr(0, city_end), others);
    if (county == kNone) return;
    for (table::Entry& quarter : entries_)
      if (quarter.county == county && !text(quarter.name).ends_with(text(entries_[borough].name))) quarter.container = borough;
  }

  std::string_view text(table::Text at) const { return std::string_view(texts_).substr(at.offset, at.size); }

  Index add_entry(const Gazetteer::Entry& e) {
    const auto index = static_cast<Index>(entries_.size());
    const table::Text name = stored(e.name);
    entries_.push_back({e.id == e.name ? name : stored(e.id), stored(e.code), name, e.container, e.county, e.population, e.fame,
                        e.north, e.east, static_cast<std::uint16_t>(e.type), e.capital});
    add_spellings(e.name, index, Use::name);
    return index;
  }

  table::Text stored(std::string_view text) {
    const auto offset = static_cast<std::uint32_t>(texts_.size());
    texts_ += text;
    return {offset, static_cast<std::uint32_t>(text.size())};
  }

  void add_names(std::string_view alternatives, Index place, Use use) {
    while (!alternatives.empty()) add_spellings(take(alternatives, '|'), place, use);
  }

  // "Al Bab" is written "al-Bab", too, and "Saint Ansgar" "St. Ansgar".
  void add_spellings(std::string_view name, Index place, Use use) {
    add_name(name, place, use);
    if (name.starts_with("Al ")) add_name(std::string("al-").append(name.substr(3)), place, use);
    if (use == Use::name && is_english(place)) add_shortened(name, place);
  }

  bool is_english(Index place) const {
    Index country = place;
    while (entries_[country].container != kNone) country = entries_[country].container;
    const table::Text code = entries_[country].code;
    return std::ranges::find(kEnglish, std::string_view(texts_).substr(code.offset, code.size)) != std::end(kEnglish);
  }

  void add_shortened(std::string_view name, Index place) {
    for (const auto& [spelt, others] : kShortened) {
      const std::size_t at = name.find(spelt);
      if (at == std::string_view::npos || (at > 0 && name[at - 1] != ' ')) continue;
      for (const std::string_view other : others)
        add_name(std::string(name.substr(0, at)).append(other).append(name.substr(at + spelt.size())), place, Use::name);
    }
  }

  void add_name(std::string_view name, Index place, Use use) {
    const std::vector<Token> tokens = tokenize(name);
    if (tokens.empty()) return;
    std::uint64_t hash = 0;
    for (const Token& token : tokens) hash = table::extend(hash, token.key);
    std::uint8_t& most = longest_[tokens[0].key & (longest_.size() - 1)];
    most = std::max(most, static_cast<std::uint8_t>(tokens.size()));
    if (!by_hash_.contains(hash)) {
      by_hash_[hash] = static_cast<std::uint32_t>(names_.size());
      names_.push_back({hash, 0, {}});
    }
    names_[by_hash_[hash]].candidates.push_back({place, static_cast<std::uint16_t>(use), all_capitals(name)});
  }

  // Of a country where the division is not known.
  Index find_code(std::string_view code) const {
    const auto at = codes_.find(code);
    if (at != codes_.end()) return at->second;
    const std::size_t dot = code.find('.');
    return dot == std::string_view::npos ? kNone : find_code(code.substr(0, dot));
  }

  // By a code or an id.
  Index find_key(std::string_view key) const {
    if (!is_id(key)) return find_code(key);
    const Index* found = by_id_.find(number(key));
    return found ? *found : kNone;
  }

  std::string packed() const {
    std::vector<table::Name> names;
    std::vector<table::Candidate> candidates;
    for (const Name& name : names_) {
      names.push_back(
          {static_cast<std::uint32_t>(candidates.size()), static_cast<std::uint32_t>(name.candidates.size()), name.homonym});
      candidates.insert(candidates.end(), name.candidates.begin(), name.candidates.end());
    }
    const auto slots = this->slots();
    return table::pack({entries_, names, candidates, slots, longest_, texts_});
  }

  std::vector<table::Slot> slots() const {
    std::vector<table::Slot> slots(std::bit_ceil(names_.size() + names_.size() / 2));
    for (std::uint32_t n = 0; n < names_.size(); ++n)
      slots[table::slot_of(slots, names_[n].hash)] = {table::tag_of(names_[n].hash), n};
    return slots;
  }

  std::vector<table::Entry> entries_;
  std::vector<Name> names_;
  KeyMap<std::uint32_t> by_hash_;  // of a name, its number
  std::vector<std::uint8_t> longest_;
  std::string texts_;
  std::unordered_map<std::string_view, Index> codes_;
  KeyMap<Index> by_id_;  // the places that places_names.tsv names by id
};

}  // namespace

std::string build_gazetteer(std::string_view places, std::string_view names, std::string_view homonyms) {
  return GazetteerBuilder().run(places, names, homonyms);
}

}  // namespace crossclaim
