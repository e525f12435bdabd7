// Neighbourhood: the part of an indexed corpus that bears on new articles.
//
// Events grow along pairs of event nodes that are found to be the same, and such pairs are looked for among neighbours in
// blocks (events/event_groups.h). So the events of new articles depend on nothing but the nodes that can be reached from
// theirs along such pairs, and on the neighbours of those. Starting from the new nodes, each node that is reached has its
// blocks read around its place in them, with the new nodes standing where they would stand, and is judged with its
// neighbours; so are those its doubtful links lead to, since both ends decide which of these count (kDoubtful). The findings
// that come of these articles and pairs are, byte for byte, those of a run over everything.
#pragma once

#include <vector>

#include "findings/findings.h"
#include "index/corpus_index.h"

namespace crossclaim {

struct Neighbourhood {
  std::vector<ArticleClaims> articles;  // the new ones and those that bear on them, by id
  KnownLinks links;                     // for find(), over `articles`
  std::vector<bool> is_new;             // of `articles`
};

// A new article takes the place of an indexed one of the same id.
Result<Neighbourhood> neighbourhood(CorpusIndex& index, const RuleSet& rules, std::vector<ArticleClaims> articles);

}  // namespace crossclaim
