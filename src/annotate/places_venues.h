// Venues: places finer than a city, known from the text alone.
#pragma once

#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "corpus/layout.h"

namespace crossclaim {

// `places` and the venues among them, in order of the text: "the 2100 block of Elm Street", "2112 Elm Street", "the Hotel
// Alpha in Geneva". The path of a venue ends with that of the place it is said to lie in, if any; that place stays a mention
// of its own. A place inside the name of a venue gives way to it.
std::vector<Mention> add_venues(std::string_view text, const Layout& layout, std::vector<Mention> places);

}  // namespace crossclaim
