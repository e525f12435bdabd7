// Resolution: from a recognised expression to a DateValue.
#pragma once

#include <optional>

#include "annotate/dates/calendar.h"
#include "annotate/dates/forms.h"
#include "annotate/dates/value.h"

namespace crossclaim::dates {

// Nothing for what turns out to be no date (30 February, the 4321st quarter).
std::optional<DateValue> resolve(const Expression& expression, const Situation& situation);

// What "early", "the end of" or "about" in front makes of the value.
void apply(Shape shape, const Situation& situation, DateValue& value);

// Does resolution depend on the direction?
bool needs_direction(const Expression& expression);

}  // namespace crossclaim::dates
