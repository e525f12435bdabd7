#include "index/postings.h"

#include "events/article_key.h"
#include "events/event_groups.h"
#include "events/origins.h"
#include "text/sorted.h"

namespace crossclaim {

std::vector<BlockPosting> block_postings(const ArticleClaims& article, const RuleSet& rules) {
  std::vector<BlockPosting> postings;
  const std::int64_t key = article_key(article.facts.id);
  std::uint32_t number = 0;
  for (const EventNode& node : event_nodes(article.mentions, rules)) {
    const BlockPlace place{block_day(node, article.facts), key, number++};
    for (const std::uint64_t block : block_keys(node, article.facts)) postings.push_back({block, place});
  }
  sort_unique(postings);
  return postings;
}

std::vector<ShinglePosting> shingle_postings(const ArticleFacts& article) {
  std::vector<ShinglePosting> postings;
  const std::int64_t key = article_key(article.id);
  for (std::size_t i = 0; i < std::min(kBands, article.signature.size()); ++i) postings.push_back({article.signature[i], key});
  sort_unique(postings);
  return postings;
}

}  // namespace crossclaim
