#include "annotate/places/places.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "annotate/places/resolve.h"
#include "annotate/places/scan.h"
#include "annotate/places/venues.h"
#include "annotate/places/words.h"

namespace crossclaim {
namespace {

using Index = Gazetteer::Index;
using Said = std::tuple<Gazetteer::NameId, Index, bool, bool>;  // name, container, demonym, division noun

// A dateline's "FRANKLIN TOWNSHIP" is the "Franklin Township" of the text.
std::string in_small_letters(std::string_view name) {
  std::string out(name);
  if (std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; })) return out;
  for (std::size_t i = 1; i < out.size(); ++i) {
    const bool inside = (out[i - 1] >= 'A' && out[i - 1] <= 'Z') || (out[i - 1] >= 'a' && out[i - 1] <= 'z');
    if (inside && out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
  }
  return out;
}

}  // namespace

class ArticlePlaces::Reading {
 public:
  Reading(const Gazetteer& gazetteer, const Article& article, const Layout& layout)
      : gazetteer_(gazetteer),
        text_(article.text),
        tokens_(layout.tokens),
        occurrences_(scan_places(gazetteer, text_, layout)),
        resolver_(gazetteer, occurrences_, hint_of(gazetteer, article, occurrences_)) {
    for (std::size_t i = 0; i < occurrences_.size(); ++i) note_town_of(i);
  }

  std::vector<Mention> of(const Sentence& sentence) {
    std::vector<Mention> out;
    auto o = std::ranges::lower_bound(occurrences_, sentence.first_token, {}, &PlaceOccurrence::first);
    for (; o != occurrences_.end() && o->first < sentence.last_token; ++o) {
      if (!resolver_.is_place(*o)) continue;
      Place place = value(*o);
      place.adjective = o->demonym || o->attributive;
      out.push_back({span(o->first, o->end), o->first, o->end, std::move(place)});
    }
    return add_venues(text_, tokens_, sentence, std::move(out));
  }

 private:
  // Most articles name no place, and need none.
  static std::optional<HomeHint> hint_of(const Gazetteer& gazetteer, const Article& article,
                                         const std::vector<PlaceOccurrence>& occurrences) {
    return occurrences.empty() ? std::nullopt : home_hint(gazetteer, article);
  }

  Span span(std::uint32_t first, std::uint32_t last) const { return cover(tokens_[first].span, tokens_[last - 1].span); }

  Place value(const PlaceOccurrence& o) {
    if (o.known != Gazetteer::kNone) return gazetteer_.place(o.known);
    if (resolver_.is_quarter(o)) return quarter(o);
    return o.name == PlaceOccurrence::kUnlisted ? unlisted(o) : listed(o);
  }

  // The same name is resolved the same way again and again: once is enough.
  const Place& listed(const PlaceOccurrence& o) {
    const auto [at, fresh] = known_.try_emplace(Said{o.name, o.container, o.demonym, o.division_noun});
    if (fresh) at->second = resolve(o);
    return at->second;
  }

  Place resolve(const PlaceOccurrence& o) const {
    const std::vector<Index> readings = resolver_.resolve(o);
    if (readings.empty()) return unlisted(o);
    Place place = gazetteer_.place(readings.front());
    for (std::size_t i = 1; i < readings.size(); ++i) place.other.push_back(gazetteer_.place(readings[i]));
    return place;
  }

  // A name that the gazetteer doesn't have in the container that is meant.
  Place unlisted(const PlaceOccurrence& o) const {
    const Index container = resolver_.container_of_unlisted(o);
    Place place;
    if (container != Gazetteer::kNone) place = gazetteer_.place(container);
    place.type = PlaceType::unknown;
    place.path.emplace(place.path.begin(), name(o));
    place.ids.emplace(place.ids.begin());
    return place;
  }

  // "Dayton's Millbrook neighborhood", "the Millbrook section of [west] Dayton": the town is said.
  void note_town_of(std::size_t i) {
    const PlaceOccurrence& o = occurrences_[i];
    if (!o.quarter || !resolver_.is_quarter(o)) return;
    const auto is = [this](std::uint32_t token, std::string_view word) { return tokens_[token].span.of(text_) == word; };
    const bool before = i > 0 && occurrences_[i - 1].end + 1 == o.first && place_words().is(tokens_[o.first - 1], kOwner);
    const bool joined = i + 1 < occurrences_.size() && (is(o.end + 1, "of") || is(o.end + 1, "in"));
    const bool behind = joined && occurrences_[i + 1].first <= o.end + 3;
    if (!before && !behind) return;
    const PlaceOccurrence& town = occurrences_[before ? i - 1 : i + 1];
    if (resolver_.is_place(town) && !resolver_.is_quarter(town)) towns_.try_emplace(name(o), value(town));
  }

  // A part of a town, as fine as a venue. One whose town isn't known is a place that the gazetteer lacks.
  Place quarter(const PlaceOccurrence& o) const {
    const auto said = towns_.find(name(o));
    if (said == towns_.end() && resolver_.town() == Gazetteer::kNone) return unlisted(o);
    Place place = said == towns_.end() ? gazetteer_.place(resolver_.town()) : said->second;
    place.type = PlaceType::venue;
    place.path.emplace(place.path.begin(), name(o));
    place.ids.emplace(place.ids.begin());
    place.other.clear();
    return place;
  }

  std::string name(const PlaceOccurrence& o) const { return in_small_letters(span(o.first, o.last).of(text_)); }

  const Gazetteer& gazetteer_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<PlaceOccurrence> occurrences_;
  PlaceResolver resolver_;
  std::map<Said, Place> known_;
  std::map<std::string, Place> towns_;  // of quarters, by their names
};

ArticlePlaces::ArticlePlaces(const Gazetteer& gazetteer, const Article& article, const Layout& layout)
    : reading_(std::make_unique<Reading>(gazetteer, article, layout)) {}
ArticlePlaces::~ArticlePlaces() = default;
ArticlePlaces::ArticlePlaces(ArticlePlaces&&) noexcept = default;

std::vector<Mention> ArticlePlaces::of(const Sentence& sentence) { return reading_->of(sentence); }

std::vector<Mention> find_places(const Gazetteer& gazetteer, const Article& article, const Layout& layout) {
  ArticlePlaces places(gazetteer, article, layout);
  std::vector<Mention> out;
  for (const Sentence& sentence : layout.sentences) std::ranges::move(places.of(sentence), std::back_inserter(out));
  return out;
}

}  // namespace crossclaim
