// Two places that differ: names that several places have, and places within places that the gazetteer doesn't tell.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// "in Detroit" and "on Winthrop", which is a town elsewhere, too: the first article names Winthrop somewhere. So does
// "south-east of Venice, Louisiana" with Louisiana, whichever Venice was taken for it. And of two places of one name
// (Davidson County in two states) it was told from its surroundings which one an article means.
Reservation named_by_both(const Dispute& d);

// "in East Chicago", which is a town of another state, and an article that names Chicago.
Reservation a_side_of_it(const Dispute& d);

}  // namespace crossclaim
