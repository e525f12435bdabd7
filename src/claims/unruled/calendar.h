// Calendar: weekdays that contradict the date beside them, as in "Monday, January 24" of 2017, which was a Tuesday.
//
// Both days are claimed, that of month and figure and that of this weekday nearest to it, by no rule file's pattern; what
// comes of it is findings/calendar_findings.h. Where the year isn't said, the weekday may point to another year ("Sunday,
// January 24" fits 2016), which is then a further reading of the first. Without a publication date a year can always be found
// that fits, so that nothing is claimed. Nor is it of days before 1924, when the last country took to the Gregorian calendar,
// or in headlines of other articles.
#pragma once

#include <string_view>

#include "annotate/annotator.h"
#include "claims/claim.h"

namespace crossclaim {

inline constexpr std::string_view kCalendarKind = "calendar";
inline constexpr std::string_view kCalendarAttribute = "day";

// Adds two claims and the mention they belong to for each such date; by their rules, the day by month and figure comes first.
// Their ids and positions are left to be filled in.
void add_calendar_claims(const AnnotatedText& text, ArticleClaims& out);

}  // namespace crossclaim
