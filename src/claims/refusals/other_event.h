// Times and places of another event than that of the head, in the same sentence.
//
// "The truce came before talks due to start in Kuwait on 18 April": a conjunction or preposition of time between head and slot
// brings another event with it, and what stands behind that event is its own. Right behind such a word stands the event's own
// day: "the truce has held since Friday", "the talks go on until Monday".
#pragma once

#include "rules/encoder.h"
#include "rules/matcher.h"

namespace crossclaim {

// Whether a day or place is another event's, or that of a part of what is counted, or one that a plan gave up. What is another
// event's stands behind the head (an element).
bool is_of_other_event(const EncodedSentence& encoded, const SlotFill& slot, std::uint32_t head);

}  // namespace crossclaim
