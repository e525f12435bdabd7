// Postings: the rows by which an article is found again; internal to index.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "claims/claim.h"
#include "index/corpus_index.h"
#include "rules/rule_set.h"

namespace crossclaim {

struct BlockPosting {
  std::uint64_t block = 0;
  BlockPlace place;
  auto operator<=>(const BlockPosting&) const = default;
};

struct ShinglePosting {
  std::uint64_t hash = 0;
  std::int64_t article = 0;
  auto operator<=>(const ShinglePosting&) const = default;
};

// Sorted, each once. They depend on the article and the rules alone.
std::vector<BlockPosting> block_postings(const ArticleClaims& article, const RuleSet& rules);
std::vector<ShinglePosting> shingle_postings(const ArticleFacts& article);

}  // namespace crossclaim
