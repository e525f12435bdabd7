// Name outline: where a sentence can hold names of places and actors, told from its own words.
//
// Which names they are takes the whole article, and costs more than all else that is done for it. An outline tells more than
// there is, never less: each mention of places.h and actors.h begins at a token that may start a name, and goes on in tokens
// in which one may go on. So what can't be in the outline can't be in the sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/actors/names.h"
#include "annotate/places/gazetteer.h"
#include "corpus/layout.h"

namespace crossclaim {

// Of a token: a bit each.
enum NamePart : std::uint8_t {
  kMayStartName = 1,
  kMayGoOnInName = 2,  // one that started at a token before
};

// For each token of the sentence, its NamePart bits. Linear in the sentence.
std::vector<std::uint8_t> outline_names(const Gazetteer& gazetteer, const NameReader& names, std::string_view text,
                                        const Layout& layout, const Sentence& sentence);

}  // namespace crossclaim
