// Listed places: what goes on at one place of a list goes on at all of them ("shelling in Homs, Deraa and Hama").
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/layout.h"
#include "rules/encoder.h"

namespace crossclaim {

// The elements of the places listed with the one at `element`, in order and without it; empty where it stands alone. A list
// ends with "and" or "or" and holds places of one type; "the Syrian cities of Aleppo and Latakia" may go on in it.
std::vector<std::uint32_t> listed_with(std::uint32_t element, const Layout& layout, const EncodedSentence& sentence);

}  // namespace crossclaim
