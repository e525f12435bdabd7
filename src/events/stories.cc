#include "events/stories.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "events/likeness.h"
#include "events/union_find.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

constexpr std::size_t kRareIn = 60;      // articles; a name of more tells nothing
constexpr std::size_t kNeighbours = 24;  // nearest in time that an article meets by one name
constexpr std::size_t kSample = 24;      // of a large group, that stands for all

struct Link {
  Pair pair;
  int excess = 0;  // of likeness over what is needed
};

class Stories {
 public:
  explicit Stories(const std::vector<ArticleFacts>& articles)
      : articles_(articles), profiles_(articles.begin(), articles.end()), sets_(articles.size()) {}

  std::vector<std::vector<std::uint32_t>> run() {
    members_.resize(articles_.size());
    for (std::uint32_t a = 0; a < articles_.size(); ++a) members_[a] = {a};
    for (const Link& link : links()) join(link.pair);
    std::vector<std::vector<std::uint32_t>> out;
    for (std::uint32_t a = 0; a < articles_.size(); ++a)
      if (sets_.find(a) == a && members_[a].size() > 1) out.push_back(std::move(members_[a]));
    for (auto& story : out) std::ranges::sort(story);
    return out;
  }

 private:
  // Pairs that share two rare names.
  std::vector<Pair> candidates() const {
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> with;
    for (std::uint32_t a = 0; a < articles_.size(); ++a)
      for (const std::string& name : articles_[a].names) with[name].push_back(a);
    std::vector<Pair> met;
    for (auto& [name, of] : with)
      if (of.size() > 1 && of.size() <= kRareIn) meet(of, met);
    std::ranges::sort(met);
    std::vector<Pair> twice;
    for (std::size_t i = 1; i < met.size(); ++i)
      if (met[i] == met[i - 1] && (twice.empty() || twice.back() != met[i])) twice.push_back(met[i]);
    return twice;
  }

  void meet(std::vector<std::uint32_t>& of, std::vector<Pair>& met) const {
    std::ranges::sort(of, {}, [&](std::uint32_t a) { return std::tuple(articles_[a].published.day, a); });
    for (std::size_t i = 0; i < of.size(); ++i)
      for (std::size_t j = i + 1; j < std::min(of.size(), i + 1 + kNeighbours); ++j)
        met.emplace_back(std::min(of[i], of[j]), std::max(of[i], of[j]));
  }

  std::vector<Link> links() const {
    std::vector<Link> out;
    for (const auto& [a, b] : candidates())
      if (const int excess = excess_likeness(profiles_[a], profiles_[b]); excess >= 0) out.push_back({{a, b}, excess});
    std::ranges::stable_sort(out, {}, [](const Link& l) { return -l.excess; });
    return out;
  }

  void join(const Pair& pair) {
    const std::uint32_t a = sets_.find(pair.first), b = sets_.find(pair.second);
    if (a == b || stayed_apart(a, b)) return;
    if (!more_alike_than_not(members_[a], members_[b])) {
      apart_[{std::min(a, b), std::max(a, b)}] = members_[a].size() + members_[b].size();
      return;
    }
    sets_.join(a, b);
    const std::uint32_t to = std::min(a, b), from = std::max(a, b);
    members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
    members_[from].clear();
  }

  // Two groups often have many links; until one of them grows, what kept them apart at the first keeps them apart.
  bool stayed_apart(std::uint32_t a, std::uint32_t b) const {
    const auto at = apart_.find({std::min(a, b), std::max(a, b)});
    return at != apart_.end() && at->second == members_[a].size() + members_[b].size();
  }

  bool more_alike_than_not(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    int balance = 0;
    for (std::size_t i = 0; i < std::min(a.size(), kSample); ++i)
      for (std::size_t j = 0; j < std::min(b.size(), kSample); ++j)
        balance += excess_likeness(profiles_[a[i]], profiles_[b[j]]) >= 0 ? 1 : -1;
    return balance > 0;
  }

  const std::vector<ArticleFacts>& articles_;
  std::vector<NameProfile> profiles_;
  UnionFind sets_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::map<Pair, std::size_t> apart_;  // roots of two groups that a link didn't join, and the size of both
};

}  // namespace

std::vector<std::vector<std::uint32_t>> group_stories(const std::vector<ArticleFacts>& articles) {
  return Stories(articles).run();
}

}  // namespace crossclaim
