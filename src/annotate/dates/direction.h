// DateDirection: whether a yearless date lies before or after the day of publication, by cue and tense.
//
// The words stand in rules/tables/dates_cues.tsv. The nearest cue in front of the date within its clause decides ("set for
// January 23", "said on Tuesday"); failing that, the first one behind it ("On Tuesday, he said"). A verb form that only
// its ending shows ("announced") counts as past.
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/layout.h"
#include "text/phrase_table.h"

namespace crossclaim::dates {

enum class Direction : std::uint8_t { none, past, future };

class DirectionFinder {
 public:
  DirectionFinder();  // reads the built-in table

  // For the tokens [first, last) of `sentence`. Looks at a bounded number of tokens to either side.
  Direction of(std::string_view text, const Layout& layout, const Sentence& sentence, std::uint32_t first,
               std::uint32_t last) const;

 private:
  enum Cue : PhraseTable::Id {
    past,
    future,
    modal,
    former,
    past_beside,
    future_beside,
    open,
    border,
    neutral,
    mild,
    present,
    promise
  };
  struct Step {
    Direction direction = Direction::none;
    bool border = false;   // forgets the cues in front
    bool beside = false;   // counts only right before the date
    bool modal = false;    // rules the participle behind it
    bool mild = false;     // counts only where no other cue does
    bool present = false;  // counts only in front of the date
    bool promise = false;  // of the past if it stands behind the date
    bool former = false;   // rules the plans behind it
    std::uint32_t tokens = 1;
  };
  Step step(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at, std::uint32_t end) const;
  struct Front {
    Direction cue = Direction::none;
    Direction mild = Direction::none;
  };
  Front in_front(std::string_view text, const Layout& layout, const Sentence& sentence, std::uint32_t first,
                 bool with_beside) const;
  Direction behind(std::string_view text, const Layout& layout, const Sentence& sentence, std::uint32_t last) const;

  PhraseTable cues_;
};

}  // namespace crossclaim::dates
