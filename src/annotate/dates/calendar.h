// Calendar dates with parts left out: which years, or weeks, the words leave open, and which of them is meant.
#pragma once

#include <optional>
#include <vector>

#include "annotate/dates/direction.h"
#include "annotate/dates/forms.h"
#include "annotate/dates/period.h"
#include "annotate/dates/value.h"
#include "corpus/article.h"
#include "corpus/layout.h"

namespace crossclaim::dates {

// What resolution may look at besides the words.
struct Situation {
  std::optional<date::sys_days> anchor;          // the day of publication
  std::optional<date::sys_days> last_mentioned;  // of grain day
  std::optional<date::sys_days> last_period;     // of any grain up to the year: its first day
  std::optional<date::sys_days> quarter;         // first day of the quarter spoken of just before
  std::optional<date::sys_days> narrative;       // where a narrative has got to; empty for news
  DateOrder order = DateOrder::unknown;
  Direction direction = Direction::none;
  Region region = Region::body;
  bool day_in_sentence = false;  // the day mentioned last stands in this sentence
  bool after_in = false;         // "in" stands in front
  bool after_at = false;         // "at" stands in front
  bool before_ended = false;     // "ended" stands behind
};

// Whose year an expression without a figure for it belongs to.
enum class YearBy : std::uint8_t { context, relation, anaphor };  // "in March", "March of last year", "March of that year"

// Fills in days, readings or open parts, timex, grain and reason. Nothing for a day that isn't in the calendar (30 February).
std::optional<DateValue> resolve_calendar(const Fields& fields, YearBy year_by, const Situation& situation);

// Where a holiday isn't kept on one day everywhere ("Eid al-Fitr"), the days it may be; the value becomes approximate.
void widen_holiday(const Fields& fields, DateValue& value);

// One of `periods`, which ascend, by direction; what stays possible besides goes to `readings`.
DateValue choose(const std::vector<Period>& periods, const Situation& situation, date::sys_days anchor);

DateValue value_of(const Period& period, DateReason reason);

}  // namespace crossclaim::dates
