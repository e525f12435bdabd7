// Where an article is at home, as told by what is no place of its text: the telephone numbers it gives, and its outlet's name.
#pragma once

#include <optional>

#include "annotate/places/gazetteer.h"
#include "corpus/article.h"

namespace crossclaim {

struct HomeHint {
  Gazetteer::Index division = Gazetteer::kNone;
  Gazetteer::Index city = Gazetteer::kNone;  // where the outlet is at home, if it is named after a city or known
  bool local = false;                        // by a telephone number: people of the division are asked to call
};

// A state of the United States, if all telephone numbers of the text are of one by their area codes; else that which the
// article's source is named after, by itself or by a large city of it ("daytontribune.com"), or that of a broadcaster's call
// sign or a newspaper's site in rules/tables/stations.tsv ("kmov.com"); else that of a name behind the article's title ("-
// Channel 5 - Memphis, Tennessee", "- Channel 5 - Columbus, GA"). Outlets of the whole country are named after Washington and
// New York, too, which tell nothing. Only the built-in gazetteer is asked; none for another.
std::optional<HomeHint> home_hint(const Gazetteer& gazetteer, const Article& article);

}  // namespace crossclaim
