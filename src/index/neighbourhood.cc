#include "index/neighbourhood.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "claims/sketch.h"
#include "events/article_key.h"
#include "events/event_groups.h"
#include "events/identity.h"
#include "events/identity_people.h"
#include "events/origins.h"
#include "index/postings.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

struct NodeId {
  std::int64_t article = 0;
  std::uint32_t node = 0;
  auto operator<=>(const NodeId&) const = default;
};

// Another node that may be the same event.
struct Link {
  NodeId other;
  Judgement judgement;
};

struct Loaded {
  ArticleClaims article;
  std::vector<EventNode> nodes;
  std::uint32_t place = 0;  // in facts_, and so EventNode::article
  bool is_new = false;
};

class Explorer {
 public:
  Explorer(CorpusIndex& index, const RuleSet& rules) : index_(index), rules_(rules) {}

  void run(std::vector<ArticleClaims> articles) {
    for (ArticleClaims& article : articles) add_new(std::move(article));
    for (auto& [block, places] : new_places_) std::ranges::sort(places);
    for (auto& [hash, articles_of] : new_holders_) sort_unique(articles_of);
    for (const std::int64_t key : new_) {
      keep(key);
      for (std::uint32_t n = 0; n < get(key).nodes.size(); ++n) reach({key, n});
    }
    for (; !queue_.empty(); queue_.pop_front()) explore(queue_.front());
  }

  Neighbourhood result() {
    std::vector<std::pair<std::string, std::int64_t>> order;
    for (const std::int64_t key : kept_) order.emplace_back(loaded_.at(key).article.facts.id, key);
    std::ranges::sort(order);
    Neighbourhood out;
    std::map<std::int64_t, std::uint32_t> place;       // of an article
    std::map<std::int64_t, std::uint32_t> first_node;  // of an article
    std::uint32_t nodes = 0;
    for (const auto& [id, key] : order) {
      Loaded& loaded = loaded_.at(key);
      place[key] = static_cast<std::uint32_t>(out.articles.size());
      first_node[key] = nodes;
      nodes += static_cast<std::uint32_t>(loaded.nodes.size());
      out.articles.push_back(std::move(loaded.article));
      out.is_new.push_back(loaded.is_new);
    }
    const auto numbered = [&](const std::set<std::pair<NodeId, NodeId>>& pairs) {
      std::vector<NodePair> numbers;
      for (const auto& [a, b] : pairs) {
        const std::uint32_t x = first_node.at(a.article) + a.node, y = first_node.at(b.article) + b.node;
        numbers.emplace_back(std::min(x, y), std::max(x, y));
      }
      sort_unique(numbers);
      return numbers;
    };
    out.links.pairs = {numbered(pairs_), numbered(joined_)};
    out.links.copies = copies(order, place);
    return out;
  }

 private:
  bool is_replaced(std::int64_t key) const { return new_.contains(key); }

  void add_new(ArticleClaims article) {
    const std::int64_t key = article_key(article.facts.id);
    new_.insert(key);
    for (const BlockPosting& p : block_postings(article, rules_)) new_places_[p.block].push_back(p.place);
    for (const ShinglePosting& p : shingle_postings(article.facts)) new_holders_[p.hash].push_back(p.article);
    load(key, std::move(article)).is_new = true;
  }

  Loaded& load(std::int64_t key, ArticleClaims article) {
    Loaded loaded;
    const auto place = static_cast<std::uint32_t>(facts_.size());
    loaded.nodes = event_nodes(article.mentions, rules_);
    for (EventNode& node : loaded.nodes) node.article = place;
    loaded.article = std::move(article);
    facts_.push_back(loaded.article.facts);
    note_people(loaded.article.mentions, rules_, facts_.back());
    loaded.place = place;
    return loaded_.emplace(key, std::move(loaded)).first->second;
  }

  Loaded& get(std::int64_t key) {
    const auto at = loaded_.find(key);
    return at != loaded_.end() ? at->second : load(key, index_.article(key));
  }

  void keep(std::int64_t key) { kept_.insert(key); }

  void reach(const NodeId& id) {
    if (!reached_.insert(id).second) return;
    keep(id.article);
    queue_.push_back(id);
  }

  // Reaches what a node may be joined with.
  void explore(const NodeId id) {
    for (const Link& link : links_of(id)) {
      pairs_.insert(std::minmax(id, link.other));
      keep(link.other.article);
      if (!may_join(id, link)) continue;
      joined_.insert(std::minmax(id, link.other));
      reach(link.other);
    }
  }

  // As group_events has it.
  bool may_join(const NodeId& id, const Link& link) {
    if (link.judgement.sameness != Sameness::same) return false;
    if (link.judgement.differing == 0) return true;
    return is_among_best(id, link.other) && is_among_best(link.other, id);
  }

  bool is_among_best(const NodeId& id, const NodeId& other) {
    std::size_t doubtful = 0;
    for (const Link& link : links_of(id)) {
      if (link.judgement.sameness != Sameness::same || link.judgement.differing == 0) continue;
      if (link.other == other) return true;
      if (++doubtful == kDoubtful) return false;
    }
    return false;
  }

  // A node judged with all its neighbours; those that may be the same event, the best first.
  const std::vector<Link>& links_of(const NodeId& id) {
    const auto known = links_.find(id);
    if (known != links_.end()) return known->second;
    std::vector<Link> links = judged(id);
    std::ranges::sort(links, {}, [&](const Link& link) {
      const auto here = place_in_run(id), there = place_in_run(link.other);
      return std::tuple(link.judgement.differing, -link.judgement.agreeing, std::min(here, there), std::max(here, there));
    });
    return links_.emplace(id, std::move(links)).first->second;
  }

