// Places: the mentions of places in an article, resolved against the gazetteer.
//
// A mention is made of a name, or of a name and the containers behind it ("Geneva, Switzerland" is one mention). Which of
// the places of one name is meant is decided once for the article: by a container said with it, else by the countries and
// divisions the article names, else by population; rivals that stay possible stand in Place::other. A name is a place's
// only if its surroundings allow it: "Jordan Baker", "Washington Post" and "University of Texas" are none. A capital that
// stands for its government ("Moscow said") is a place here, as any other.
//
// The name of a part of a town ("the Chatham neighborhood") is a venue's, in the town that is said or that the article names
// most.
//
// Place::adjective is set for demonyms ("Syrian") and for names used as one ("Houston police", "London-based").
#pragma once

#include <memory>
#include <vector>

#include "annotate/mention.h"
#include "annotate/places/gazetteer.h"
#include "corpus/article.h"
#include "corpus/layout.h"

namespace crossclaim {

// The places of an article. Its names are looked over at once, as which place one of them means hangs on the others; mentions
// are made of those sentences alone that are asked for, which are few.
class ArticlePlaces {
 public:
  // Refers to the gazetteer, the article's text and the layout's tokens, which must outlive it.
  ArticlePlaces(const Gazetteer& gazetteer, const Article& article, const Layout& layout);
  ~ArticlePlaces();
  ArticlePlaces(ArticlePlaces&&) noexcept;

  // In order of the text, not overlapping; every value is a Place. All sentences of the article together take time linear in
  // the text.
  std::vector<Mention> of(const Sentence& sentence);

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

// Those of all sentences.
std::vector<Mention> find_places(const Gazetteer& gazetteer, const Article& article, const Layout& layout);

}  // namespace crossclaim
