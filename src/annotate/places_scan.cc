// One pass over the tokens of a sentence. Only capitals are looked up; a container ("Texas", "Fla.") is joined to the name
// before it when it is met.
#include "annotate/places_scan.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "annotate/capitals.h"
#include "annotate/places_local.h"
#include "annotate/places_words.h"

namespace crossclaim {
namespace {

using Index = Gazetteer::Index;
using Use = Gazetteer::Use;

constexpr std::size_t kLongestAbbreviation = 4;  // letters
constexpr std::uint32_t kLongestUnlisted = 4;    // tokens of a name the gazetteer does not have
constexpr std::uint32_t kShortestTown = 4;       // letters of one of a single word
constexpr std::uint32_t kLargeCity = 50'000;     // people
// Words that end or exclude it.
constexpr WordClasses::Mask kNotInTown = kNever | kTitle | kDirection | kDivisionNoun | kSettlement | kHead | kPublic | kStreet;

// A name that the gazetteer lacks, told with its division or country, as a town or a part of one: "Smallwood, Kan.", "the town
// of Lingle", "the Millbrook neighborhood".
struct ToldTown {
  std::vector<std::uint64_t> words;  // keys of its tokens
  Index container = Gazetteer::kNone;
  bool quarter = false;
  bool landmark = false;
};
constexpr std::size_t kMostTold = 8;

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

class Scan {
 public:
  // `told`: the towns that are places by their names alone; must outlive this.
  Scan(const Gazetteer& gazetteer, std::string_view text, const Layout& layout, std::span<const ToldTown> told)
      : gazetteer_(gazetteer), text_(text), tokens_(layout.tokens), told_(told) {}

  void read(const Sentence& sentence) {
    sentence_ = sentence;
    start_ = out_.size();
    title_case_.reset();
    for (std::uint32_t i = sentence_.first_token; i < sentence_.last_token;) i = starts_name(i) ? read_name(i) : i + 1;
  }

  std::vector<PlaceOccurrence> take() { return std::move(out_); }

 private:
  // Returns the token to go on with.
  std::uint32_t read_name(std::uint32_t i) {
    if (const ToldTown* town = told_at(i)) return add_told(i, *town);
    if (const auto end = quarter_end(i)) return add_quarter(i, *end);
    const std::optional<Gazetteer::Match> match = capitalised(i);
    if (!match) return add_framed(i);
    gazetteer_.candidates(match->name, candidates_);
    drop_misspelt(i, i + match->tokens);
    if (candidates_.empty()) return add_framed(i);
    const std::uint32_t end = i + match->tokens;
    if (attach(i, end) || attach_elsewhere(i, end) || add_unlisted(i, end)) return end;
    tell_container(i);
    if (const auto behind = add_capital(i, end)) return *behind;
    std::erase_if(candidates_, [](const auto& c) { return c.use == Use::short_form; });
    if (candidates_.empty() || (match->tokens == 1 && is(i, kNever))) return i + 1;
    if (is(end, kTownship) && is_capital(end) && !holds_demonym(i, end)) return add_township(i, end + 1);
    add(i, end, match->name);
    return end;
  }

  // The longest name whose last token isn't in lower case: "New Hope" and "Opa-locka", but not "New hope".
  std::optional<Gazetteer::Match> capitalised(std::uint32_t i) const {
    std::uint32_t limit = sentence_.last_token - i;
    while (limit > 0) {
      const auto match = gazetteer_.longest(std::span(tokens_).subspan(i, limit));
      if (!match) return match;
      const std::uint32_t end = i + match->tokens;
      const Token& last = tokens_[end - 1];
      if (last.capital || last.kind != TokenKind::word || (match->tokens > 2 && hyphenated(end - 1))) return match;
      limit = match->tokens - 1;
    }
    return std::nullopt;
  }

  // "US" is spelt in capitals only; "ROME" within a sentence in lower case is an abbreviation of something else.
  void drop_misspelt(std::uint32_t first, std::uint32_t last) {
    const std::string_view name = spelt(first, last);
    const bool lower = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    if (lower) std::erase_if(candidates_, [](const auto& c) { return c.capitals; });
    const bool abbreviation = !lower && name.size() <= kLongestAbbreviation && first != sentence_.first_token;
    if (abbreviation && !title_case()) std::erase_if(candidates_, [](const auto& c) { return !c.capitals; });
  }

