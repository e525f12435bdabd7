#include "claims/origins.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "claims/article_key.h"
#include "claims/union_find.h"
#include "text/phrase_table.h"
#include "text/sorted.h"
#include "text/tsv.h"

namespace crossclaim {
namespace {

constexpr std::uint32_t kDatelineTokens = 14;
constexpr std::string_view kNobody = "agencies";

bool is_copied(Region region) { return region != Region::navigation && region != Region::related && region != Region::byline; }

// Mixes a word into a shingle's hash; multiplication by an odd constant and a rotation spread the bits.
std::uint64_t mix(std::uint64_t hash, std::uint64_t key) {
  hash = (hash ^ key) * 0x9E3779B97F4A7C15ull;
  return hash ^ (hash >> 32);
}

// Keeps the kSketch least of the values it is given, each once.
class Least {
 public:
  void add(std::uint64_t value) {
    if (value >= bound_) return;
    values_.push_back(value);
    if (values_.size() >= 4 * kSketch) shrink();
  }
  std::vector<std::uint64_t> take() {
    shrink();
    return std::move(values_);
  }

 private:
  void shrink() {
    sort_unique(values_);
    if (values_.size() < kSketch) return;
    values_.resize(kSketch);
    bound_ = values_.back();
  }

  std::vector<std::uint64_t> values_;
  std::uint64_t bound_ = ~std::uint64_t{0};
};

struct Agencies {
  PhraseTable names;
  std::vector<std::string_view> canonical;
};

// name | aliases
const Agencies& agencies() {
  static const Agencies table = [] {
    Agencies a;
    for (const TsvRow& row : builtin_rows("tables/agencies.tsv", 2)) {
      const auto id = static_cast<PhraseTable::Id>(a.canonical.size());
      a.canonical.push_back(row[0]);
      a.names.add(row[0], id);
      for (const std::string_view alias : split_cell(row[1])) a.names.add(alias, id);
    }
    return a;
  }();
  return table;
}

void add_credits(std::span<const Token> tokens, std::set<std::string>& out) {
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const auto found = agencies().names.longest(tokens.subspan(t));
    if (!found || (!tokens[t].capital && agencies().canonical[found->ids[0]] != kNobody)) continue;
    for (const auto id : found->ids) out.insert(fold(agencies().canonical[id]));
  }
}

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

std::vector<std::uint64_t> sketch(const Layout& layout) {
  Least least;
  std::uint64_t window[kShingle] = {};
  std::size_t words = 0;
  for (const Sentence& sentence : layout.sentences) {
    if (!is_copied(sentence.region)) continue;
    for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = layout.tokens[t];
      if (token.kind == TokenKind::mark) continue;
      window[words++ % kShingle] = token.key;
      if (words < kShingle) continue;
      std::uint64_t hash = 0;
      for (std::size_t i = 0; i < kShingle; ++i) hash = mix(hash, window[(words + i) % kShingle]);
      least.add(hash);
    }
  }
  return least.take();
}

double similarity(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t i = 0, j = 0, seen = 0, equal = 0;
  while (seen < kSketch && (i < a.size() || j < b.size())) {
    if (j == b.size() || (i < a.size() && a[i] < b[j])) {
      ++i;
    } else if (i == a.size() || b[j] < a[i]) {
      ++j;
    } else {
      ++i, ++j, ++equal;
    }
    ++seen;
  }
  return seen == 0 ? 0 : static_cast<double>(equal) / static_cast<double>(seen);
}

std::vector<std::string> credits(const Layout& layout) {
  std::set<std::string> out;
  bool dateline = false;
  for (const Sentence& s : layout.sentences) {
    const auto tokens = tokens_of(layout, s);
    if (s.region == Region::byline) add_credits(tokens, out);
    if (!dateline && (s.region == Region::lead || s.region == Region::body)) {
      dateline = true;
      add_credits(tokens.first(std::min<std::size_t>(tokens.size(), kDatelineTokens)), out);
    }
  }
  return {out.begin(), out.end()};
}

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
      if (credit != kNobody) join("credit " + credit, i);
  }
  std::set<std::uint32_t> roots;
  for (std::uint32_t i = 0; i < of.size(); ++i) roots.insert(origins.find(i));
  return static_cast<std::uint32_t>(roots.size());
}

}  // namespace crossclaim
