// Two answers that may be those of two events.
#pragma once

#include "findings/dispute.h"

namespace crossclaim {

// "the fighting", "raids": two days or towns of what goes on or happens again and again (rules/tables/lasting.tsv).
Reservation recurring(const Dispute& d);

// Two passages that differ in more than the value in question tell of two things, whatever their articles have in common.
// One passage may name several days or towns: it is enough that one agrees.
Reservation other_things_differ(const Dispute& d);

// The articles are one event through others only, share too few names, or don't both say when and where, as far as that
// isn't what is asked. Of articles of one story, enough features that agree make up for a day or a place that one of them
// doesn't tell, where each tells of one count only, no third is told and the two are near each other, or of the same hour of
// two days.
Reservation unlinked(const Dispute& d);

}  // namespace crossclaim
