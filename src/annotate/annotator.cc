#include "annotate/annotator.h"

#include <algorithm>

namespace crossclaim {
namespace {

// The mentions that lie within a sentence; `all` is in order of the text.
std::vector<Mention> within(const std::vector<Mention>& all, const Sentence& sentence) {
  const auto first = std::ranges::lower_bound(all, sentence.first_token, {}, &Mention::first_token);
  const auto last = std::ranges::lower_bound(first, all.end(), sentence.last_token, {}, &Mention::first_token);
  return {first, last};
}

}  // namespace

AnnotatedText Annotator::read(const Article& article) const {
  AnnotatedText text;
  text.article = &article;
  text.layout = lay_out(article);
  text.published = find_published(article, text.layout);
  return text;
}

SentenceMentions Annotator::mentions(const AnnotatedText& text, const Sentence& sentence) const {
  SentenceMentions m = figures(text, sentence);
  add_names(text, sentence, m);
  return m;
}

SentenceMentions Annotator::figures(const AnnotatedText& text, const Sentence& sentence) const {
  SentenceMentions m;
  m.dates = dates(text, sentence);
  m.quantities = quantities_.find(text.text(), text.layout, sentence, m.dates);
  return m;
}

void Annotator::add_names(const AnnotatedText& text, const Sentence& sentence, SentenceMentions& mentions) const {
  const Article& article = *text.article;
  if (!text.mentions)
    text.mentions.emplace(
        ArticleMentions{ArticlePlaces(Gazetteer::builtin(), article, text.layout), actors_.context(article, text.layout)});
  mentions.places = text.mentions->places.of(sentence);
  mentions.actors = actors_.find(text.text(), text.layout, sentence, text.mentions->actors, mentions.places);
}

std::vector<Mention> Annotator::dates(const AnnotatedText& text, const Sentence& sentence) const {
  if (!text.dates) text.dates = find_dates(*text.article, text.layout, text.published);
  return within(*text.dates, sentence);
}

std::optional<Attribution> Annotator::attribution(const AnnotatedText& text, const Sentence& sentence,
                                                  const SentenceMentions& m, std::string_view antecedent) const {
  return attribution_.find(text.text(), text.layout, sentence, m.actors, antecedent);
}

Status Annotator::status(const AnnotatedText& text, std::uint32_t first_token, std::uint32_t last_token) const {
  return status_.find(text.text(), text.layout, first_token, last_token);
}

}  // namespace crossclaim
