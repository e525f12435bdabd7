// Article facts: what comparison needs of an article besides its claims.
#pragma once

#include "annotate/annotator.h"
#include "claims/claim.h"
#include "corpus/article.h"

namespace crossclaim {

// Where an article is from and when it was published.
ArticleFacts facts_of(const Article& article);

// What it is compared by: credits, shingles, topic words and names. `text` is the article as read, `article` as given.
// Linear in the text, and wasted on an article without claims.
void add_features(ArticleFacts& facts, const Article& article, const AnnotatedText& text);

}  // namespace crossclaim
