// Two answers of which one isn't told as certain or as done.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// A wish or proposal, or an open day (see open_day in differing_days.h).
Reservation left_open(const Dispute& d);

// "In hospital on Wednesday after being shot": the words of one article's claims may tell of something else, by the `doubt`
// of their pattern; unless one of its claims of this value is in no doubt.
Reservation in_doubt(const Dispute& d);

// A plan that another article tells as done (updated).
Reservation carried_out(const Dispute& d);

}  // namespace crossclaim
