// Person claims: the name and age of somebody in an event, as claims of a kind that rule files find by `persons`.
#pragma once

#include "annotate/actors/persons.h"
#include "annotate/annotator.h"
#include "claims/claim.h"
#include "rules/rule_set.h"

namespace crossclaim {

// Adds a mention and its claims, with spans in `text` as read; their ids and positions are left to be filled in.
void add_person(const PersonMention& found, const Sentence& sentence, const Kind& kind, const AnnotatedText& text,
                ArticleClaims& out);

}  // namespace crossclaim
