// Where the hurt are taken: "flown to Porto", "treated at a hospital in Porto", which isn't where they were hurt. The words
// are those of rules/tables/care.tsv. A hospital without a word of being moved or treated may be the scene itself ("shells hit
// a hospital in Homs").
#pragma once

#include <cstdint>

#include "rules/encoder.h"
#include "rules/matcher.h"

namespace crossclaim {

// Whether the place is told as one of care. `head`: the element that the event goes by; what is told of being moved stands
// nearer to the place than that.
bool is_of_care(const EncodedSentence& encoded, const SlotFill& place, std::uint32_t head);

}  // namespace crossclaim
