// BoundFinder: "before", "by", "since" right in front of a date, which make it the end of a stretch of time.
//
// The words stand in rules/tables/dates_bounds.tsv. Not so where the date is a thing's: "after Friday's vote", "before the
// March 7 vote" were on that day.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "annotate/dates/value.h"
#include "corpus/layout.h"
#include "text/phrase_table.h"

namespace crossclaim::dates {

struct Bound {
  TimexMod mod = TimexMod::none;
  bool opens = false;       // a claim has all days on that side, not the day named
  std::uint32_t first = 0;  // token
};

// Const and free of state once built: one finder serves all threads.
class BoundFinder {
 public:
  BoundFinder();  // reads the built-in table

  // For the tokens [first, last) of `sentence`, in bounded time.
  std::optional<Bound> of(const Layout& layout, const Sentence& sentence, std::uint32_t first, std::uint32_t last) const;

 private:
  PhraseTable words_;
  std::vector<Bound> bounds_;
};

}  // namespace crossclaim::dates
