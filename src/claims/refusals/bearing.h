// Places that only tell where another one lies: "Gharyan, 80 kilometres south of Tripoli", "a village 60 km west of Porto". A
// place within a few miles of one is told as that ("a farm 3 miles west of Porto"). The words are those of
// rules/tables/bearings.tsv.
#pragma once

#include "rules/encoder.h"
#include "rules/matcher.h"

namespace crossclaim {

// Whether the place is the point that another one of the sentence is seen from, or, if `exact`, one that lies far off.
bool is_point_of_bearing(const EncodedSentence& encoded, const SlotFill& place, bool exact);

}  // namespace crossclaim
