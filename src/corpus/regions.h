// Regions: to which part of the page each paragraph of an article belongs.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/layout.h"
#include "corpus/paragraphs.h"
#include "text/tokens.h"

namespace crossclaim {

// One region for each of `paragraphs`. `title` is the article's as given beside its text; may be empty.
//
// Debris is told by its words first (corpus/debris.h). What is left is read by its form: running text ends with a stop or
// is long, a title is a short line without one. The first title is the headline; a later one between running paragraphs is
// a link to another article, for a subheading and a link look alike and a link's claims must never be taken for this
// article's own.
std::vector<Region> regions_of(std::string_view text, std::string_view title, const std::vector<Token>& tokens,
                               const std::vector<TokenRange>& paragraphs);

}  // namespace crossclaim
