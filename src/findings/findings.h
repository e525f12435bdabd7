// Findings: from claims and event mentions to verdicts.
#pragma once

#include <vector>

#include "events/event_groups.h"
#include "findings/finding.h"
#include "rules/rule_set.h"

namespace crossclaim {

// What a run over a part of a corpus must be told of the rest; index/neighbourhood.h makes it.
struct KnownLinks {
  KnownPairs pairs;                   // as group_events takes them
  std::vector<std::uint32_t> copies;  // as copy_groups gives them
};

struct FindingOptions {
  bool with_singles = false;          // verdict `single`, too
  const KnownLinks* links = nullptr;  // null: the articles are the whole corpus
};

// `articles` by id; `mentions` by article and offset; Claim::mention indexes `mentions`. Deterministic: the result depends
// on these alone.
CheckResult find(std::vector<ArticleFacts> articles, std::vector<EventMention> mentions, std::vector<Claim> claims,
                 const RuleSet& rules, const FindingOptions& options = {});

}  // namespace crossclaim
