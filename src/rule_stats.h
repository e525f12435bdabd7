// How often each pattern fires on a corpus: one that never does is either too narrow or not needed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check.h"
#include "rules/rule_set.h"
#include "text/diagnostic.h"

namespace crossclaim {

struct PatternCount {
  const RuleFile* file = nullptr;  // of the rule set
  const PatternRule* pattern = nullptr;
  std::size_t matches = 0;   // exceptions taken out; several may speak of one event
  std::size_t articles = 0;  // with a match
};

struct RuleStats {
  std::vector<PatternCount> patterns;  // by kind, then in the order of the file
  std::size_t articles = 0;
};

// `rules` must outlive the result. Fails as `extract` does.
Result<RuleStats> count_matches(const RuleSet& rules, const RunOptions& options, InputReport& input);

}  // namespace crossclaim