  // A capital, or the article of "al-Bab".
  bool starts_name(std::uint32_t i) const {
    if (tokens_[i].capital) return true;
    return tokens_[i].span.size() == 2 && is(i, kArticle) && (is_capital(i + 1) || (is_mark(i + 1, '-') && is_capital(i + 2)));
  }

  std::string_view spelt(std::uint32_t first, std::uint32_t last) const {
    return cover(tokens_[first].span, tokens_[last - 1].span).of(text_);
  }

  bool has(std::uint32_t i) const { return i >= sentence_.first_token && i < sentence_.last_token; }
  bool is(std::uint32_t i, WordClasses::Mask classes) const { return has(i) && words_.is(tokens_[i], classes); }
  bool is_mark(std::uint32_t i, char mark) const { return has(i) && text_[tokens_[i].span.begin] == mark; }
  bool is_capital(std::uint32_t i) const { return has(i) && tokens_[i].capital; }
  bool has_previous() const { return out_.size() > start_; }

  // Whether the name at [i, end) is a container behind the previous one; then it is joined to it.
  bool attach(std::uint32_t i, std::uint32_t end) {
    if (!has_previous()) return false;
    PlaceOccurrence& before = out_.back();
    const bool comma = is_mark(i - 1, ',') && before.end == i - 1;
    if (before.demonym || !(comma || before.end == i)) return false;
    const Index container = container_of(before);
    if (container == Gazetteer::kNone) return false;
    if (before.container == Gazetteer::kNone) before.container = container;
    before.end = end;
    before.evidence = PlaceEvidence::place;
    return true;
  }

  // "Latta in Dillon County", "near Butte in central North Dakota": the name before is a town's, though it may be a word. The
  // container is a place of its own.
  void tell_container(std::uint32_t i) {
    const std::uint32_t in = is(i - 1, kDirection) ? i - 2 : i - 1;
    if (!has_previous() || !is(in, kIn) || out_.back().end != in) return;
    PlaceOccurrence& town = out_.back();
    if (town.demonym || town.container != Gazetteer::kNone ||
        !(town.landmark || locative(town.first) || off_a_place(town.first)))
      return;
    const Index container = holder_or_state(town);
    if (container == Gazetteer::kNone || gazetteer_.type(container) != PlaceType::division) return;
    town.container = container;
    town.evidence = PlaceEvidence::place;
  }

  // Which of the candidates holds one of the places of that name; of a county the state, as cities lie in no county. A word
  // or a landmark is a town of any.
  Index holder_or_state(const PlaceOccurrence& town) {
    if (const Index holder = container_of(town); holder != Gazetteer::kNone) return holder;
    other_.clear();
    if (town.name != PlaceOccurrence::kUnlisted) gazetteer_.candidates(town.name, other_);
    for (const auto& outer : candidates_) {
      const Index state = gazetteer_.container(outer.place);
      const bool county = is_county(gazetteer_, outer.place);
      if (county && std::ranges::any_of(other_, [&](const auto& c) { return gazetteer_.within(c.place, state); })) return state;
    }
    const bool free = town.landmark || (town.name != PlaceOccurrence::kUnlisted && gazetteer_.homonym(town.name).word);
    return free ? large_candidate([](PlaceType type) { return type == PlaceType::division; }) : Gazetteer::kNone;
  }

  // "Hartsville, Ind.": the gazetteer knows towns of that name in other divisions only. Not "Boston, Ohio and Iowa".
  bool attach_elsewhere(std::uint32_t i, std::uint32_t end) {
    if (!has_previous() || !is_mark(i - 1, ',')) return false;
    PlaceOccurrence& before = out_.back();
    const bool bare = before.end == i - 1 && before.name != PlaceOccurrence::kUnlisted && before.container == Gazetteer::kNone;
    if (!bare || before.evidence == PlaceEvidence::person || before.evidence == PlaceEvidence::body || before.demonym ||
        is_capital(end) || is(end, kListing | kOwner) || is_list(end))
      return false;
    const Index division = large_candidate([](PlaceType type) { return type == PlaceType::division; });
    if (division == Gazetteer::kNone || is_large_there(before, division)) return false;
    before.container = division;
    before.end = end;
    before.evidence = PlaceEvidence::place;
    return true;
  }

