#include "corpus/layout.h"

#include <array>
#include <span>

#include "corpus/paragraphs.h"
#include "corpus/regions.h"
#include "text/quotations.h"
#include "text/sentences.h"

namespace crossclaim {
namespace {

Span span_of(const Layout& layout, const TokenRange& range) {
  return cover(layout.tokens[range.first].span, layout.tokens[range.last - 1].span);
}

void add_sentences(std::string_view text, const TokenRange& range, Region region, Layout& layout) {
  const auto paragraph = static_cast<std::uint32_t>(layout.paragraphs.size() - 1);
  for (std::uint32_t first = range.first; first < range.last;) {
    const auto rest = std::span(layout.tokens).subspan(first, range.last - first);
    const std::uint32_t last = first + static_cast<std::uint32_t>(sentence_length(text, rest));
    layout.sentences.push_back({span_of(layout, {first, last, false}), first, last, paragraph, region});
    first = last;
  }
}

bool is_headline(Region region) { return region == Region::headline || region == Region::related; }

}  // namespace

std::string_view name_of(Region region) {
  static constexpr std::array<std::string_view, 7> names = {"headline", "lead",   "body",      "related",
                                                            "caption",  "byline", "navigation"};
  return names[static_cast<std::size_t>(region)];
}

Layout lay_out(const Article& article) {
  Layout layout;
  layout.tokens = tokenize(article.text);
  const auto ranges = cut_paragraphs(article.text, layout.tokens);
  const auto regions = regions_of(article.text, article.title, layout.tokens, ranges);
  layout.paragraphs.reserve(ranges.size());
  layout.sentences.reserve(2 * ranges.size());
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const auto tokens = std::span(layout.tokens).subspan(ranges[i].first, ranges[i].last - ranges[i].first);
    layout.paragraphs.push_back({span_of(layout, ranges[i]), regions[i]});
    add_sentences(article.text, ranges[i], regions[i], layout);
    for (const Span span : quotations_of(article.text, tokens, is_headline(regions[i]))) layout.quotations.push_back({span});
  }
  return layout;
}

}  // namespace crossclaim
