// Venues: places finer than a city, known from the text alone.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "annotate/mention.h"
#include "corpus/layout.h"

namespace crossclaim {

// The places of a sentence and the venues among them, in order of the text: "the 2100 block of Elm Street", "2112 Elm Street",
// "the Hotel Alpha in Geneva". The path of a venue ends with that of the place it is said to lie in, if any; that place stays a
// mention of its own. A place inside the name of a venue gives way to it. Tokens are those of the whole text.
std::vector<Mention> add_venues(std::string_view text, std::span<const Token> tokens, const Sentence& sentence,
                                std::vector<Mention> places);

}  // namespace crossclaim
