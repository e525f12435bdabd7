// Two ages that differ: of one person at two times, or of two people.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// Years of age that a birthday, or the years between two articles, can explain (updated). Articles of some weeks' distance
// may have a birthday between them; of a few days' they are taken to disagree. Ages far apart, and no slip of one another,
// are those of two people.
Reservation aged(const Dispute& d);

// A child of four and one of nine, shot on two days of one town and week. Of an attack on many, one is often told in each.
Reservation others_struck(const Dispute& d);

}  // namespace crossclaim
