// Temporal expressions of an article: found, and read as days.
//
// Dates, times, durations and sets of dates as TIMEX3 has them (ISO-TimeML): "December 30", "last month", "on Friday",
// "five years", "every Monday", "recently". Recognition is by forms (rules/tables/dates_forms.tsv) over words
// (rules/tables/dates.tsv); an expression with parts left out is read from the day of publication, toward the tense and
// the cues of its clause; without that day it stays open (DateValue::open), except in a narrative: a text that names full
// dates again and again (of years long before its own day, if that is known), where "June 4" belongs to the year named last.
//
// Rules for the readings taken:
//   weekday              the same day or the nearest in the past, unless the clause speaks of the future
//   month and day        toward the tense; without one the nearest, the neighbours kept in DateValue::readings
//   in Region::related   by nearness only, a weekday not at all: the other article's own day isn't known
//   5/6/2016             month first; the other order is kept in DateValue::readings
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "annotate/published.h"
#include "corpus/article.h"
#include "corpus/layout.h"

namespace crossclaim {

// The dates of an article. What one means may hang on all others; whether a sentence holds any is told without them, and is
// all that most articles need. Not to be shared by threads.
class ArticleDates {
 public:
  // Refers to all three, which must outlive it.
  ArticleDates(const Article& article, const Layout& layout, const Published& anchor);
  ~ArticleDates();
  ArticleDates(ArticleDates&&) noexcept;

  // The spans of what may be dates in a sentence of the layout; those of its dates are among them.
  std::vector<Span> spans_in(const Sentence& sentence);
  // Those of find_dates that lie in a sentence; valid while this lives.
  std::span<const Mention> of(const Sentence& sentence);

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

// Every temporal expression, in order of the text, none overlapping another; Mention::value holds a DateValue. Linear in the
// text. Thread-safe: the tables are loaded once, at the first call.
std::vector<Mention> find_dates(const Article& article, const Layout& layout, const Published& anchor);

// The offset from Greenwich that the words of a time name, as ISO 8601 writes it: "-05:00" for "5 p.m. EST"; empty where they
// name none, or one that has several. TIMEX3 has no place for it: its values are those of the clock named.
std::string zone_of(std::string_view words);

// The same as TIMEX3 has them: it knows no ranges, so that "from 3 to 5 May" is two dates, "3" and "5 May".
std::vector<Mention> part_ranges(const std::vector<Mention>& dates, const Layout& layout);

}  // namespace crossclaim
