#include "rule_matches.h"

#include <span>

namespace crossclaim {

void each_sentence(const Annotator& annotator, const AnnotatedText& text, const std::function<bool(const Sentence&)>& wanted,
                   const std::function<void(const ReadSentence&)>& sink) {
  for (const Sentence& s : text.layout.sentences) {
    if (!wanted(s)) continue;
    const SentenceMentions mentions = annotator.mentions(text, s);
    sink({text, s, mentions, encode(text.text(), text.layout, s, mentions)});
  }
}

void each_match(const Matcher& matcher, const Annotator& annotator, const Article& article,
                const std::function<void(const Match&)>& sink) {
  const AnnotatedText text = annotator.read(article);
  std::vector<Candidate> candidates;
  const auto wanted = [&](const Sentence& s) {
    candidates = matcher.candidates(tokens_of(text.layout, s), s.region);
    return !candidates.empty();
  };
  each_sentence(annotator, text, wanted, [&](const ReadSentence& s) {
    for (const Match& m : matcher.match(s.encoded, candidates)) sink(m);
  });
}

}  // namespace crossclaim
