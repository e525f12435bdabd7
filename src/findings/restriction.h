// Restriction: of a result, what some of its articles have a part in.
#pragma once

#include <vector>

#include "findings/finding.h"

namespace crossclaim {

// The findings that cite one of the articles marked true, the events that one of them tells of, and the articles, mentions
// and claims of these events and of the marked articles. What a claim of another article couldn't be compared with is left
// out. Everything keeps its order.
CheckResult restrict_to(CheckResult result, const std::vector<bool>& articles);

}  // namespace crossclaim
