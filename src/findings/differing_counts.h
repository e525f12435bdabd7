// Two counts that differ: whom they count, a part and the whole, a toll that rises.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// Other things or people are counted, or over another time (verdict scope). A headline leaves out what the text says: any of
// the article's claims of this value gives the scope. "Four others" are beside those told before, whatever their number is
// elsewhere.
Reservation of_other_scopes(const Dispute& d);

// "Two dozen" and 25: dozens and scores are round numbers (undecided).
Reservation in_round_numbers(const Dispute& d);

// A toll that a later article tells higher (updated). Without publication dates that can't be told from a conflict; and
// counts more than three times apart aren't one event's: other people or other days were counted.
Reservation grown(const Dispute& d);

// Two killed in the one shop and two in the other, says one article; four, says the other.
Reservation counted_in_parts(const Dispute& d);

// An article that counts two dead and four counts a part first, or what was known at first.
Reservation less_than_its_own(const Dispute& d);

}  // namespace crossclaim
