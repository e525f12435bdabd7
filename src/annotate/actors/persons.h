// PersonFinder: people told by name together with their age, or behind a word that says what part they had in the event.
//
//   "John A. Smith, 35, of Dayton"      "Ana Reyes (35)"            "35-year-old John Smith"
//   "Ana Reyes, a 35-year-old nurse"    "Ana Reyes was 35."         "Ana Reyes and Leo Marsh, both 28"
//   "a 35-year-old, named by her family as Ana Reyes"               "Ana Reyes - just 35 years old"
//   "Ana Reyes died on Monday at the age of 35"
//   "identified as Ana Reyes"           "the gunman, Leo Marsh"     "Leo Marsh was arrested"
//
// Who did it is told without a name, too, if his age and his part are: "the gunman was a 35-year-old", "a 35-year-old suspect".
//
// A name has two words or more. It is kept as it is spelt: what two articles may differ in is a letter of it. The words
// stand in rules/tables/persons.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/actors/names.h"
#include "annotate/mention.h"
#include "corpus/layout.h"
#include "text/phrase_table.h"
#include "text/word_classes.h"

namespace crossclaim {

struct PersonAge {
  Span span;       // "35", "35-year-old"
  Quantity value;  // years; below one year 0
};

struct PersonMention {
  Span span;              // of the name; without one, of the age
  std::string name;       // as it is spelt, with single spaces; empty where none is told
  std::string part;       // "victim", "suspect", "dead"; empty where no word says it
  std::string_view rule;  // "PER001" ...
  std::optional<PersonAge> age;
};

// Const and free of state once built: one finder serves all threads.
class PersonFinder {
 public:
  PersonFinder();

  // In order of the text, each name once. `places`: the place mentions of the same sentence. Linear in the sentence.
  std::vector<PersonMention> find(std::string_view text, const Layout& layout, const Sentence& sentence,
                                  std::span<const Mention> places) const;
  const NameReader& names() const { return names_; }

  enum class Class : WordClasses::Mask {
    behind_age = 1 << 0,  // "Ana Reyes, 35, *of* Dayton"
    link = 1 << 1,        // "the 35-year-old *suspect*, *identified* *as* Leo Marsh"
    never = 1 << 2,       // never part of a name: "Victim", "Suspect", weekdays
    unit = 1 << 3,        // "year", "month"
    small_unit = 1 << 4,  // "month", "week", "day"
    suffix = 1 << 5,      // "Jr", "III"
    copula = 1 << 6,      // "was", "is"
    dead = 1 << 7,        // a sentence that holds one tells of the dead,
    deed = 1 << 8,        // unless it tells of who did it, too
    offender = 1 << 9,    // "gunman": one person who did it
    naming = 1 << 10,     // "identified", behind which may stand by whom
    only = 1 << 11,       // "just 15 years old"
  };

 private:
  friend class PersonReader;
  bool is(const Token& token, Class c) const { return words_.is(token, static_cast<WordClasses::Mask>(c)); }

  struct Cue {
    bool before = true;  // the cue stands before the name
    std::string_view part;
  };
  NameReader names_;
  WordClasses words_;
  PhraseTable cues_;
  std::vector<Cue> cue_table_;
};

}  // namespace crossclaim
