// Roles: what an event mention is seen with, and where it takes what its own words leave out.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "annotate/annotator.h"
#include "claims/claim.h"
#include "rules/rule_file.h"

namespace crossclaim {

// The mentions of an article's sentences, each annotated once, when first asked for. Not to be shared by threads.
class SentenceCache {
 public:
  SentenceCache(const Annotator& annotator, const AnnotatedText& text);
  const SentenceMentions& at(std::size_t sentence);
  // Its dates and quantities are there, its places and actors only if they were asked for.
  const SentenceMentions& figures_at(std::size_t sentence);
  // Of the title given beside the text; their spans are offsets into Article::title.
  const SentenceMentions& title();
  // The country that the article's places lie in, where no other has half as many of them; null if there is none. All sentences
  // are annotated for it.
  const Place* country();
  const AnnotatedText& text() const { return text_; }
  const Annotator& annotator() const { return annotator_; }

 private:
  const Annotator& annotator_;
  const AnnotatedText& text_;
  struct Read {
    std::optional<SentenceMentions> mentions;
    bool has_names = false;
  };
  std::vector<Read> sentences_;
  std::optional<SentenceMentions> title_;
  std::optional<std::optional<Place>> country_;
};

ClaimValue value_of(const Mention& mention);

// Where an event mention stands.
struct Standpoint {
  std::size_t sentence = 0;
  std::uint32_t head = 0;  // bytes: the nearest mention is taken
  Span told;               // the part of the sentence that tells of it: without "the police said on Tuesday"
};

// Fills the roles a rule file declares under `inherit` and the mention lacks, from the first source that has a mention of
// the role's type.
void inherit_roles(EventMention& event, const RuleFile& file, SentenceCache& sentences, const Standpoint& at);

// "Five died and two were hurt on Tuesday": the day that one mention of a sentence tells is that of all of its kind.
void share_days(std::span<EventMention> of_sentence);

}  // namespace crossclaim
