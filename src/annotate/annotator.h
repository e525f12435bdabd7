// Annotator: all annotators of a sentence under one roof.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/actors/actors.h"
#include "annotate/attribution.h"
#include "annotate/dates/dates.h"
#include "annotate/mention.h"
#include "annotate/name_outline.h"
#include "annotate/places/places.h"
#include "annotate/published.h"
#include "annotate/quantities/quantities.h"
#include "annotate/status.h"
#include "corpus/article.h"
#include "corpus/layout.h"

namespace crossclaim {

// The mentions of a sentence, by annotator; each in order of the text.
struct SentenceMentions {
  std::vector<Mention> dates, quantities, places, actors;
};

// What has to be found in the whole article at once: a date may hang on one mentioned before, a place on what else is
// named, and "Lavrov" is the Sergey Lavrov of another sentence.
struct ArticleMentions {
  ArticlePlaces places;
  ActorContext actors;
};

// An article with all that is found before any sentence is looked at closely. It refers to the article, which must
// outlive it.
struct AnnotatedText {
  const Article* article = nullptr;
  Layout layout;
  Published published;
  // Made for the first sentence that is asked for; many articles need none.
  mutable std::optional<ArticleDates> dates;
  mutable std::optional<ArticleMentions> mentions;

  std::string_view text() const { return article->text; }
};

// Sets of kinds of mentions, as bits.
enum MentionKinds : unsigned { kDates = 1, kQuantities = 2, kPlaces = 4, kActors = 8, kAllKinds = 15 };

// The mentions of an article that were asked for, each list in order of the text.
struct AnnotatedArticle {
  std::string id;
  unsigned kinds = kAllKinds;  // MentionKinds: the lists that were made
  Published published;
  std::vector<Mention> dates, quantities, places, actors;
  std::string_view text;  // of the article, which must outlive this
};

// Const and free of state once built: one annotator serves all threads. Building it loads the tables.
class Annotator {
 public:
  AnnotatedText read(const Article& article) const;

  // An AnnotatedText is not to be shared by threads.
  SentenceMentions mentions(const AnnotatedText& text, const Sentence& sentence) const;
  // The same in two steps: dates and quantities, then places and actors, which cost far more.
  SentenceMentions figures(const AnnotatedText& text, const Sentence& sentence) const;
  void add_names(const AnnotatedText& text, const Sentence& sentence, SentenceMentions& mentions) const;
  // The dates alone cost a small part of that, and where there may be any (ArticleDates::spans_in) a small part of theirs.
  std::span<const Mention> dates(const AnnotatedText& text, const Sentence& sentence) const;
  std::vector<Span> date_spans(const AnnotatedText& text, const Sentence& sentence) const;
  // The places and actors that a sentence may have, for a small part of what they cost.
  std::vector<std::uint8_t> name_outline(const AnnotatedText& text, const Sentence& sentence) const;
  // `antecedent` as AttributionFinder::find has it.
  std::optional<Attribution> attribution(const AnnotatedText& text, const Sentence& sentence, const SentenceMentions& m,
                                         std::string_view antecedent) const;
  Status status(const AnnotatedText& text, std::uint32_t first_token, std::uint32_t last_token) const;

 private:
  QuantityFinder quantities_;
  ActorFinder actors_;
  AttributionFinder attribution_;
  StatusFinder status_;
};

}  // namespace crossclaim
