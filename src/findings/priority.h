// Priority: which findings a reader should see first.
#pragma once

#include "findings/finding.h"
#include "rules/rule_set.h"

namespace crossclaim {

// Sorts the findings by verdict, then by what most deserves a look:
//   - of what is undecided, that first which a look at the articles may settle (Doubt);
//   - what the rule file calls grave, then what is certain;
//   - answers near each other: 12 and 14 are more often one count told twice than 12 and 4,000 are;
//   - few answers before many, many origins before few: on the side with fewer where answers disagree, on the stronger where
//     they agree;
//   - the attributes that a rule file declares first.
// What is equal in all of these comes in order of its event's first claim. The place of a finding depends on the finding
// alone, so that those of a part of a corpus come in the order they have in the whole.
void order_findings(CheckResult& result, const RuleSet& rules);

}  // namespace crossclaim
