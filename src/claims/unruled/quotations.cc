#include "claims/unruled/quotations.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "claims/unruled/found_claims.h"
#include "claims/words.h"

namespace crossclaim {
namespace {

class QuotationClaims {
 public:
  QuotationClaims(SentenceCache& sentences, const Kind& kind, ArticleClaims& out)
      : sentences_(sentences), layout_(sentences.text().layout), text_(sentences.text().text()), kind_(kind), out_(out) {}

  void add(const Quotation& quotation) {
    const std::size_t first = sentence_at(quotation.span.begin), last = sentence_at(quotation.span.end - 1);
    if (!is_own_text(layout_.sentences[first])) return;
    const auto pieces = quoted_pieces(text_, tokens_in(quotation.span));
    if (pieces.empty()) return;
    // "..., she said" stands behind more often than before.
    const Mention* speaker = speaker_in(last, quotation.span);
    std::size_t told = last;
    if (!speaker && first != last) {
      speaker = speaker_in(first, quotation.span);
      if (speaker) told = first;
    }
    for (const Quoted& piece : pieces)
      add(piece, speaker, cover(layout_.sentences[first].span, layout_.sentences[last].span), told);
  }

 private:
  static bool is_own_text(const Sentence& s) { return s.region <= Region::body; }

  std::size_t sentence_at(std::uint32_t byte) const {
    const auto behind = std::ranges::upper_bound(layout_.sentences, byte, {}, [](const Sentence& s) { return s.span.begin; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - layout_.sentences.begin(), 1) - 1);
  }

  std::span<const Token> tokens_in(Span span) const {
    const auto begin = [](const Token& t) { return t.span.begin; };
    const auto first = std::ranges::lower_bound(layout_.tokens, span.begin, {}, begin);
    return {first, std::ranges::lower_bound(first, layout_.tokens.end(), span.end, {}, begin)};
  }

  // The person named in full, outside of all that is quoted, whom the sentence tells as the one who said it.
  const Mention* speaker_in(std::size_t index, Span quoted) const {
    const Sentence& s = layout_.sentences[index];
    const SentenceMentions& mentions = sentences_.at(index);
    const auto said = sentences_.annotator().attribution(sentences_.text(), s, mentions, {});
    if (!said || said->by.empty() || !said->scope.overlaps(quoted)) return nullptr;
    const auto is_speaker = [&](const Mention& m) {
      const auto& actor = std::get<Actor>(m.value);
      return actor.type == ActorType::person && actor.name == said->by.front() && actor.name.find(' ') != std::string::npos &&
             !is_quoted(m.span);
    };
    const auto at = std::ranges::find_if(mentions.actors, is_speaker);
    return at == mentions.actors.end() ? nullptr : &*at;
  }

  bool is_quoted(Span span) const {
    const auto behind =
        std::ranges::upper_bound(layout_.quotations, span.begin, {}, [](const Quotation& q) { return q.span.begin; });
    return behind != layout_.quotations.begin() && std::prev(behind)->span.overlaps(span);
  }

  void add(const Quoted& piece, const Mention* speaker, Span sentences, std::size_t told) {
    const Sentence& s = layout_.sentences[told];
    EventMention m;
    m.kind = kind_.file.kind;
    m.head = m.head_class = "quotation";
    m.span = piece.span;
    m.region = s.region;
    m.words = topic_words(text_, tokens_in(piece.span));
    add(m, "words", TextValue{fmt::format("{}", fmt::join(piece.words, " "))}, piece.span, sentences);
    if (speaker) add(m, "speaker", value_of(*speaker), speaker->span, sentences);
    out_.mentions.push_back(std::move(m));
  }

  void add(EventMention& m, std::string_view name, ClaimValue value, Span span, Span sentences) {
    Claim c;
    c.value = std::move(value);
    c.span = span;
    c.text = span.of(text_);  // of several lines, perhaps
    c.quote = sentences;
    c.region = m.region;
    c.rule = "quotation";
    add_found(name, std::move(c), kind_, m, out_);
  }

  SentenceCache& sentences_;
  const Layout& layout_;
  std::string_view text_;
  const Kind& kind_;
  ArticleClaims& out_;
};

}  // namespace

void add_quotations(SentenceCache& sentences, const Kind& kind, ArticleClaims& out) {
  QuotationClaims claims(sentences, kind, out);
  for (const Quotation& quotation : sentences.text().layout.quotations) claims.add(quotation);
}

}  // namespace crossclaim
