#include "events/origins.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "claims/credits.h"
#include "claims/sketch.h"
#include "events/article_key.h"
#include "events/union_find.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

std::vector<std::uint32_t> by_key(const std::vector<ArticleFacts>& articles) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> keyed;
  for (std::uint32_t a = 0; a < articles.size(); ++a) keyed.emplace_back(article_key(articles[a].id), a);
  std::ranges::sort(keyed);
  std::vector<std::uint32_t> order;
  for (const auto& [key, a] : keyed) order.push_back(a);
  return order;
}

std::string outlet(const ArticleFacts& a) { return fold(a.owner.empty() ? a.source : a.owner); }

}  // namespace

std::vector<std::uint32_t> copy_groups(const std::vector<ArticleFacts>& articles) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_hash;
  UnionFind groups(articles.size());
  for (const std::uint32_t a : by_key(articles)) {
    const auto& hashes = articles[a].signature;
    std::set<std::uint32_t> seen;
    for (std::size_t i = 0; i < std::min(kBands, hashes.size()); ++i) {
      auto& others = by_hash[hashes[i]];
      if (others.size() >= kBoilerplate) continue;
      for (const std::uint32_t b : others)
        if (seen.insert(b).second && similarity(hashes, articles[b].signature) >= kCopy) groups.join(a, b);
      others.push_back(a);
    }
  }
  std::vector<std::uint32_t> out(articles.size());
  for (std::uint32_t a = 0; a < articles.size(); ++a) out[a] = groups.find(a);
  return out;
}

std::uint32_t count_origins(std::span<const std::uint32_t> of, const std::vector<ArticleFacts>& articles,
                            const std::vector<std::uint32_t>& copies) {
  UnionFind origins(of.size());
  std::map<std::string, std::uint32_t> first;
  const auto join = [&](const std::string& name, std::uint32_t i) {
    const auto [at, fresh] = first.try_emplace(name, i);
    if (!fresh) origins.join(at->second, i);
  };
  for (std::uint32_t i = 0; i < of.size(); ++i) {
    const ArticleFacts& article = articles[of[i]];
    join("text " + std::to_string(copies[of[i]]), i);
    if (const std::string name = outlet(article); !name.empty()) join("credit " + name, i);
    for (const std::string& credit : article.credits)
      if (credit != kUnnamedAgencies) join("credit " + credit, i);
  }
  std::set<std::uint32_t> roots;
  for (std::uint32_t i = 0; i < of.size(); ++i) roots.insert(origins.find(i));
  return static_cast<std::uint32_t>(roots.size());
}

}  // namespace crossclaim
