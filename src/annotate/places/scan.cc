// One pass over the tokens of a sentence. Only capitals are looked up; a container ("Texas", "Fla.") is joined to the name
// before it when it is met.
#include "annotate/places/scan.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "annotate/capitals.h"
#include "annotate/places/local.h"
#include "annotate/places/unlisted.h"

namespace crossclaim {
namespace {

using Index = Gazetteer::Index;
using Use = Gazetteer::Use;

constexpr std::size_t kLongestAbbreviation = 4;  // letters
constexpr std::uint32_t kLargeCity = 50'000;     // people

class Scan {
 public:
  // `told`: the towns that are places by their names alone; must outlive this.
  Scan(const Gazetteer& gazetteer, std::string_view text, const Layout& layout, std::span<const ToldTown> told)
      : gazetteer_(gazetteer), s_(gazetteer, text, layout.tokens), unlisted_(s_, told) {}
  Scan(const Scan&) = delete;  // unlisted_ refers to s_
  Scan& operator=(const Scan&) = delete;

  void read(const Sentence& sentence) {
    s_.start(sentence);
    start_ = out_.size();
    for (std::uint32_t i = s_.first_token(); i < s_.last_token();) i = starts_name(i) ? read_name(i) : i + 1;
  }

  std::vector<PlaceOccurrence> take() { return std::move(out_); }

 private:
  // Returns the token to go on with.
  std::uint32_t read_name(std::uint32_t i) {
    if (const auto told = unlisted_.told(i); told && !other_before(i)) return keep(*told);
    if (const auto quarter = unlisted_.quarter(i)) return keep(*quarter);
    const std::optional<Gazetteer::Match> match = s_.capitalised(i);
    if (!match) return read_unlisted(i);
    gazetteer_.candidates(match->name, candidates_);
    drop_misspelt(i, i + match->tokens);
    if (candidates_.empty()) return read_unlisted(i);
    const std::uint32_t end = i + match->tokens;
    if (attach(i, end) || attach_elsewhere(i, end) || add_unlisted(i, end)) return end;
    tell_container(i);
    if (const auto behind = add_capital(i, end)) return *behind;
    std::erase_if(candidates_, [](const auto& c) { return c.use == Use::short_form; });
    if (candidates_.empty() || (match->tokens == 1 && s_.is(i, kNever))) return i + 1;
    if (s_.is(end, kTownship) && s_.is_capital(end) && !s_.holds_demonym(i, end)) return keep(unlisted_.township(i, end + 1));
    const std::uint32_t whole = s_.joint_end(end).value_or(end);
    add(i, end, whole, match->name);
    return whole;
  }

  std::uint32_t keep(const PlaceOccurrence& place) {
    out_.push_back(place);
    return place.end;
  }

  std::uint32_t read_unlisted(std::uint32_t i) {
    const auto place = unlisted_.any(i);
    return place ? keep(*place) : i + 1;
  }

  // "US" is spelt in capitals only; "ROME" within a sentence in lower case is an abbreviation of something else.
  void drop_misspelt(std::uint32_t first, std::uint32_t last) {
    const std::string_view name = s_.spelt(first, last);
    const bool lower = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    if (lower) std::erase_if(candidates_, [](const auto& c) { return c.capitals; });
    const bool abbreviation = !lower && name.size() <= kLongestAbbreviation && first != s_.first_token();
    if (abbreviation && !s_.title_case()) std::erase_if(candidates_, [](const auto& c) { return !c.capitals; });
  }

  // A capital, or the article of "al-Bab".
  bool starts_name(std::uint32_t i) const {
    if (s_.token(i).capital) return true;
    return s_.token(i).span.size() == 2 && s_.is(i, kArticle) &&
           (s_.is_capital(i + 1) || (s_.is_mark(i + 1, '-') && s_.is_capital(i + 2)));
  }

  bool has_previous() const { return out_.size() > start_; }

