#include "annotate/places/venues.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "annotate/places/words.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kLongestName = 7;  // tokens

class VenueFinder {
 public:
  VenueFinder(std::string_view text, std::span<const Token> tokens, const Sentence& sentence, std::span<const Mention> places)
      : text_(text), tokens_(tokens), sentence_(sentence), places_(places) {}

  std::vector<Mention> run() {
    for (std::uint32_t i = sentence_.first_token; i < sentence_.last_token; ++i)
      if (const auto end = address_end(i)) i = add(i, *end);
    for (const Mention& place : places_) named_before(place);
    std::ranges::sort(venues_, {}, &Mention::span);
    return std::move(venues_);
  }

 private:
  bool has(std::uint32_t i) const { return i >= sentence_.first_token && i < sentence_.last_token; }
  bool reads(std::uint32_t i, std::string_view word) const { return has(i) && tokens_[i].span.of(text_) == word; }
  bool is_venue(std::uint32_t i) const { return has(i) && tokens_[i].capital && place_words().is(tokens_[i], kVenue); }

  // A word of a street's or venue's name, which may stand in the middle of it.
  bool in_name(std::uint32_t i) const {
    if (!has(i)) return false;
    const bool inner = reads(i, "of") || reads(i, "des") || reads(i, "de") || reads(i, "la") || reads(i, "du");
    return tokens_[i].capital || tokens_[i].kind == TokenKind::mixed || (inner && has(i + 1) && tokens_[i + 1].capital);
  }

  bool is_street(std::uint32_t i) const { return has(i) && tokens_[i].capital && place_words().is(tokens_[i], kStreet); }

  // "2100 block of [N.] Elm Street", "2112 N. Elm St": one past it, if it starts at i.
  std::optional<std::uint32_t> address_end(std::uint32_t i) const {
    if (tokens_[i].kind == TokenKind::mark || tokens_[i].kind == TokenKind::word) return std::nullopt;
    if (reads(i + 1, "block") && reads(i + 2, "of")) return street_end(i + 3);
    if (!is_house_number(tokens_[i])) return std::nullopt;
    const auto end = street_end(i + 1);
    return end && *end > i + 2 && is_street(*end - 1) ? end : std::nullopt;
  }

  // Nor a year: "the 2008 Elm Street fire".
  bool is_house_number(const Token& token) const {
    const std::string_view figures = token.span.of(text_);
    const bool year = figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20"));
    return token.kind == TokenKind::number && figures.size() <= 5 && !year;
  }

  // Up to the word that ends a street's name, else as far as capitals go.
  std::optional<std::uint32_t> street_end(std::uint32_t first) const {
    std::uint32_t end = first;
    while (end < first + kLongestName && (in_name(end) || (reads(end, ".") && tokens_[end - 1].span.size() == 1)))
      if (is_street(end++) && end > first + 1) break;
    return end > first ? std::optional(end) : std::nullopt;
  }

  // "the Hotel President Wilson in Geneva": capitals with the noun of a venue among them, right before the place.
  void named_before(const Mention& place) {
    const std::uint32_t link = place.first_token - 1;
    if (std::get<Place>(place.value).adjective || !(reads(link, "in") || reads(link, ","))) return;
    std::uint32_t first = link;
    while (first > sentence_.first_token && in_name(first - 1) && link - first < kLongestName) --first;
    const auto noun = [this](std::uint32_t i) { return is_venue(i); };
    bool venue = false;
    for (std::uint32_t i = first; i < link; ++i) venue |= noun(i);
    if (reads(first, "The") || reads(first, "At")) ++first;
    if (venue && link - first >= 2 && tokens_[first].capital) add(first, link);
  }

  std::uint32_t add(std::uint32_t first, std::uint32_t last) {
    const Span span = cover(tokens_[first].span, tokens_[last - 1].span);
    if (!venues_.empty() && venues_.back().span.overlaps(span)) return last;
    Place venue{.type = PlaceType::venue, .path = {std::string(span.of(text_))}, .ids = {""}, .other = {}};
    if (const Place* city = behind(last)) {
      venue.path.insert(venue.path.end(), city->path.begin(), city->path.end());
      venue.ids.insert(venue.ids.end(), city->ids.begin(), city->ids.end());
    }
    venues_.push_back({span, first, last, std::move(venue)});
    return last - 1;
  }

  // The place said behind "in" or a comma at `link`: "in Dayton", "in west Dayton".
  const Place* behind(std::uint32_t link) const {
    if (!reads(link, "in") && !reads(link, ",")) return nullptr;
    const std::uint32_t name = link + 1 + (has(link + 1) && place_words().is(tokens_[link + 1], kDirection));
    const auto at = std::ranges::lower_bound(places_, link + 1, {}, &Mention::first_token);
    if (at == places_.end() || at->first_token > name) return nullptr;
    const Place& place = std::get<Place>(at->value);
    return place.adjective ? nullptr : &place;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const Sentence& sentence_;
  std::span<const Mention> places_;
  std::vector<Mention> venues_;
};

}  // namespace

std::vector<Mention> add_venues(std::string_view text, std::span<const Token> tokens, const Sentence& sentence,
                                std::vector<Mention> places) {
  std::vector<Mention> venues = VenueFinder(text, tokens, sentence, places).run();
  if (venues.empty()) return places;
  auto venue = venues.begin();
  std::erase_if(places, [&](const Mention& place) {
    while (venue != venues.end() && venue->span.end <= place.span.begin) ++venue;
    return venue != venues.end() && venue->span.overlaps(place.span);
  });
  std::vector<Mention> out;
  std::ranges::merge(places, venues, std::back_inserter(out), {}, &Mention::span, &Mention::span);
  return out;
}

}  // namespace crossclaim
