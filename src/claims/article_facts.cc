#include "claims/article_facts.h"

#include <algorithm>
#include <string_view>

#include "claims/credits.h"
#include "claims/sketch.h"
#include "claims/words.h"
#include "corpus/own_title.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

// The words of title, headline and lead.
std::vector<std::string> main_words(const Article& article, const AnnotatedText& text) {
  const std::string_view title = own_title(article.title);
  std::vector<std::string> words;
  append_topic_words(title, tokenize(title), words);
  for (const Sentence& s : text.layout.sentences) {
    if (s.region != Region::headline && s.region != Region::lead) continue;
    append_topic_words(text.text(), tokens_of(text.layout, s), words);
  }
  sort_unique_topic_words(words);
  return words;
}

// The names of the title and of the first part of the text, where an article tells what it is about.
std::vector<std::string> main_names(const Article& article, const AnnotatedText& text) {
  constexpr std::size_t kMost = 96;
  constexpr std::uint32_t kFirstPart = 2500;  // bytes
  std::vector<std::string> names;
  const std::string_view title = own_title(article.title);
  append_names(title, tokenize(title), names);
  std::uint32_t read = 0;
  for (const Sentence& s : text.layout.sentences) {
    if (s.region > Region::body && s.region != Region::caption) continue;
    if (read > kFirstPart) break;
    read += static_cast<std::uint32_t>(s.span.size());
    append_names(text.text(), tokens_of(text.layout, s), names);
  }
  std::vector<std::string> kept;
  for (std::string& name : names)
    if (kept.size() < kMost && std::ranges::find(kept, name) == kept.end()) kept.push_back(std::move(name));
  std::ranges::sort(kept);
  return kept;
}

}  // namespace

ArticleFacts facts_of(const Article& article) {
  ArticleFacts facts;
  facts.id = article.id;
  facts.path = article.path;
  facts.line = article.line;
  facts.title = article.title;
  facts.source = article.source;
  facts.owner = article.owner;
  facts.url = article.url;
  return facts;
}

void add_features(ArticleFacts& facts, const Article& article, const AnnotatedText& text) {
  facts.credits = credits(text.layout);
  if (!article.agency.empty()) facts.credits.push_back(fold(article.agency));
  sort_unique(facts.credits);
  facts.signature = sketch(text.layout);
  facts.words = main_words(article, text);
  facts.names = main_names(article, text);
}

}  // namespace crossclaim