  // Whether the name at [i, end) is a container behind the previous one; then it is joined to it.
  bool attach(std::uint32_t i, std::uint32_t end) {
    if (!has_previous()) return false;
    PlaceOccurrence& before = out_.back();
    const bool comma = s_.is_mark(i - 1, ',') && before.end == i - 1;
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
    const std::uint32_t in = s_.is(i - 1, kDirection) ? i - 2 : i - 1;
    if (!has_previous() || !s_.is(in, kIn) || out_.back().end != in) return;
    PlaceOccurrence& town = out_.back();
    if (town.demonym || town.container != Gazetteer::kNone ||
        !(town.landmark || s_.locative(town.first) || s_.off_a_place(town.first)))
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
    if (!has_previous() || !s_.is_mark(i - 1, ',')) return false;
    PlaceOccurrence& before = out_.back();
    const bool bare = before.end == i - 1 && before.name != PlaceOccurrence::kUnlisted && before.container == Gazetteer::kNone;
    if (!bare || before.evidence == PlaceEvidence::person || before.evidence == PlaceEvidence::body || before.demonym ||
        s_.is_capital(end) || s_.is(end, kListing | kOwner) || s_.is_list(end))
      return false;
    const Index division = large_candidate([](PlaceType type) { return type == PlaceType::division; });
    if (division == Gazetteer::kNone || is_large_there(before, division)) return false;
    before.container = division;
    before.end = end;
    before.evidence = PlaceEvidence::place;
    return true;
  }

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
    if (!s_.is_mark(i - 1, ',') || (has_previous() && out_.back().end >= i - 1)) return false;
    const Index large =
        large_candidate([](PlaceType type) { return type == PlaceType::country || type == PlaceType::division; });
    std::uint32_t first = i - 1;
    while (s_.is_capital(first - 1) && i - 1 - first <= kLongestUnlisted) --first;
    const bool name = first < i - 1 && i - 1 - first <= kLongestUnlisted && !s_.is(first, kNever | kTitle);
    if (large == Gazetteer::kNone || !name || !(s_.is(first - 1, kLocative) || s_.dateline(first))) return false;
    out_.push_back({.first = first, .last = i - 1, .end = end, .container = large, .evidence = PlaceEvidence::place});
    return true;
  }

  // "the Kazakh capital", "Kazakhstan's capital", no name behind: one past it. Not "Japanese capital markets".
  std::optional<std::uint32_t> add_capital(std::uint32_t i, std::uint32_t end) {
    const bool of_country = s_.is(end, kOwner);
    const std::uint32_t noun = of_country ? end + 1 : end;
    if (!s_.is(noun, kCapital) || !s_.ends_phrase(noun + 1)) return std::nullopt;
    const auto country = std::ranges::find_if(candidates_, [&](const auto& c) {
      const bool used = (c.use == Use::demonym) != of_country && c.use != Use::short_form;
      return used && gazetteer_.entry(c.place).type == PlaceType::country;
    });
    const Index capital = country == candidates_.end() ? Gazetteer::kNone : capital_of(gazetteer_, country->place);
    if (capital == Gazetteer::kNone) return std::nullopt;
    out_.push_back({.first = i, .last = noun + 1, .end = noun + 1, .known = capital, .evidence = PlaceEvidence::place});
    return noun + 1;
  }

  // `last`: one past the name; `end`: one past what goes with it.
  void add(std::uint32_t i, std::uint32_t last, std::uint32_t end, Gazetteer::NameId name) {
    PlaceOccurrence o{.first = i, .last = last, .end = end, .name = name, .last_word = s_.token(last - 1).key};
    o.demonym = std::ranges::any_of(candidates_, [](const auto& c) { return c.use == Use::demonym; });
    o.division_noun = s_.is(end, kDivisionNoun);
    o.attributive = !o.division_noun && !s_.called_division(i, end) &&
                    (s_.is(end, kHead | kPublic) || (s_.is_mark(end, '-') && !s_.token(end).space_before));
    o.headed = s_.is_capital(end) && !s_.is(end, kPublic);
    o.inside = (s_.locative(i) || s_.off_a_place(i) || (s_.is(end, kPublic) && (s_.within_sentence(i) || of_large_city()))) &&
               !o.headed;
    o.care = s_.of_hospital(i);
    o.evidence = evidence(i, end, gazetteer_.homonym(name));
    o.titled = o.evidence == PlaceEvidence::neutral && gazetteer_.homonym(name).word && s_.title_case();
    out_.push_back(o);
  }

