// Layout: an article cut into paragraphs, each with the region of the page it belongs to.
//
// News text copied from the web carries more than the article: navigation, "Share", adverts, "READ MORE: ...", lists of
// related headlines, photo captions, bylines, credit lines. None of it is dropped; each is told apart, because a related
// headline is a claim of another, unnamed article of the same outlet, and a caption is a sentence with its own tense.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "text/span.h"
#include "text/tokens.h"

namespace crossclaim {

enum class Region : std::uint8_t {
  headline,  // the article's own headline, also where it is repeated
  lead,      // the standfirst and the first paragraph of running text
  body,
  related,     // a headline of another article: "READ MORE: ...", lists under "Read more here:"
  caption,     // of a photo, with its credit
  byline,      // author, agency credit, "2 min read", the line that states the publication date
  navigation,  // "Skip to content", "Share", "Advertisement", URLs, section names
};

std::string_view name_of(Region region);  // as output formats spell it

struct Paragraph {
  Span span;  // without white space at either end; hard-wrapped lines are one paragraph
  Region region = Region::body;
};

struct Sentence {
  Span span;
  std::uint32_t first_token = 0;  // index into Layout::tokens
  std::uint32_t last_token = 0;   // one past the last
  std::uint32_t paragraph = 0;    // index into Layout::paragraphs
  Region region = Region::body;
};

// The marks of a quotation are inside its span. A quotation that runs over several paragraphs is one a paragraph.
struct Quotation {
  Span span;
};

struct Layout {
  std::vector<Token> tokens;  // of the whole text
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;    // in order of the text; together they hold every token
  std::vector<Quotation> quotations;  // in order of the text, not nested
};

// The tokens of a sentence; they live as long as the layout.
inline std::span<const Token> tokens_of(const Layout& layout, const Sentence& s) {
  return std::span(layout.tokens).subspan(s.first_token, s.last_token - s.first_token);
}

// Linear in the text.
Layout lay_out(const Article& article);

}  // namespace crossclaim
