// The gate: articles into an index, and new articles checked against it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check.h"
#include "index/corpus_index.h"

namespace crossclaim {

// Adds the articles in options.paths, so many a transaction.
inline constexpr std::size_t kBatch = 5000;
Result<IndexChanges> index_add(CorpusIndex& index, const RuleSet& rules, const RunOptions& options, std::size_t batch,
                               InputReport& input);

// New articles, checked against an index.
struct GateResult {
  CheckResult result;               // what involves a new article; see restrict_to
  std::vector<IndexEntry> entries;  // the new articles, for CorpusIndex::add
};

// The findings are those of check() over everything that cite one of the articles in options.paths.
Result<GateResult> check_against(CorpusIndex& index, const RuleSet& rules, const RunOptions& options, InputReport& input);

}  // namespace crossclaim
