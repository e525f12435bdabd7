// Calendar findings: of a weekday that contradicts the date beside it (claims/unruled/calendar.h).
//
// This is a conflict of one article with itself. Its kind is "calendar", which no rule file describes; its one attribute,
// "day", has two claims for answers: the day by month and figure, and the day of that weekday nearest to it. Where the year
// isn't said and the weekday fits another one, or the date isn't close to the day of publication, the finding is undecided.
#pragma once

#include "findings/finding.h"

namespace crossclaim {

// Adds an event and a finding for each calendar mention.
void add_calendar_findings(CheckResult& out);

}  // namespace crossclaim
