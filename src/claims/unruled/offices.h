// Office claims: which office a person is said to hold, as claims of a kind that rule files find by `persons`.
#pragma once

#include "annotate/actors/held_offices.h"
#include "annotate/annotator.h"
#include "claims/claim.h"
#include "rules/rule_set.h"

namespace crossclaim {

// Adds the offices of the people an article names in full: of one person each office once, where it is told most fully, and
// none of whom the article calls a former or a deputy one, too. The name is a role of the mention and no claim, since officials
// are in every article. Nothing happens if the kind asks for no office.
void add_offices(const HeldOfficeFinder& finder, const Kind& kind, const AnnotatedText& text, ArticleClaims& out);

// The head class of their mentions.
inline constexpr std::string_view kOfficial = "official";

}  // namespace crossclaim