  // "Boston, Ohio, Iowa": a capital behind the comma.
  bool is_list(std::uint32_t end) const { return is_mark(end, ',') && is_capital(end + 1); }

  // Whether the name is also that of a country, or of a division of the same one: "New York, Connecticut".
  bool is_large_there(const PlaceOccurrence& o, Index division) {
    std::vector<Gazetteer::Candidate> named;
    gazetteer_.candidates(o.name, named);
    return std::ranges::any_of(named, [&](const auto& c) {
      const PlaceType type = gazetteer_.type(c.place);
      const bool there = gazetteer_.container(c.place) == gazetteer_.container(division);
      return type == PlaceType::country || (type == PlaceType::division && there);
    });
  }

  template <class Wanted>
  Index large_candidate(Wanted wanted) const {
    const auto at = std::ranges::find_if(
        candidates_, [&](const auto& c) { return c.use != Use::demonym && wanted(gazetteer_.type(c.place)); });
    return at == candidates_.end() ? Gazetteer::kNone : at->place;
  }

  Index container_of(const PlaceOccurrence& before) {
    if (before.name == PlaceOccurrence::kUnlisted && before.container == Gazetteer::kNone)
      return large_candidate([](PlaceType type) { return type == PlaceType::division; });
    if (before.name == PlaceOccurrence::kUnlisted && holds(before.container)) return before.container;
    if (before.container != Gazetteer::kNone) return holder_of(before.container);
    other_.clear();
    if (before.name != PlaceOccurrence::kUnlisted) gazetteer_.candidates(before.name, other_);
    for (const auto& inner : other_)
      if (const Index outer = holder_of(inner.place); outer != Gazetteer::kNone) return outer;
    return Gazetteer::kNone;
  }

  bool holds(Index place) const {
    return std::ranges::find(candidates_, place, &Gazetteer::Candidate::place) != candidates_.end();
  }

  // The candidate that holds `inner`.
  Index holder_of(Index inner) const {
    for (const auto& c : candidates_)
      if (c.use != Use::demonym && c.place != inner && gazetteer_.within(inner, c.place)) return c.place;
    return Gazetteer::kNone;
  }

  // "in Smallwood, Kan.": a name the gazetteer does not know, made a place by preposition and container.
  bool add_unlisted(std::uint32_t i, std::uint32_t end) {
    if (!is_mark(i - 1, ',') || (has_previous() && out_.back().end >= i - 1)) return false;
    const Index large =
        large_candidate([](PlaceType type) { return type == PlaceType::country || type == PlaceType::division; });
    std::uint32_t first = i - 1;
    while (is_capital(first - 1) && i - 1 - first <= kLongestUnlisted) --first;
    const bool name = first < i - 1 && i - 1 - first <= kLongestUnlisted && !is(first, kNever | kTitle);
    if (large == Gazetteer::kNone || !name || !(is(first - 1, kLocative) || dateline(first))) return false;
    out_.push_back({.first = first, .last = i - 1, .end = end, .container = large, .evidence = PlaceEvidence::place});
    return true;
  }

  // "on Ferry Road in Meherrin", "a home in Killingly", "the town of Lingle": nothing but a town stands there.
  bool framed(std::uint32_t i) const {
    if (is_of(i - 1)) return is(i - 2, kSettlement) && !is_capital(i - 2);
    return is(i - 1, kIn) && (is(i - 2, kDwelling) || (is(i - 2, kStreet) && is_capital(i - 2)));
  }

  // "A shooting on Friday in Ware Neck"
  bool scene(std::uint32_t i) const {
    if (!is(i - 1, kIn)) return false;
    std::uint32_t before = i - 2;
    if (is(before, kNever)) before -= is(before - 1, kRoad) ? 2 : 1;  // a weekday
    return is(before, kDeed);
  }

