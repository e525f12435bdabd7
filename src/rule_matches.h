// The matches of an article's sentences before they become claims: what rule tests, `rules stats` and `rules trace` look at.
#pragma once

#include <functional>

#include "annotate/annotator.h"
#include "corpus/article.h"
#include "rules/encoder.h"
#include "rules/matcher.h"

namespace crossclaim {

// A sentence that has been annotated and encoded; valid during the call it is given to.
struct ReadSentence {
  const AnnotatedText& text;
  const Sentence& sentence;
  const SentenceMentions& mentions;
  const EncodedSentence& encoded;
};

// Calls `sink` with each sentence in which `wanted` says that it is worth while.
void each_sentence(const Annotator& annotator, const AnnotatedText& text, const std::function<bool(const Sentence&)>& wanted,
                   const std::function<void(const ReadSentence&)>& sink);

// Every match of every pattern, whatever becomes of it. `rules` is the matcher's.
void each_match(const Matcher& matcher, const Annotator& annotator, const Article& article,
                const std::function<void(const Match&)>& sink);

}  // namespace crossclaim
