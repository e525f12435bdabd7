// Extractor: from an article to its claims.
#pragma once

#include <vector>

#include "annotate/actors/persons.h"
#include "annotate/annotator.h"
#include "claims/claim.h"
#include "corpus/article.h"
#include "rules/matcher.h"
#include "rules/rule_set.h"

namespace crossclaim {

// Const and free of state: one extractor serves all threads. `rules` and `annotator` must outlive it.
class Extractor {
 public:
  Extractor(const RuleSet& rules, const Annotator& annotator) : rules_(rules), annotator_(annotator), matcher_(rules) {}

  ArticleClaims extract(const Article& article) const;

 private:
  const RuleSet& rules_;
  const Annotator& annotator_;
  Matcher matcher_;
  PersonFinder persons_;
};

}  // namespace crossclaim
