// Places: the mentions of places in an article, resolved against the gazetteer.
//
// A mention is made of a name, or of a name and the containers behind it ("Geneva, Switzerland" is one mention). Which of
// the places of one name is meant is decided once for the article: by a container said with it, else by the countries and
// divisions the article names, else by population; rivals that stay possible stand in Place::other. A name is a place's
// only if its surroundings allow it: "Jordan Baker", "Washington Post" and "University of Texas" are none. A capital that
// stands for its government ("Moscow said") is a place here, as any other.
//
// Place::adjective is set for demonyms ("Syrian") and for names used as one ("Houston police", "London-based").
#pragma once

#include <vector>

#include "annotate/gazetteer.h"
#include "annotate/mention.h"
#include "corpus/article.h"
#include "corpus/layout.h"

namespace crossclaim {

// All of the article's, in order of the text, not overlapping, none across sentences; those of one sentence are the run
// whose tokens lie in the sentence's. Every value is a Place. Linear in the text.
std::vector<Mention> find_places(const Gazetteer& gazetteer, const Article& article, const Layout& layout);

}  // namespace crossclaim
