#include "claims/presumed_town.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/places_words.h"
#include "claims/datelines.h"
#include "claims/refusals.h"
#include "rules/encoder.h"
#include "text/one_line.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

constexpr std::string_view kRule = "TOWN01";
constexpr std::string_view kDoubt = "where it was written, or the home of somebody";
// Abroad, news is written in capitals and told of elsewhere (see of_correspondent in datelines.h).
constexpr std::string_view kWrittenOnTheSpot = "United States";
constexpr std::uint32_t kDatelineTokens = 14;  // from the town to the dash: "DALLAS, Texas (May 3, 2014) -"

struct OpeningTown {
  Place place;
  Span span;
  std::size_t sentence = 0;
};

class Opening {
 public:
  explicit Opening(SentenceCache& sentences) : sentences_(sentences), text_(sentences.text()) {}

  // The only town of headline, lead and dateline; where there are several, none.
  std::optional<OpeningTown> town() {
    const auto& all = text_.layout.sentences;
    for (std::size_t s = 0; s < all.size(); ++s) {
      if (all[s].region > Region::body) continue;
      if (all[s].region == Region::body) {
        if (!is_dateline(all[s])) break;
        read(s);
        break;
      }
      read(s);
    }
    return several_ ? std::nullopt : found_;
  }

 private:
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
      if (!m || !is_town(std::get<Place>(m->value)) || is_home(*m, s)) continue;
      std::uint32_t end = e + 1;
      while (end < encoded.elements.size() && encoded.elements[end].token < m->last_token) ++end;
      if (is_of_speaker(encoded, e)) continue;
      const SlotFill place{.element = e, .last_element = end};
      if (is_elsewhere(encoded, place, e, true) || of_correspondent(encoded, place)) continue;
      note({std::get<Place>(m->value), m->span, index});
    }
  }

  // "Officials in Dayton said"
  static bool is_of_speaker(const EncodedSentence& encoded, std::uint32_t place) {
    static const std::uint64_t in = token_key("in");
    if (place < 2 || encoded.elements[place - 1].key != in) return false;
    const std::uint32_t before = encoded.elements[place - 1].token;
    return std::ranges::any_of(encoded.elements,
                               [before](const Element& e) { return e.actor && e.actor->last_token == before; });
  }

  static bool is_town(const Place& place) { return place.type == PlaceType::city && place.path.back() == kWrittenOnTheSpot; }

  // "A baker of Dayton", "Ann Marsh, 31, from Dayton"; not "the town of Dayton".
  bool is_home(const Mention& m, const Sentence& s) const {
    if (m.first_token < s.first_token + 2) return false;
    const std::string_view before = word(m.first_token - 1);
    return before == "from" || (before == "of" && !place_words().is(text_.layout.tokens[m.first_token - 2], kSettlement));
  }

  void note(OpeningTown town) {
    if (found_)
      several_ = several_ || found_->place.path != town.place.path;
    else
      found_ = std::move(town);
  }

  SentenceCache& sentences_;
  const AnnotatedText& text_;
  std::optional<OpeningTown> found_;
  bool several_ = false;
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

Claim claim_of(const OpeningTown& town, const AnnotatedText& text, const EventMention& event, std::string_view attribute) {
  const Sentence& s = text.layout.sentences[town.sentence];
  Claim c;
  c.kind = event.kind;
  c.attribute = attribute;
  c.value = town.place;
  c.span = town.span;
  c.text = one_line(c.span.of(text.text()));
  c.quote = s.span;
  c.region = s.region;
  c.status = event.status;
  c.rule = kRule;
  c.doubt = kDoubt;
  return c;
}

}  // namespace

void presume_towns(SentenceCache& sentences, const RuleSet& rules, ArticleClaims& article) {
  if (claims_a_town(article)) return;
  std::vector<Claim> claims;
  std::optional<std::optional<OpeningTown>> town;  // looked for once
  for (const auto& kind : rules.kinds()) {
    const auto event = opening_event(article, kind->file);
    for (const Attribute& attribute : kind->file.attributes) {
      if (!attribute.presumed || !event) continue;
      if (!town) town = Opening(sentences).town();
      if (!*town) return;
      Claim c = claim_of(**town, sentences.text(), article.mentions[*event], attribute.name);
      c.mention = *event;
      claims.push_back(std::move(c));
    }
  }
  std::ranges::move(claims, std::back_inserter(article.claims));
}

}  // namespace crossclaim
