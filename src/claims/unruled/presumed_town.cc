#include "claims/unruled/presumed_town.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/places/home_hints.h"
#include "annotate/places/words.h"
#include "claims/refusals/datelines.h"
#include "claims/refusals/refusals.h"
#include "rules/encoder.h"
#include "text/one_line.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

// What a presumed town goes by, and what else it may be.
struct Ground {
  std::string_view rule;
  std::string_view doubt;
};
constexpr Ground kOpening = {"TOWN01", "where it was written, or the home of somebody"};
constexpr Ground kText = {"TOWN02", "where something else took place"};
constexpr Ground kOutlet = {"TOWN03", "only where its outlet is at home"};
// Abroad, news is written in capitals and told of elsewhere (see of_correspondent in datelines.h).
constexpr std::string_view kWrittenOnTheSpot = "United States";
constexpr std::uint32_t kDatelineTokens = 14;  // from the town to the dash: "DALLAS, Texas (May 3, 2014) -"

struct PresumedTown {
  Place place;
  std::optional<Span> span = std::nullopt;
  Ground ground = kOpening;
  bool located = false;  // something is told to be there: "in Dayton", "DAYTON -"
};

class Towns {
 public:
  explicit Towns(SentenceCache& sentences) : sentences_(sentences), text_(sentences.text()) {}

  // The only town of headline, lead and dateline. Where they name none, the only one of the text, if something is told to be
  // there and the text names no place abroad. Where there are several, none; where there is none at all, the outlet's.
  std::optional<PresumedTown> only() {
    std::optional<PresumedTown> named = only_named();
    if (named || names_anything_) return named;
    for (std::size_t s = 0; s < text_.layout.sentences.size() && !names_anything_; ++s)
      if (text_.layout.sentences[s].region == Region::caption) read(s);
    return names_anything_ ? std::nullopt : of_outlet();
  }

 private:
  std::optional<PresumedTown> only_named() {
    const std::size_t rest = read_opening();
    if (several_ || found_) return several_ ? std::nullopt : found_;
    ground_ = kText;
    const auto& all = text_.layout.sentences;
    for (std::size_t s = rest; s < all.size() && !several_ && !abroad_; ++s)
      if (all[s].region == Region::body) read(s);
    return found_ && found_->located && !several_ && !abroad_ ? found_ : std::nullopt;
  }

  std::optional<PresumedTown> of_outlet() const {
    const Gazetteer& gazetteer = Gazetteer::builtin();
    const std::optional<HomeHint> hint = home_hint(gazetteer, *text_.article);
    if (!hint || hint->city == Gazetteer::kNone) return std::nullopt;
    return PresumedTown{.place = gazetteer.place(hint->city), .ground = kOutlet};
  }

  // Returns the sentence to go on with.
  std::size_t read_opening() {
    const auto& all = text_.layout.sentences;
    for (std::size_t s = 0; s < all.size(); ++s) {
      if (all[s].region > Region::body) continue;
      const bool opens = all[s].region < Region::body;
      if (!opens && !is_dateline(all[s])) return s;
      read(s);
      if (!opens) return s + 1;
    }
    return all.size();
  }

  std::string_view word(std::uint32_t token) const { return text_.layout.tokens[token].span.of(text_.text()); }

  // A dash among the first words, and capitals in front.
  bool is_dateline(const Sentence& s) const {
    const std::uint32_t end = std::min(s.last_token, s.first_token + kDatelineTokens);
    if (!text_.layout.tokens[s.first_token].capital) return false;
    for (std::uint32_t t = s.first_token + 1; t < end; ++t)
      if (const std::string_view w = word(t); w == "-" || w == "--" || w == "\u2013" || w == "\u2014") return true;
    return false;
  }

  void read(std::size_t index) {
    const Sentence& s = text_.layout.sentences[index];
    const EncodedSentence encoded = encode(text_.text(), text_.layout, s, sentences_.at(index));
    for (std::uint32_t e = 0; e < encoded.elements.size(); ++e) {
      const Mention* m = encoded.elements[e].place;
      if (!m) continue;
      abroad_ = abroad_ || is_abroad(std::get<Place>(m->value));
      names_anything_ = names_anything_ || tells_where(std::get<Place>(m->value));
      if (!is_town(std::get<Place>(m->value)) || is_home(*m, s)) continue;
      std::uint32_t end = e + 1;
      while (end < encoded.elements.size() && encoded.elements[end].token < m->last_token) ++end;
      if (is_of_speaker(encoded, e)) continue;
      const SlotFill place{.element = e, .last_element = end};
      if (is_elsewhere(encoded, place, e, true) || of_correspondent(encoded, place)) continue;
      note({std::get<Place>(m->value), m->span, ground_, is_located(*m, s)});
    }
  }

