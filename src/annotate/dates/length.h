// How long something lasted: a duration as a number of days, so that "a 72-hour truce" and "three days of calm" agree.
//
// Hours and days are taken as said. Weeks, months and years are round: a quarter of a week or half a month or year either way
// may be meant, so that a war of "five years" and one of "six" can be the same. "Nearly", "up to" and "more than" open the
// interval on their side.
#pragma once

#include <optional>

#include "annotate/dates/value.h"
#include "annotate/mention.h"

namespace crossclaim {

// A quantity of the unit "day". Nothing for a value that is no duration, and where its number isn't known ("years of war").
std::optional<Quantity> length_in_days(const DateValue& duration);

}  // namespace crossclaim