  PlaceEvidence evidence(std::uint32_t i, std::uint32_t end, Gazetteer::Homonym homonym) {
    const bool titled = s_.title_case();
    if (s_.is(i - 2, kBody) && s_.is_capital(i - 2) && s_.is_of(i - 1)) return PlaceEvidence::body;
    if (s_.numbered_road(i, end) || (!titled && (s_.names_street(end) || s_.at_crossing(i, end)))) return PlaceEvidence::body;
    if (s_.hyphenated(i) && other_before(i)) return PlaceEvidence::body;
    if (!titled && other_before(i)) return end - i > 1 ? PlaceEvidence::neutral : PlaceEvidence::person;
    if (!titled && other_behind(end)) return homonym.given_name ? PlaceEvidence::person : PlaceEvidence::body;
    if (homonym.word && titled) return PlaceEvidence::neutral;
    if (s_.called_division(i, end) || (s_.framed(i) && !s_.is_capital(end))) return PlaceEvidence::place;
    if (s_.owns_a_side(end) || s_.of_somebody_there(i, end)) return PlaceEvidence::place;
    if (s_.at_address(i) && !homonym.any()) return PlaceEvidence::place;
    if (s_.is_placed(i, end) || (s_.is(end, kPublic) && !homonym.word)) return PlaceEvidence::place;
    const bool venue = !titled && s_.is_capital(end) && s_.is(end, kVenue);  // "State Line Club"
    const bool before_noun = s_.is(end, kHead | kPublic) && !venue;
    return s_.off_a_place(i) || before_noun || s_.locative(i) || listed(i) ? PlaceEvidence::locative : PlaceEvidence::neutral;
  }

  // "Phoenix police", which no sentence with a phoenix begins with.
  bool of_large_city() const {
    return std::ranges::any_of(candidates_, [this](const auto& c) {
      const Gazetteer::Entry entry = gazetteer_.entry(c.place);
      return c.use == Use::name && entry.type == PlaceType::city && entry.population >= kLargeCity;
    });
  }

  // Behind a comma or "and" that stands behind a place: "in Homs, Deraa and Hama".
  bool listed(std::uint32_t i) const {
    if (!has_previous() || out_.back().demonym || out_.back().attributive) return false;
    const bool placed = out_.back().evidence == PlaceEvidence::locative || out_.back().evidence == PlaceEvidence::place;
    const std::uint32_t end = out_.back().end;
    const bool both = end + 2 == i && s_.is(end, kComma) && s_.is(end + 1, kListing);
    return placed && (both || (end + 1 == i && s_.is(end, kComma | kListing)));
  }

  // Whether the word before makes the name a part of its own: "Officer Houston", "Jack London".
  bool other_before(std::uint32_t i) const {
    if (!s_.has(i - 1) || s_.is(i - 1, kTitle)) return s_.has(i - 1);
    if (s_.hyphenated(i)) return !(has_previous() && out_.back().end == i - 1 && out_.back().evidence != PlaceEvidence::body);
    if (has_previous() && out_.back().end == i) return given_name(out_.back());
    return s_.is_capital(i - 1) && !s_.is(i - 1, kBefore | kDirection | kNever | kHead | kPublic);
  }

  // "Michael Jackson", though there is a place called Michael.
  bool given_name(const PlaceOccurrence& o) const {
    return o.name != PlaceOccurrence::kUnlisted && gazetteer_.homonym(o.name).given_name;
  }

  // The same for the word behind: "Jordan Baker", "Washington Post".
  bool other_behind(std::uint32_t end) {
    if (s_.hyphenated(end + 1) && s_.is_capital(end + 1)) ++end;
    if (!s_.is_capital(end) ||
        s_.is(end, kAfter | kHead | kPublic | kBefore | kDirection | kNever | kDivisionNoun | kSettlement))
      return false;
    const auto next = gazetteer_.longest(s_.from(end));
    if (!next) return true;
    gazetteer_.candidates(next->name, other_);
    return std::ranges::none_of(other_, [this](const auto& c) {
      const PlaceType type = gazetteer_.type(c.place);
      return type == PlaceType::country || type == PlaceType::division;
    });
  }

  const Gazetteer& gazetteer_;
  PlaceSentence s_;
  UnlistedPlaces unlisted_;
  std::vector<PlaceOccurrence> out_;
  std::size_t start_ = 0;                         // of this sentence's in out_
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
