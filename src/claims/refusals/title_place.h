// The place in a politician's title: "Mexico City Mayor Ana Reyes said two people were killed". It is where the office is held,
// not where what is told of happened. The police, a sheriff or a coroner speak of their own town; so those stay claims.
#pragma once

#include "rules/encoder.h"
#include "rules/matcher.h"

namespace crossclaim {

// Whether the place begins the mention of somebody whose office rules/tables/offices.tsv has as a politician's.
bool is_of_title(const EncodedSentence& encoded, const SlotFill& place);

}  // namespace crossclaim
