#include "annotate/places.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "annotate/places_resolve.h"
#include "annotate/places_scan.h"
#include "annotate/places_venues.h"

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
        resolver_(gazetteer, occurrences_) {}

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
  Span span(std::uint32_t first, std::uint32_t last) const { return cover(tokens_[first].span, tokens_[last - 1].span); }

  Place value(const PlaceOccurrence& o) {
    if (o.known != Gazetteer::kNone) return gazetteer_.place(o.known);
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
    place.path.emplace(place.path.begin(), in_small_letters(span(o.first, o.last).of(text_)));
    place.ids.emplace(place.ids.begin());
    return place;
  }

  const Gazetteer& gazetteer_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<PlaceOccurrence> occurrences_;
  PlaceResolver resolver_;
  std::map<Said, Place> known_;
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