  // "In Dayton", "near east Dayton", "the town of Dayton"; or the sentence's dateline.
  bool is_located(const Mention& m, const Sentence& s) const {
    if (m.first_token == s.first_token) return is_dateline(s);
    std::uint32_t before = m.first_token - 1;
    if (before > s.first_token && place_words().is(text_.layout.tokens[before], kDirection)) --before;
    const std::string_view w = word(before);
    const bool settlement =
        w == "of" && before > s.first_token && place_words().is(text_.layout.tokens[before - 1], kSettlement);
    return settlement || w == "in" || w == "In" || w == "near" || w == "Near" || w == "outside";
  }

  // "Officials in Dayton said"
  static bool is_of_speaker(const EncodedSentence& encoded, std::uint32_t place) {
    static const std::uint64_t in = token_key("in");
    if (place < 2 || encoded.elements[place - 1].key != in) return false;
    const std::uint32_t before = encoded.elements[place - 1].token;
    return std::ranges::any_of(encoded.elements,
                               [before](const Element& e) { return e.actor && e.actor->last_token == before; });
  }

  // Known to lie in another country.
  static bool is_abroad(const Place& place) {
    return place.path.back() != kWrittenOnTheSpot && !place.ids.empty() && !place.ids.back().empty();
  }

  // But for what leaves open which town of a state an article is on: a state, a street, "a Chinese restaurant".
  static bool tells_where(const Place& place) {
    constexpr std::size_t kState = 2;  // it and its country
    if (place.type == PlaceType::country) return !place.adjective;
    return place.type != PlaceType::venue && !(place.type == PlaceType::division && place.path.size() == kState);
  }

  static bool is_town(const Place& place) { return place.type == PlaceType::city && place.path.back() == kWrittenOnTheSpot; }

  // "A baker of Dayton", "Ann Marsh, 31, from Dayton"; not "the town of Dayton".
  bool is_home(const Mention& m, const Sentence& s) const {
    if (m.first_token < s.first_token + 2) return false;
    const std::string_view before = word(m.first_token - 1);
    return before == "from" || (before == "of" && !place_words().is(text_.layout.tokens[m.first_token - 2], kSettlement));
  }

  void note(PresumedTown town) {
    if (found_ && found_->place.path != town.place.path) {
      several_ = true;
    } else if (!found_ || (town.located && !found_->located)) {
      found_ = std::move(town);
    }
  }

  SentenceCache& sentences_;
  const AnnotatedText& text_;
  Ground ground_ = kOpening;
  std::optional<PresumedTown> found_;
  bool several_ = false;
  bool abroad_ = false;
  bool names_anything_ = false;
};

bool names_a_town(const Place& place) {
  return place.type == PlaceType::city || place.type == PlaceType::unknown ||
         (place.type == PlaceType::venue && place.path.size() > 1);
}

bool claims_a_town(const ArticleClaims& article) {
  return std::ranges::any_of(article.claims, [&](const Claim& c) {
    const auto* place = std::get_if<Place>(&c.value);
    return place && names_a_town(*place);
  });
}

// An event of the kind told in headline or lead.
std::optional<std::uint32_t> opening_event(const ArticleClaims& article, const RuleFile& kind) {
  for (std::uint32_t i = 0; i < article.mentions.size(); ++i)
    if (const EventMention& m = article.mentions[i]; m.kind == kind.kind && m.region <= Region::lead && !m.supporting) return i;
  return std::nullopt;
}

const Sentence& sentence_at(const Layout& layout, std::uint32_t byte) {
  const auto behind = std::ranges::upper_bound(layout.sentences, byte, {}, [](const Sentence& s) { return s.span.begin; });
  return *std::prev(behind);
}

Claim claim_of(const PresumedTown& town, const AnnotatedText& text, const EventMention& event, std::string_view attribute) {
  Claim c;
  c.kind = event.kind;
  c.attribute = attribute;
  c.value = town.place;
  c.span = town.span ? *town.span : event.span;  // the outlet's town stands nowhere
  const Sentence& s = sentence_at(text.layout, c.span.begin);
  c.text = one_line(c.span.of(text.text()));
  c.quote = s.span;
  c.region = s.region;
  c.status = event.status;
  c.rule = town.ground.rule;
  c.doubt = town.ground.doubt;
  return c;
}

}  // namespace

void presume_towns(SentenceCache& sentences, const RuleSet& rules, ArticleClaims& article) {
  if (claims_a_town(article)) return;
  std::vector<Claim> claims;
  std::optional<std::optional<PresumedTown>> town;  // looked for once
  for (const auto& kind : rules.kinds()) {
    const auto event = opening_event(article, kind->file);
    for (const Attribute& attribute : kind->file.attributes) {
      if (!attribute.presumed || !event) continue;
      if (!town) town = Towns(sentences).only();
      if (!*town) return;
      Claim c = claim_of(**town, sentences.text(), article.mentions[*event], attribute.name);
      c.mention = *event;
      claims.push_back(std::move(c));
    }
  }
  std::ranges::move(claims, std::back_inserter(article.claims));
}

}  // namespace crossclaim