  // No abbreviation.
  bool spelt_as_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
      const std::string_view word = tokens_[i].span.of(text_);
      if (std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) return false;
    }
    return true;
  }

  // Whether no noun follows that the name may stand before.
  bool closes(std::uint32_t end) const {
    const bool owner = is_mark(end, '\'') || is(end, kOwner);
    return !has(end) || is(end, kBefore | kAfter | kLocative | kNever) || (tokens_[end].kind == TokenKind::mark && !owner);
  }

  // A name that the gazetteer lacks, as far as its capitals go.
  std::uint32_t add_framed(std::uint32_t i) {
    if (const auto township = township_end(i)) return add_township(i, *township);
    if (const auto landmark = landmark_end(i)) return add_landmark(i, *landmark);
    const bool told = framed(i);
    if (!told && !scene(i)) return i + 1;
    std::uint32_t end = i;
    while (is_capital(end) && tokens_[end].kind == TokenKind::word && !is(end, kNotInTown)) ++end;
    const bool word = end == i + 1 && tokens_[i].span.size() < kShortestTown;
    const bool goes_on = has(end) && (tokens_[end].kind == TokenKind::number || is(end, kOwner) || is_mark(end, '-'));
    if (end == i || end - i > kLongestUnlisted || word || goes_on || title_case()) return i + 1;
    if (!told && (!closes(end) || !spelt_as_name(i, end) || is(end - 1, kVenue))) return i + 1;
    out_.push_back({.first = i, .last = end, .end = end, .evidence = PlaceEvidence::place});
    return end;
  }

