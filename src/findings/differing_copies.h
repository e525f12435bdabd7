// Copies of one text that give two answers.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// The claims stand in the same sentence, but for a few words: one of the copies was altered. A reprint that kept "yesterday"
// wasn't: its day is another because its date is, and it is undecided.
Reservation altered_passage(const Dispute& d);

// Other passages of one text: nothing that articles disagree about.
Reservation other_passages(const Dispute& d);

}  // namespace crossclaim
