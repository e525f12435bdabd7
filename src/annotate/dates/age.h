// When something began that is so and so old: "the five-month war", read on the day of publication.
//
// Such words are round, and the war may be over. The days are those within a quarter of a unit of the exact day; all days up
// to today stay possible as a second reading, so that "a five-month war" never contradicts the day on which it began.
#pragma once

#include <optional>

#include <date/date.h>

#include "annotate/dates/value.h"

namespace crossclaim {

// Nothing for a value that is no duration of so many years, months, weeks or days, or where the day isn't known.
std::optional<DateValue> began(const DateValue& age, std::optional<date::sys_days> today);

}  // namespace crossclaim
