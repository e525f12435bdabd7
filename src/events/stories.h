// Stories: articles that tell of one incident, whatever kinds of claims they make.
//
// One article may say only who was hurt and another only where it happened. That both tell of one incident is seen by the
// names they share (likeness.h). Candidates share two rare names; they are joined most alike first, if more of the pairs
// across are alike than unlike, so that a chain of weak links can't glue strangers.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/claim.h"

namespace crossclaim {

// Groups of two articles or more, ascending within and by first article.
std::vector<std::vector<std::uint32_t>> group_stories(const std::vector<ArticleFacts>& articles);

}  // namespace crossclaim