  // One past "Township" in "West Penn Township".
  std::optional<std::uint32_t> township_end(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end - i < kLongestUnlisted && is_capital(end) && !is(end, kTownship | kNever | kTitle | kBefore)) ++end;
    const bool named = end > i && is_capital(end) && is(end, kTownship) && !holds_demonym(i, end);
    return named ? std::optional(end + 1) : std::nullopt;
  }

  // "South African Township" is no name.
  bool holds_demonym(std::uint32_t first, std::uint32_t last) const {
    std::vector<Gazetteer::Candidate> places;
    for (std::uint32_t i = first; i < last; ++i) {
      const auto match = gazetteer_.longest(std::span(tokens_).subspan(i, last - i));
      if (!match) continue;
      gazetteer_.candidates(match->name, places);
      if (std::ranges::any_of(places, [](const auto& c) { return c.use == Use::demonym; })) return true;
    }
    return false;
  }

  // "Penn Township", of which there are many and the gazetteer has a few.
  std::uint32_t add_township(std::uint32_t i, std::uint32_t end) {
    const bool stop = is_mark(end, '.') && !is_capital(end + 1) && tokens_[end - 1].span.size() == 3;  // of "Twp."
    const std::uint32_t next = end + stop;
    out_.push_back({.first = i, .last = end, .end = next, .evidence = PlaceEvidence::place});
    out_.back().attributive = is(next, kHead | kPublic);
    return next;
  }

  // One past "Fort Hood", or "Drummond Island" behind "on".
  std::optional<std::uint32_t> landmark_end(std::uint32_t i) const {
    std::uint32_t end = i;
    if (is(i, kFort)) {
      end = i + 2;
      if (!is_capital(i + 1) || is(i + 1, kNever | kTitle | kStreet | kLand | kHead)) return std::nullopt;
    } else {
      if (!is(i - 1, kOn | kLocative) && !is_of(i - 1) && !spells(i - 1, "off")) return std::nullopt;
      while (end - i < kLongestUnlisted && is_capital(end) && !is(end, kLand | kNever | kTitle | kBefore)) ++end;
      if (end == i || !is_capital(end) || !is(end, kLand) || holds_demonym(i, end)) return std::nullopt;
      ++end;
    }
    const bool goes_on = is(end, kStreet) || (is_capital(end) && !is(end, kAfter | kNever | kPublic));
    return goes_on ? std::nullopt : std::optional(end);
  }

  std::uint32_t add_landmark(std::uint32_t i, std::uint32_t end) {
    out_.push_back({.first = i, .last = end, .end = end, .evidence = PlaceEvidence::place, .landmark = true});
    out_.back().attributive = is(end, kHead | kPublic);
    return end;
  }

  // The town told elsewhere with its division whose whole name stands at i, as a name of its own.
  const ToldTown* told_at(std::uint32_t i) const {
    const auto at = std::ranges::find_if(told_, [&](const ToldTown& town) {
      const auto words = static_cast<std::uint32_t>(town.words.size());
      for (std::uint32_t k = 0; k < words; ++k)
        if (!is_capital(i + k) || tokens_[i + k].key != town.words[k]) return false;
      return !(is_capital(i + words) && !is(i + words, kAfter | kHead | kPublic | kNever));
    });
    return at == told_.end() || other_before(i) ? nullptr : &*at;
  }

  std::uint32_t add_told(std::uint32_t i, const ToldTown& town) {
    const std::uint32_t end = i + static_cast<std::uint32_t>(town.words.size());
    PlaceOccurrence o{.first = i, .last = end, .end = end, .container = town.container, .evidence = PlaceEvidence::place};
    o.landmark = town.landmark;
    o.attributive = is(end, kHead | kPublic) || (is_mark(end, '-') && !tokens_[end].space_before);
    o.quarter = town.quarter;
    out_.push_back(o);
    return end;
  }

  // One past "Millbrook" in "the Millbrook neighborhood", "the Millbrook section of Dayton". Not "a Dayton neighborhood", which
  // tells of one without a name.
  std::optional<std::uint32_t> quarter_end(std::uint32_t i) {
    std::uint32_t end = i;
    while (end - i < kLongestUnlisted && is_capital(end) && (is(end, kDirection) || !is(end, kNever | kTitle))) ++end;
    if (end == i || is_capital(end) || is_side(i) || is_side(i - 1)) return std::nullopt;
    const bool noun = is(end, kQuarter) || (is(end, kPart) && is_of(end + 1) && is_town(end + 2 + is(end + 2, kDirection)));
    return noun && (is_definite(i) || !is_place_name(i, end)) ? std::optional(end) : std::nullopt;
  }

  // "the Idlib area of Syria" is none of a town.
  bool is_town(std::uint32_t i) {
    const std::optional<Gazetteer::Match> match = is_capital(i) ? capitalised(i) : std::nullopt;
    if (!match) return false;
    gazetteer_.candidates(match->name, other_);
    const auto is_type = [this](PlaceType type) {
      return [this, type](const auto& c) { return gazetteer_.type(c.place) == type; };
    };
    return std::ranges::any_of(other_, is_type(PlaceType::city)) && std::ranges::none_of(other_, is_type(PlaceType::country)) &&
           std::ranges::none_of(other_, is_type(PlaceType::division));
  }

  // "the Millbrook", "Dayton's Millbrook", "the South Side Millbrook"
  bool is_definite(std::uint32_t i) const {
    if (!has(i - 1)) return false;
    return is(i - 1, kOwner) || (is_side(i - 2) && is_definite(i - 2)) || spells(i - 1, "the");
  }

  // "South Side"
  bool is_side(std::uint32_t i) const { return is(i, kDirection) && spells(i + 1, "Side"); }

  // Whether the gazetteer knows all of it: "Dayton", "East Dayton".
  bool is_place_name(std::uint32_t first, std::uint32_t last) const {
    while (first + 1 < last && is(first, kDirection)) ++first;
    const auto match = gazetteer_.longest(std::span(tokens_).subspan(first, last - first));
    return match && match->tokens == last - first;
  }

  std::uint32_t add_quarter(std::uint32_t i, std::uint32_t end) {
    PlaceOccurrence o{.first = i, .last = end, .end = end, .last_word = tokens_[end - 1].key, .evidence = PlaceEvidence::place};
    if (const auto match = gazetteer_.longest(std::span(tokens_).subspan(i, end - i)); match && match->tokens == end - i)
      o.name = match->name;
    o.attributive = o.quarter = true;
    out_.push_back(o);
    return end;
  }

  // "the Kazakh capital", "Kazakhstan's capital", no name behind: one past it. Not "Japanese capital markets".
  std::optional<std::uint32_t> add_capital(std::uint32_t i, std::uint32_t end) {
    const bool of_country = is(end, kOwner);
    const std::uint32_t noun = of_country ? end + 1 : end;
    if (!is(noun, kCapital) || !ends_phrase(noun + 1)) return std::nullopt;
    const auto country = std::ranges::find_if(candidates_, [&](const auto& c) {
      const bool used = (c.use == Use::demonym) != of_country && c.use != Use::short_form;
      return used && gazetteer_.entry(c.place).type == PlaceType::country;
    });
    const Index capital = country == candidates_.end() ? Gazetteer::kNone : capital_of(gazetteer_, country->place);
    if (capital == Gazetteer::kNone) return std::nullopt;
    out_.push_back({.first = i, .last = noun + 1, .end = noun + 1, .known = capital, .evidence = PlaceEvidence::place});
    return noun + 1;
  }

  // Whether a noun phrase ends before i: a mark, a word such as "on" or a weekday follows.
  bool ends_phrase(std::uint32_t i) const {
    if (!has(i) || is(i, kBefore | kAfter | kLocative)) return true;
    if (is_capital(i)) return is(i, kNever);
    return tokens_[i].kind == TokenKind::mark && !(is_mark(i, ',') && is_capital(i + 1));
  }

  // "CLIFTON, Colo. -": capitals at the start of the sentence.
  bool dateline(std::uint32_t i) const {
    const Span span = tokens_[i].span;
    return i == sentence_.first_token && span.size() > 2 &&
           std::ranges::none_of(span.of(text_), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  void add(std::uint32_t i, std::uint32_t end, Gazetteer::NameId name) {
    PlaceOccurrence o{.first = i, .last = end, .end = end, .name = name, .last_word = tokens_[end - 1].key};
    o.demonym = std::ranges::any_of(candidates_, [](const auto& c) { return c.use == Use::demonym; });
    o.division_noun = is(end, kDivisionNoun);
    o.attributive = !o.division_noun && !called_division(i, end) &&
                    (is(end, kHead | kPublic) || (is_mark(end, '-') && !tokens_[end].space_before));
    o.headed = is_capital(end) && !is(end, kPublic);
    o.inside = (locative(i) || off_a_place(i) || (is(end, kPublic) && (within_sentence(i) || of_large_city()))) && !o.headed;
    o.evidence = evidence(i, end, gazetteer_.homonym(name));
    o.titled = o.evidence == PlaceEvidence::neutral && gazetteer_.homonym(name).word && title_case();
    out_.push_back(o);
  }

  PlaceEvidence evidence(std::uint32_t i, std::uint32_t end, Gazetteer::Homonym homonym) {
    const bool titled = title_case();
    if (is(i - 2, kBody) && is_capital(i - 2) && is_of(i - 1)) return PlaceEvidence::body;
    if (numbered_road(i, end) || (!titled && (names_street(end) || at_crossing(i, end)))) return PlaceEvidence::body;
    if (hyphenated(i) && other_before(i)) return PlaceEvidence::body;
    if (!titled && other_before(i)) return end - i > 1 ? PlaceEvidence::neutral : PlaceEvidence::person;
    if (!titled && other_behind(end)) return homonym.given_name ? PlaceEvidence::person : PlaceEvidence::body;
    if (homonym.word && titled) return PlaceEvidence::neutral;
    if (called_division(i, end) || (framed(i) && !is_capital(end))) return PlaceEvidence::place;
    if (owns_a_side(end) || of_somebody_there(i, end)) return PlaceEvidence::place;
    if (at_address(i) && !homonym.any()) return PlaceEvidence::place;
    if (is_placed(i, end) || (is(end, kPublic) && !homonym.word)) return PlaceEvidence::place;
    const bool venue = !titled && is_capital(end) && is(end, kVenue);  // "State Line Club"
    const bool before_noun = is(end, kHead | kPublic) && !venue;
    return off_a_place(i) || before_noun || locative(i) || listed(i) ? PlaceEvidence::locative : PlaceEvidence::neutral;
  }

  // "Buffalo's East Side", "Saginaw's southeast side"
  bool owns_a_side(std::uint32_t end) const {
    return is(end, kOwner) && is(end + 1, kDirection) && (spells(end + 2, "Side") || spells(end + 2, "side"));
  }

  // "A Winchester apartment", "his Paterson home"; "the Winchester home" may be that of people called so.
  bool of_somebody_there(std::uint32_t i, std::uint32_t end) const {
    const bool one =
        spells(i - 1, "a") || spells(i - 1, "an") || spells(i - 1, "his") || spells(i - 1, "her") || spells(i - 1, "their");
    return one && is(end, kDwelling) && !is_capital(end);
  }

  // "Phoenix police", which no sentence with a phoenix begins with.
  bool of_large_city() const {
    return std::ranges::any_of(candidates_, [this](const auto& c) {
      const Gazetteer::Entry entry = gazetteer_.entry(c.place);
      return c.use == Use::name && entry.type == PlaceType::city && entry.population >= kLargeCity;
    });
  }

  // Where a capital tells a name from a word: not at the start, nor behind a label ("UPDATE: Springs police").
  bool within_sentence(std::uint32_t i) const { return i != sentence_.first_token && !is_mark(i - 1, ':'); }

  // "Knox County", which tells itself that it is a place.
  bool called_division(std::uint32_t i, std::uint32_t end) const { return end - i > 1 && is(end - 1, kDivisionNoun); }

  // "on US 64", "an Ohio 61 home"
  bool numbered_road(std::uint32_t i, std::uint32_t end) const {
    return is(i - 1, kRoad) && has(end) && tokens_[end].kind == TokenKind::number && !is_mark(end + 1, '-');
  }

  // "1014 Ferry Lane, Modesto"
  bool at_address(std::uint32_t i) const { return is_mark(i - 1, ',') && is(i - 2, kStreet) && is_capital(i - 2); }

  // "Cambridge Street"; not "Memphis St. Jude", "Dallas Court of Appeals".
  bool names_street(std::uint32_t end) const {
    return is_capital(end) && is(end, kStreet) && !is_of(end + 1) && !is_capital(end + 1) &&
           !(is_mark(end + 1, '.') && is_capital(end + 2));
  }

  // Either of "Salem and Orchard streets", "Wallace and 33rd Street".
  bool at_crossing(std::uint32_t i, std::uint32_t end) const {
    if (is(i - 1, kListing) && is_capital(i - 2)) return is(end, kStreet);
    if (!is(end, kListing)) return false;
    std::uint32_t next = end + 1;
    const auto in_name = [&] { return is_capital(next) || (has(next) && tokens_[next].kind == TokenKind::mixed); };
    while (next - end <= kLongestUnlisted && in_name() && !is(next, kStreet)) ++next;
    return next > end + 1 && is(next, kStreet) && !is_capital(next + 1);
  }

  bool is_placed(std::uint32_t i, std::uint32_t end) const {
    const bool of = is_of(i - 1) && (is(i - 2, kSettlement | kDivisionNoun) || is_mark(i - 2, ','));
    const bool opens = i == sentence_.first_token && (is_mark(end, '(') || is_dash(end) || dateline(i));
    return is(i - 1, kSettlement | kDirection) || of || is(end, kSettlement | kDivisionNoun) || opens;
  }

  // Behind a comma or "and" that stands behind a place: "in Homs, Deraa and Hama".
  bool listed(std::uint32_t i) const {
    if (!has_previous() || out_.back().demonym || out_.back().attributive) return false;
    const bool placed = out_.back().evidence == PlaceEvidence::locative || out_.back().evidence == PlaceEvidence::place;
    const std::uint32_t end = out_.back().end;
    const bool both = end + 2 == i && is(end, kComma) && is(end + 1, kListing);
    return placed && (both || (end + 1 == i && is(end, kComma | kListing)));
  }

  // "in Paris", "outside of Paris", "flew to Paris", "raids on Paris"
  bool locative(std::uint32_t i) const {
    if (is(i - 1, kLocative) || (is_of(i - 1) && is(i - 2, kLocative))) return true;
    return (is(i - 1, kTo) && is(i - 2, kJourney)) || (is(i - 1, kOn) && is(i - 2, kAssault));
  }

  // "ten miles east of Dayton"
  bool off_a_place(std::uint32_t i) const { return is_of(i - 1) && is(i - 2, kDirection); }
  bool is_of(std::uint32_t i) const { return spells(i, "of"); }
  bool spells(std::uint32_t i, std::string_view word) const { return has(i) && tokens_[i].span.of(text_) == word; }
  bool is_dash(std::uint32_t i) const {
    static const std::uint64_t dash = token_key("-");
    return has(i) && tokens_[i].key == dash && tokens_[i].space_before;
  }

  // Whether the word before makes the name a part of its own: "Officer Houston", "Jack London".
  bool other_before(std::uint32_t i) const {
    if (!has(i - 1) || is(i - 1, kTitle)) return has(i - 1);
    if (hyphenated(i)) return !(has_previous() && out_.back().end == i - 1 && out_.back().evidence != PlaceEvidence::body);
    if (has_previous() && out_.back().end == i) return given_name(out_.back());
    return is_capital(i - 1) && !is(i - 1, kBefore | kDirection | kNever | kHead | kPublic);
  }

  // "Michael Jackson", though there is a place called Michael.
  bool given_name(const PlaceOccurrence& o) const {
    return o.name != PlaceOccurrence::kUnlisted && gazetteer_.homonym(o.name).given_name;
  }

  // Joined to the token before the last: "Miami-Dade".
  bool hyphenated(std::uint32_t i) const {
    return has(i) && is_mark(i - 1, '-') && !tokens_[i].space_before && !tokens_[i - 1].space_before;
  }

  // The same for the word behind: "Jordan Baker", "Washington Post".
  bool other_behind(std::uint32_t end) {
    if (hyphenated(end + 1) && is_capital(end + 1)) ++end;
    if (!is_capital(end) || is(end, kAfter | kHead | kPublic | kBefore | kDirection | kNever | kDivisionNoun | kSettlement))
      return false;
    const auto next = gazetteer_.longest(std::span(tokens_).subspan(end, sentence_.last_token - end));
    if (!next) return true;
    gazetteer_.candidates(next->name, other_);
    return std::ranges::none_of(other_, [this](const auto& c) {
      const PlaceType type = gazetteer_.type(c.place);
      return type == PlaceType::country || type == PlaceType::division;
    });
  }

  // Headlines in Title Case or CAPITALS, where a capital says nothing.
  bool title_case() {
    if (!title_case_) {
      int words = 0, capitals = 0;
      for (std::uint32_t i = sentence_.first_token; i < sentence_.last_token; ++i) {
        if (tokens_[i].kind != TokenKind::word || tokens_[i].span.size() < 4) continue;
        ++words;
        capitals += tokens_[i].capital;
      }
      title_case_ = words >= 3 && 4 * capitals >= 3 * words;
    }
    return *title_case_;
  }

  const Gazetteer& gazetteer_;
  const WordClasses& words_ = place_words();
  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::span<const ToldTown> told_;
  Sentence sentence_;
  std::vector<PlaceOccurrence> out_;
  std::size_t start_ = 0;  // of this sentence's in out_
  std::optional<bool> title_case_;
  std::vector<Gazetteer::Candidate> candidates_;  // of the name being read
  std::vector<Gazetteer::Candidate> other_;       // of a neighbour
};

}  // namespace

std::vector<PlaceOccurrence> scan_places(const Gazetteer& gazetteer, std::string_view text, const Layout& layout) {
  const auto scan = [&](std::span<const ToldTown> told) {
    Scan sentences(gazetteer, text, layout, told);
    for (const Sentence& sentence : layout.sentences) sentences.read(sentence);
    return sentences.take();
  };
  std::vector<PlaceOccurrence> out = scan({});
  // What is told once as a town, or with its division, is a place wherever it stands.
  if (const auto told = told_towns(layout, out); !told.empty()) out = scan(told);
  return out;
}

}  // namespace crossclaim
