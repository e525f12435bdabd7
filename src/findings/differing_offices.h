// Two offices that nobody holds at once, told of one person: at two times.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// Offices told in articles weeks apart: somebody may have been promoted or elected between them (updated).
Reservation held_in_turn(const Dispute& d);

}  // namespace crossclaim