  std::pair<std::string_view, std::uint32_t> place_in_run(const NodeId& id) const {
    return {loaded_.at(id.article).article.facts.id, id.node};
  }

  std::vector<Link> judged(const NodeId& id) {
    find_copies(id.article);
    std::vector<Link> links;
    const EventNode node = get(id.article).nodes.at(id.node);
    const BlockPlace here{block_day(node, facts_[node.article]), id.article, id.node};
    std::vector<NodeId> neighbours;
    for (const std::uint64_t block : block_keys(node, facts_[node.article])) add_neighbours(block, here, neighbours);
    sort_unique(neighbours);
    for (const NodeId& other : neighbours) {
      if (other.article == id.article) continue;
      const EventNode& b = get(other.article).nodes.at(other.node);
      const bool in_order = facts_[node.article].id < facts_[b.article].id;  // as a run over everything judges them
      const Judgement j = in_order ? judge(node, b, facts_) : judge(b, node, facts_);
      if (j.sameness != Sameness::different) links.push_back({other, j});
    }
    return links;
  }

  // The kNeighbours places on either side, of indexed and new nodes together.
  void add_neighbours(std::uint64_t block, const BlockPlace& here, std::vector<NodeId>& out) {
    const auto replaced = [this](std::int64_t key) { return is_replaced(key); };
    std::vector<BlockPlace> before = index_.before(block, here, kNeighbours, replaced);
    std::vector<BlockPlace> after = index_.after(block, here, kNeighbours, replaced);
    if (const auto fresh = new_places_.find(block); fresh != new_places_.end())
      for (const BlockPlace& place : fresh->second)
        if (place != here) (place < here ? before : after).push_back(place);
    std::ranges::sort(before, std::greater());
    std::ranges::sort(after);
    for (auto* side : {&before, &after})
      for (std::size_t i = 0; i < std::min(kNeighbours, side->size()); ++i)
        out.push_back({(*side)[i].article, (*side)[i].node});
  }

  // All copies of an article's text, and theirs, as copy_groups finds them.
  void find_copies(std::int64_t key) {
    if (copies_of_.contains(key)) return;
    const auto group = static_cast<std::uint32_t>(copies_of_.size());
    std::vector<std::int64_t> open = {key};
    const auto join = [&](std::int64_t member) {
      copies_of_[member] = group;
      facts_[get(member).place].text_group = group;
    };
    join(key);
    while (!open.empty()) {
      const std::int64_t one = open.back();
      open.pop_back();
      const std::vector<std::uint64_t> signature = get(one).article.facts.signature;
      for (std::size_t i = 0; i < std::min(kBands, signature.size()); ++i)
        for (const std::int64_t other : first_holders(signature[i], one))
          if (!copies_of_.contains(other) && similarity(signature, get(other).article.facts.signature) >= kCopy) {
            join(other);
            open.push_back(other);
          }
    }
  }

  // Those that copy_groups would compare `one` with because of this hash; none where `one` comes too late to be looked at.
  std::vector<std::int64_t> first_holders(std::uint64_t hash, std::int64_t one) {
    auto holders = index_.holders(hash, kBoilerplate, [this](std::int64_t key) { return is_replaced(key); });
    if (const auto fresh = new_holders_.find(hash); fresh != new_holders_.end())
      holders.insert(holders.end(), fresh->second.begin(), fresh->second.end());
    std::ranges::sort(holders);
    if (holders.size() > kBoilerplate) holders.resize(kBoilerplate);
    if (std::ranges::find(holders, one) == holders.end()) return {};
    return holders;
  }

  // As copy_groups names them: the least place of a group. What wasn't reached is compared with nothing.
  std::vector<std::uint32_t> copies(const std::vector<std::pair<std::string, std::int64_t>>& order,
                                    const std::map<std::int64_t, std::uint32_t>& place) const {
    std::vector<std::uint32_t> out;
    std::map<std::uint32_t, std::uint32_t> least;
    for (const auto& [id, key] : order) {
      const auto group = copies_of_.find(key);
      out.push_back(group == copies_of_.end() ? place.at(key) : least.try_emplace(group->second, place.at(key)).first->second);
    }
    return out;
  }

  CorpusIndex& index_;
  const RuleSet& rules_;
  std::unordered_map<std::int64_t, Loaded> loaded_;
  std::vector<ArticleFacts> facts_;  // of the articles loaded, in the order of loading
  std::set<std::int64_t> new_;
  std::unordered_map<std::uint64_t, std::vector<BlockPlace>> new_places_;
  std::unordered_map<std::uint64_t, std::vector<std::int64_t>> new_holders_;
  std::map<std::int64_t, std::uint32_t> copies_of_;  // group of each article whose copies are known
  std::set<NodeId> reached_;
  std::deque<NodeId> queue_;
  std::map<NodeId, std::vector<Link>> links_;  // of the nodes judged
  std::set<std::pair<NodeId, NodeId>> pairs_;
  std::set<std::pair<NodeId, NodeId>> joined_;
  std::set<std::int64_t> kept_;
};

}  // namespace

Result<Neighbourhood> neighbourhood(CorpusIndex& index, const RuleSet& rules, std::vector<ArticleClaims> articles) {
  Neighbourhood out;
  return index
      .read([&] {
        Explorer explorer(index, rules);
        explorer.run(std::move(articles));
        out = explorer.result();
      })
      .map([&] { return std::move(out); });
}

}  // namespace crossclaim
