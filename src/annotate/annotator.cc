#include "annotate/annotator.h"

#include <algorithm>

namespace crossclaim {
namespace {

// Made for the first sentence that is asked for.
ArticleDates& dates_of(const AnnotatedText& text) {
  if (!text.dates) text.dates.emplace(*text.article, text.layout, text.published);
  return *text.dates;
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
  const auto dates = this->dates(text, sentence);
  m.dates.assign(dates.begin(), dates.end());
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

std::span<const Mention> Annotator::dates(const AnnotatedText& text, const Sentence& sentence) const {
  return dates_of(text).of(sentence);
}

std::vector<Span> Annotator::date_spans(const AnnotatedText& text, const Sentence& sentence) const {
  return dates_of(text).spans_in(sentence);
}

std::vector<std::uint8_t> Annotator::name_outline(const AnnotatedText& text, const Sentence& sentence) const {
  return outline_names(Gazetteer::builtin(), actors_.names(), text.text(), text.layout, sentence);
}

std::optional<Attribution> Annotator::attribution(const AnnotatedText& text, const Sentence& sentence,
                                                  const SentenceMentions& m, std::string_view antecedent) const {
  return attribution_.find(text.text(), text.layout, sentence, m.actors, antecedent);
}

Status Annotator::status(const AnnotatedText& text, std::uint32_t first_token, std::uint32_t last_token) const {
  return status_.find(text.text(), text.layout, first_token, last_token);
}

}  // namespace crossclaim
