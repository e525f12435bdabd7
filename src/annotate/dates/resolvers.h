// The parts of resolution: one function a kind of form, each called by resolve.cc alone.
#pragma once

#include <optional>
#include <string>

#include "annotate/dates/calendar.h"
#include "annotate/dates/forms.h"
#include "annotate/dates/period.h"
#include "annotate/dates/value.h"

namespace crossclaim::dates {

using Value = std::optional<DateValue>;

// A value without days.
DateValue bare(TimexType type, std::string timex, DateReason reason = DateReason::absolute);
Unit unit_of(const Fields& fields);
// The period of the unit, `offset` from `base`; open without a base.
Value counted(Unit unit, std::optional<date::sys_days> base, int offset, DateReason reason);
// "T19:15", "TMO"; empty if the words name no time.
std::string time_suffix(const Fields& fields);

// resolve_absolute.cc: dates of the calendar and ranges of them.
Value calendar(const Expression& e, const Situation& s);
Value slashed(const Expression& e, const Situation& s);
Value weekday_of(const Expression& e, const Situation& s);
Value fiscal(const Expression& e, const Situation& s);
Value quarter(const Expression& e, const Situation& s);
Value half(const Expression& e, const Situation& s);
Value decade(const Expression& e, const Situation& s);
Value century(const Expression& e, const Situation& s);
Value era(const Expression& e, const Situation& s);
Value september_11(const Expression& e, const Situation& s);
Value days_range(const Expression& e, const Situation& s);
Value months_range(const Expression& e, const Situation& s);
Value weekday_week(const Expression& e, const Situation& s);
Value from_day(const Expression& e, const Situation& s);
Value instant(const Expression& e, const Situation& s);
Value short_year(const Expression& e, const Situation& s);

// resolve_part.cc: parts of a longer period.
Value nth_of(const Expression& e, const Situation& s);
Value week_with(const Expression& e, const Situation& s);
Value day_only(const Expression& e, const Situation& s);
Value week_of_day(const Expression& e, const Situation& s);
Value numbered_week(const Expression& e, const Situation& s);

// resolve_relative.cc: dates counted from the day of publication, or from the date mentioned before.
Value deictic(const Expression& e, const Situation& s);
Value part(const Expression& e, const Situation& s);
Value relative(const Expression& e, const Situation& s);
Value anaphoric(const Expression& e, const Situation& s);
Value weekday_told(const Expression& e, const Situation& s);
Value current(const Expression& e, const Situation& s);
Value latest(const Expression& e, const Situation& s);
Value same_quarter(const Expression& e, const Situation& s);
Value year_end(const Expression& e, const Situation& s);
Value ago(const Expression& e, const Situation& s);
Value shift(const Expression& e, const Situation& s);
Value hundred_hours(const Expression& e, const Situation& s);
Value clock(const Expression& e, const Situation& s);

// resolve_duration.cc: what has a length or a frequency, but no place in the calendar.
Value duration(const Expression& e, const Situation& s);
Value half_more(const Expression& e, const Situation& s);
Value half_only(const Expression& e, const Situation& s);
Value stretch(const Expression& e, const Situation& s);
Value set(const Expression& e, const Situation& s);
Value ref(const Expression& e, const Situation& s);

}  // namespace crossclaim::dates
