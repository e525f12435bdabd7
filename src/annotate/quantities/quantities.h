// QuantityFinder: the numbers of things in a sentence.
//
// Finds numbers in figures and words, ranges, vague numbers ("dozens"), percentages, money, and counted people told as
// nouns ("a man and two women" is 3, "a 35-year-old" is 1, "no one" is 0). A hedge ("at least", "some", "nearly") makes an
// interval, by rules/tables/hedges.tsv. What looks like a number and counts nothing is left out: years and dates, ages,
// addresses, calibres, scores, clock times, numbers of roads and flights, ordinals, compounds ("three-day").
//
// The span of a mention covers hedge, number and noun phrase head: "at least 12 armed men". `of` is the head, folded and in
// the singular ("man"), and empty where nothing counted is named ("killed 12").
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "annotate/quantities/nouns.h"
#include "annotate/quantities/number.h"
#include "corpus/layout.h"
#include "text/phrase_table.h"

namespace crossclaim {

// Const and free of state once built: one finder serves all threads.
class QuantityFinder {
 public:
  QuantityFinder();

  // Mentions with value Quantity, in order of the text, not overlapping. `dates`: the date mentions of the same sentence,
  // in order of the text. Linear in the sentence.
  std::vector<Mention> find(std::string_view text, const Layout& layout, const Sentence& sentence,
                            std::span<const Mention> dates) const;

 private:
  struct Hedge {
    std::optional<double> lo;  // factor of the number; absent = open
    std::optional<double> hi;
    bool approximate;
    bool increment;
    bool part;
  };
  friend class QuantityReader;

  NumberReader numbers_;
  NounPhrases nouns_;
  NumberContext context_;
  PhraseTable before_;  // hedges by side
  PhraseTable after_;
  std::vector<Hedge> hedges_;
  PhraseTable unit_before_;
  PhraseTable unit_after_;
  std::vector<std::string_view> units_;
};

}  // namespace crossclaim
