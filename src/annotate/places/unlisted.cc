#include "annotate/places/unlisted.h"

#include <algorithm>
#include <utility>

namespace crossclaim {
namespace {

constexpr std::size_t kMostTold = 8;
constexpr std::uint32_t kShortestTown = 4;  // letters of one of a single word
// Words that end or exclude it.
constexpr WordClasses::Mask kNotInTown = kNever | kTitle | kDirection | kDivisionNoun | kSettlement | kHead | kPublic | kStreet;

}  // namespace

std::vector<ToldTown> told_towns(const Layout& layout, const std::vector<PlaceOccurrence>& places) {
  std::vector<ToldTown> out;
  for (const PlaceOccurrence& o : places) {
    if (o.name != PlaceOccurrence::kUnlisted || out.size() == kMostTold) continue;
    ToldTown town{.words = {}, .container = o.container, .quarter = o.quarter, .landmark = o.landmark};
    for (std::uint32_t i = o.first; i < o.last; ++i) town.words.push_back(layout.tokens[i].key);
    if (std::ranges::find(out, town.words, &ToldTown::words) == out.end()) out.push_back(std::move(town));
  }
  return out;
}

bool UnlistedPlaces::is_at(std::uint32_t i, const ToldTown& town) const {
  const auto words = static_cast<std::uint32_t>(town.words.size());
  for (std::uint32_t k = 0; k < words; ++k)
    if (!s_.is_capital(i + k) || s_.token(i + k).key != town.words[k]) return false;
  return !(s_.is_capital(i + words) && !s_.is(i + words, kAfter | kHead | kPublic | kNever));
}

std::optional<PlaceOccurrence> UnlistedPlaces::told(std::uint32_t i) const {
  const auto town = std::ranges::find_if(told_, [&](const ToldTown& t) { return is_at(i, t); });
  if (town == told_.end()) return std::nullopt;
  const std::uint32_t end = i + static_cast<std::uint32_t>(town->words.size());
  PlaceOccurrence o{.first = i, .last = end, .end = end, .container = town->container, .evidence = PlaceEvidence::place};
  o.landmark = town->landmark;
  o.attributive = s_.is(end, kHead | kPublic) || (s_.is_mark(end, '-') && !s_.token(end).space_before);
  o.quarter = town->quarter;
  return o;
}

std::optional<PlaceOccurrence> UnlistedPlaces::quarter(std::uint32_t i) const {
  std::uint32_t end = i;
  while (end - i < kLongestUnlisted && s_.is_capital(end) && (s_.is(end, kDirection) || !s_.is(end, kNever | kTitle))) ++end;
  if (end == i || s_.is_capital(end) || s_.is_side(i) || s_.is_side(i - 1)) return std::nullopt;
  const bool of_town = s_.is(end, kPart) && s_.is_of(end + 1) && is_town(end + 2 + s_.is(end + 2, kDirection));
  if (!(s_.is(end, kQuarter) || of_town) || (!is_definite(i) && is_place_name(i, end))) return std::nullopt;
  PlaceOccurrence o{.first = i, .last = end, .end = end, .last_word = s_.token(end - 1).key, .evidence = PlaceEvidence::place};
  if (const auto match = s_.gazetteer().longest(s_.from(i).first(end - i)); match && match->tokens == end - i)
    o.name = match->name;
  o.attributive = o.quarter = true;
  return o;
}

// "the Idlib area of Syria" is none of a town.
bool UnlistedPlaces::is_town(std::uint32_t i) const {
  const std::optional<Gazetteer::Match> match = s_.is_capital(i) ? s_.capitalised(i) : std::nullopt;
  if (!match) return false;
  std::vector<Gazetteer::Candidate> named;
  s_.gazetteer().candidates(match->name, named);
  const auto is_type = [this](PlaceType type) {
    return [this, type](const auto& c) { return s_.gazetteer().type(c.place) == type; };
  };
  return std::ranges::any_of(named, is_type(PlaceType::city)) && std::ranges::none_of(named, is_type(PlaceType::country)) &&
         std::ranges::none_of(named, is_type(PlaceType::division));
}

// "the Millbrook", "Dayton's Millbrook", "the South Side Millbrook"
bool UnlistedPlaces::is_definite(std::uint32_t i) const {
  if (!s_.has(i - 1)) return false;
  return s_.is(i - 1, kOwner) || (s_.is_side(i - 2) && is_definite(i - 2)) || s_.spells(i - 1, "the");
}

// Whether the gazetteer knows all of it: "Dayton", "East Dayton".
bool UnlistedPlaces::is_place_name(std::uint32_t first, std::uint32_t last) const {
  while (first + 1 < last && s_.is(first, kDirection)) ++first;
  const auto match = s_.gazetteer().longest(s_.from(first).first(last - first));
  return match && match->tokens == last - first;
}

std::optional<PlaceOccurrence> UnlistedPlaces::any(std::uint32_t i) const {
  if (const auto end = township_end(i)) return township(i, *end);
  if (auto found = landmark(i)) return found;
  return framed(i);
}

// One past "Township" in "West Penn Township".
std::optional<std::uint32_t> UnlistedPlaces::township_end(std::uint32_t i) const {
  std::uint32_t end = i;
  while (end - i < kLongestUnlisted && s_.is_capital(end) && !s_.is(end, kTownship | kNever | kTitle | kBefore)) ++end;
  const bool named = end > i && s_.is_capital(end) && s_.is(end, kTownship) && !s_.holds_demonym(i, end);
  return named ? std::optional(end + 1) : std::nullopt;
}

PlaceOccurrence UnlistedPlaces::township(std::uint32_t i, std::uint32_t end) const {
  const bool stop = s_.is_mark(end, '.') && !s_.is_capital(end + 1) && s_.token(end - 1).span.size() == 3;  // of "Twp."
  const std::uint32_t next = end + stop;
  PlaceOccurrence o{.first = i, .last = end, .end = next, .evidence = PlaceEvidence::place};
  o.attributive = s_.is(next, kHead | kPublic);
  return o;
}

// "Fort Hood", or "Drummond Island" behind "on".
std::optional<PlaceOccurrence> UnlistedPlaces::landmark(std::uint32_t i) const {
  std::uint32_t end = i;
  if (s_.is(i, kFort)) {
    end = i + 2;
    if (!s_.is_capital(i + 1) || s_.is(i + 1, kNever | kTitle | kStreet | kLand | kHead)) return std::nullopt;
  } else {
    if (!s_.is(i - 1, kOn | kLocative) && !s_.is_of(i - 1) && !s_.spells(i - 1, "off")) return std::nullopt;
    while (end - i < kLongestUnlisted && s_.is_capital(end) && !s_.is(end, kLand | kNever | kTitle | kBefore)) ++end;
    if (end == i || !s_.is_capital(end) || !s_.is(end, kLand) || s_.holds_demonym(i, end)) return std::nullopt;
    ++end;
  }
  if (s_.is(end, kStreet) || (s_.is_capital(end) && !s_.is(end, kAfter | kNever | kPublic))) return std::nullopt;
  PlaceOccurrence o{.first = i, .last = end, .end = end, .evidence = PlaceEvidence::place, .landmark = true};
  o.attributive = s_.is(end, kHead | kPublic);
  return o;
}

// As far as its capitals go.
std::optional<PlaceOccurrence> UnlistedPlaces::framed(std::uint32_t i) const {
  const bool told = s_.framed(i);
  if (!told && !s_.scene(i)) return std::nullopt;
  std::uint32_t end = i;
  while (s_.is_capital(end) && s_.token(end).kind == TokenKind::word && !s_.is(end, kNotInTown)) ++end;
  const bool word = end == i + 1 && s_.token(i).span.size() < kShortestTown;
  const bool goes_on = s_.has(end) && (s_.token(end).kind == TokenKind::number || s_.is(end, kOwner) || s_.is_mark(end, '-'));
  if (end == i || end - i > kLongestUnlisted || word || goes_on || s_.title_case()) return std::nullopt;
  if (!told && (!s_.closes(end) || !s_.spelt_as_name(i, end) || s_.is(end - 1, kVenue))) return std::nullopt;
  return PlaceOccurrence{.first = i, .last = end, .end = end, .evidence = PlaceEvidence::place};
}

}  // namespace crossclaim
