// The town of what is told without one: "the 2100 block of Elm Street" of an article that tells of Dayton alone.
#pragma once

#include "claims/claim.h"

namespace crossclaim {

// Puts the venues of an article's claims and roles that say no place around them into the one town that its other place claims
// name; where they name several towns of one division, into that. What speaks against it leaves all as it was: a place claim of
// elsewhere, towns of two divisions, several towns of which one may be another of its name. What a related headline tells, and
// what may be of something else, isn't asked.
void settle_venues(ArticleClaims& article);

}  // namespace crossclaim
