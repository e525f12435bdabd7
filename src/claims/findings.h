// Findings: from claims and event mentions to verdicts.
#pragma once

#include <vector>

#include "claims/finding.h"
#include "rules/rule_set.h"

namespace crossclaim {

struct FindingOptions {
  bool with_singles = false;  // verdict `single`, too
};

// `articles` by id; `mentions` by article and offset; Claim::mention indexes `mentions`. Deterministic: the result depends
// on these alone.
CheckResult find(std::vector<ArticleFacts> articles, std::vector<EventMention> mentions, std::vector<Claim> claims,
                 const RuleSet& rules, const FindingOptions& options = {});

}  // namespace crossclaim
