// The town that an article on an event opens with, where no pattern finds the event's own: "DALLAS - It was the end of the
// first lesson when ...", "Saginaw children find a gun". Or else the only one that its text puts something in: "Gifts may be
// left at the mill in Dayton". Where it names none at all, the one where its outlet is at home, as local news leaves its own
// town out. It is claimed in doubt: it can agree with another article's town, and is in conflict with none.
#pragma once

#include "claims/claim.h"
#include "claims/roles.h"
#include "rules/rule_set.h"

namespace crossclaim {

// For an article that claims no town, of whatever event: a claim for each attribute that is `presumed`, if headline, lead and
// dateline name one town alone, or none while the text does or names no town, county or country either, and tell of an event
// of the kind. The outlet's town stands nowhere in the text: its claim cites the words of the event.
void presume_towns(SentenceCache& sentences, const RuleSet& rules, ArticleClaims& article);

}  // namespace crossclaim
