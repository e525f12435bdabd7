// Claims that a part of the program finds, and no pattern: those of people and of quotations.
#pragma once

#include <string_view>

#include "claims/claim.h"
#include "rules/rule_set.h"

namespace crossclaim {

// Adds the attribute of this name to `mention`, which is the next one of `out`: as its role, and as a claim if the attribute
// asks a question. Of `claim` the kind, attribute and mention are filled in here. Nothing happens if the kind has no such
// attribute.
void add_found(std::string_view name, Claim claim, const Kind& kind, EventMention& mention, ArticleClaims& out);

}  // namespace crossclaim
