// Calendar: weekdays that contradict the date beside them, as in "Monday, January 24" of 2017, which was a Tuesday.
//
// This is a conflict of one article with itself. Its kind is "calendar", which no rule file describes; its one attribute,
// "day", has two claims for answers: the day by month and figure, and the day of that weekday nearest to it. Where the year
// isn't said, the weekday may point to another year ("Sunday, January 24" fits 2016); then, and where the date isn't close to
// the day of publication, the finding is undecided. Without a publication date a year can always be found that fits, so that
// nothing is claimed. Nor is it of days before 1924, when the last country took to the Gregorian calendar, or in headlines of
// other articles.
#pragma once

#include "annotate/annotator.h"
#include "claims/claim.h"
#include "claims/finding.h"

namespace crossclaim {

// Adds two claims and the mention they belong to for each such date. Their ids and positions are left to be filled in.
void add_calendar_claims(const AnnotatedText& text, ArticleClaims& out);

// Adds an event and a finding for each calendar mention.
void add_calendar_findings(CheckResult& out);

}  // namespace crossclaim
