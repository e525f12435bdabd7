// Quotation claims: words that an article quotes, and who said them, as claims of a kind that rule files find by `quotations`.
#pragma once

#include <optional>

#include "annotate/annotator.h"
#include "claims/claim.h"
#include "claims/roles.h"
#include "claims/values/wording.h"
#include "rules/rule_set.h"

namespace crossclaim {

// Adds a mention and its claims for each quotation of the article's own text that can be told by its words, with spans in the
// text as read; their ids and positions are left to be filled in. A speaker is claimed only if the sentence names a person in
// full.
void add_quotations(SentenceCache& sentences, const Kind& kind, ArticleClaims& out);

}  // namespace crossclaim
