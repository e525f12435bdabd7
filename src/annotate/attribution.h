// Attribution: whose words a sentence tells.
//
// "State media reported that officials said ..." is said by officials, told by state media. Direct and indirect speech, the
// speaker before or after the words. Forms of speech stand in rules/tables/speech.tsv.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "corpus/layout.h"
#include "text/phrase_table.h"

namespace crossclaim {

struct Attribution {
  std::vector<std::string> by;  // canonical names, the outermost speaker last: {"officials", "state media"}
  Span scope;                   // the words said
  Span cue;                     // the words that say so: "said", "according to"
};

// Const and free of state once built: one finder serves all threads.
class AttributionFinder {
 public:
  AttributionFinder();

  // `actors`: the actor mentions of the sentence, in order of the text. `antecedent`: the canonical name that "he" or "she"
  // stands for if the sentence has no person before the pronoun (the last person of the sentence before); empty if not known.
  // A speaker that no table knows is told by its words: "an attorney". None where nobody is told as speaker. Verbs of speech
  // inside a quotation tell nothing of who says the sentence. Linear in the sentence.
  std::optional<Attribution> find(std::string_view text, const Layout& layout, const Sentence& sentence,
                                  std::span<const Mention> actors, std::string_view antecedent = {}) const;

 private:
  friend class SpeechReader;
  enum class Kind : std::uint8_t {
    verb,
    passive,
    according,
    pronoun,
    filler,
    boundary,
    quoting,
    saying,
    citing,
    object,
    teller
  };

  PhraseTable forms_;
  std::vector<Kind> kinds_;
};

}  // namespace crossclaim
