#include "events/event_groups.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/values/wording.h"
#include "claims/words.h"
#include "events/article_key.h"
#include "events/identity_people.h"
#include "events/union_find.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

using NodeIndex = std::uint32_t;

std::uint64_t hash_of(std::string_view s) { return XXH3_64bits(s.data(), s.size()); }

// Two days no further apart than the window share a bucket: each is filed under its own and the next.
std::vector<int> buckets(const EventNode& node) {
  constexpr int kMost = 8;
  const int width = node.kind->same_event.window + 1;
  const auto bucket = [&](date::sys_days d) {
    const int day = static_cast<int>(d.time_since_epoch().count());
    return day >= 0 ? day / width : -((-day + width - 1) / width);
  };
  std::set<int> out;
  for (const NodeTime& t : node.times) {
    const auto first = t.value.days.lo ? t.value.days.lo : t.value.days.hi;
    if (!first) continue;
    const int lo = bucket(*first);
    const int hi = std::min(bucket(t.value.days.hi.value_or(*first)) + 1, lo + kMost);
    for (int b = lo; b <= hi; ++b) out.insert(b);
  }
  return {out.begin(), out.end()};
}

// Kind with each of a few of the article's rarer names: those of the least hashes, so that two articles take the same ones.
std::vector<std::uint64_t> name_blocks(const EventNode& node, const ArticleFacts& article) {
  constexpr std::size_t kNames = 8;
  std::vector<std::pair<std::uint64_t, const std::string*>> names;
  for (const std::string& name : article.names) names.emplace_back(hash_of(name), &name);
  std::ranges::sort(names);
  std::vector<std::uint64_t> keys;
  for (const auto& [hash, name] : names) {
    if (keys.size() == kNames) break;
    if (!is_frequent_name(*name)) keys.push_back(hash_of(node.kind->kind + "|n" + *name));
  }
  return keys;
}

// Somebody without a name is looked for by the article's names.
std::vector<std::uint64_t> person_blocks(const EventNode& node, const ArticleFacts& article) {
  std::vector<std::uint64_t> keys;
  if (node.sole) keys = name_blocks(node, article);
  for (const std::string& key : person_keys(node)) keys.push_back(hash_of(node.kind->kind + "|" + key));
  sort_unique(keys);
  return keys;
}

// Not by a pattern without a slot alone, which no other mention joined.
bool says_something(const EventMention& mention) {
  return std::ranges::any_of(mention.roles, [](const RoleValue& role) { return !role.inherited; });
}

}  // namespace

// Kind and bucket with each place of its chains and each actor; without a time, those alone.
std::vector<std::uint64_t> block_keys(const EventNode& node, const ArticleFacts& article) {
  if (node.kind->found_by == FoundBy::persons) return person_blocks(node, article);
  if (node.kind->found_by == FoundBy::quotations) return quotation_keys(node.quoted);
  std::set<std::string> who;
  for (const Place& p : node.places)
    for (const std::string& id : p.ids)
      if (!id.empty()) who.insert("p" + id);
  for (const std::string& a : node.actors) who.insert("a" + a);
  for (const NodeVictim& v : node.victims) who.insert("v" + v.key);
  std::vector<std::uint64_t> keys;
  const std::string& kind = node.kind->kind;
  const auto times = buckets(node);
  for (const int b : times) {
    keys.push_back(hash_of(kind + "|t" + std::to_string(b)));
    for (const std::string& w : who) keys.push_back(hash_of(kind + "|" + std::to_string(b) + "|" + w));
  }
  for (const std::string& w : who) keys.push_back(hash_of(kind + "|" + w));
  sort_unique(keys);
  return keys;
}

std::int32_t block_day(const EventNode& node, const ArticleFacts& article) {
  for (const NodeTime& t : node.times)
    if (t.value.days.lo) return t.value.days.lo->time_since_epoch().count();
  return article.published.day ? article.published.day->time_since_epoch().count() : kNoDay;
}

std::vector<EventNode> event_nodes(const std::vector<EventMention>& mentions, const RuleSet& rules) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> of_article;
  for (std::uint32_t m = 0; m < mentions.size(); ++m) of_article[mentions[m].article].push_back(m);
  std::vector<EventNode> nodes;
  for (const auto& [article, indices] : of_article)
    for (EventNode& node : article_events(indices, mentions, rules))
      if (std::ranges::any_of(node.mentions, [&](std::uint32_t m) { return says_something(mentions[m]); }))
        nodes.push_back(std::move(node));
  return nodes;
}

namespace {

struct Candidate {
  NodeIndex a = 0;
  NodeIndex b = 0;
  Judgement judgement;
};

class Grouping {
 public:
  Grouping(const std::vector<EventMention>& mentions, const std::vector<ArticleFacts>& articles, const RuleSet& rules)
      : mentions_(mentions), articles_(articles), rules_(rules) {}

  EventGroups run(const KnownPairs* known) {
    nodes_ = event_nodes(mentions_, rules_);
    judge_candidates(known ? known->to_judge : candidate_pairs());
    join_best_first(known);
    return result();
  }

 private:
  std::vector<NodePair> candidate_pairs() const {
    std::vector<std::int64_t> article_keys;
    for (const ArticleFacts& article : articles_) article_keys.push_back(article_key(article.id));
    std::unordered_map<std::uint64_t, std::vector<NodeIndex>> blocks;
    for (NodeIndex n = 0; n < nodes_.size(); ++n)
      for (const std::uint64_t key : block_keys(nodes_[n], articles_[nodes_[n].article])) blocks[key].push_back(n);
    std::vector<NodePair> pairs;
    for (auto& [key, block] : blocks) add_pairs(block, article_keys, pairs);
    sort_unique(pairs);
    return pairs;
  }

  void add_pairs(std::vector<NodeIndex>& block, const std::vector<std::int64_t>& article_keys,
                 std::vector<NodePair>& pairs) const {
    if (block.size() < 2) return;
    std::ranges::sort(block, {}, [&](NodeIndex n) {
      const std::uint32_t article = nodes_[n].article;
      return std::tuple(block_day(nodes_[n], articles_[article]), article_keys[article], n);
    });
    for (std::size_t i = 0; i < block.size(); ++i)
      for (std::size_t j = i + 1; j < std::min(block.size(), i + 1 + kNeighbours); ++j)
        if (nodes_[block[i]].article != nodes_[block[j]].article)
          pairs.emplace_back(std::min(block[i], block[j]), std::max(block[i], block[j]));
  }

  // What differs weighs as two that agree: the passage that tells all but another day is the event sooner than one that tells
  // next to nothing.
  static int rank(const Judgement& j) { return 2 * j.differing - j.agreeing; }

  void judge_candidates(const std::vector<NodePair>& pairs) {
    for (const auto& [a, b] : pairs) {
      Judgement j = judge(nodes_[a], nodes_[b], articles_);
      if (j.sameness != Sameness::different) candidates_.push_back({a, b, std::move(j)});
    }
    std::ranges::stable_sort(candidates_, {}, [](const Candidate& c) { return std::tuple(rank(c.judgement), c.a, c.b); });
  }

  void join_best_first(const KnownPairs* known) {
    sets_.emplace(nodes_.size());
    members_.resize(nodes_.size());
    certainty_.assign(nodes_.size(), Certainty::certain);
    why_.resize(nodes_.size());
    for (NodeIndex n = 0; n < nodes_.size(); ++n) members_[n] = {n};
    std::vector<std::size_t> doubtful(nodes_.size());  // links seen so far
    for (const Candidate& c : candidates_) {
      if (c.judgement.sameness != Sameness::same) continue;
      if (known ? std::ranges::binary_search(known->to_join, NodePair{c.a, c.b}) : among_best(c, doubtful)) try_join(c);
    }
  }

  static bool among_best(const Candidate& c, std::vector<std::size_t>& doubtful) {
    if (c.judgement.differing == 0) return true;
    const std::size_t before = std::max(doubtful[c.a]++, doubtful[c.b]++);
    return before < kDoubtful;
  }

  void try_join(const Candidate& c) {
    const NodeIndex a = sets_->find(c.a), b = sets_->find(c.b);
    if (a == b || !can_join(members_[a], members_[b])) return;
    const NodeIndex to = std::min(a, b), from = std::max(a, b);
    sets_->join(a, b);
    members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
    certainty_[to] = std::max({certainty_[to], certainty_[from], certainty_of(c.judgement)});
    for (const std::string& reason : why_[from]) add_reason(why_[to], reason);
    for (const std::string& reason : c.judgement.why) add_reason(why_[to], reason);
  }

  // One reason of a sort is enough: "same place: Oslo" for all that say where.
  static void add_reason(std::vector<std::string>& why, const std::string& reason) {
    const std::string_view sort = std::string_view(reason).substr(0, reason.find(':'));
    if (std::ranges::none_of(why, [&](const std::string& w) { return w.starts_with(sort); })) why.push_back(reason);
  }

  static Certainty certainty_of(const Judgement& j) {
    constexpr int kPlenty = 3;
    return j.differing == 0 && j.agreeing >= kPlenty ? Certainty::certain : Certainty::likely;
  }

  // Two nodes of one article come together only as passages of one event. Most of the other pairs across must speak for it,
  // and none may be excluded: an article that differs in two things from
  // another may still tell of the event that a third one connects. Of large clusters a sample stands for the whole.
  bool can_join(const std::vector<NodeIndex>& a, const std::vector<NodeIndex>& b) const {
    constexpr std::size_t kSample = 24;
    int balance = 0;
    for (std::size_t i = 0; i < std::min(a.size(), kSample); ++i) {
      for (std::size_t j = 0; j < std::min(b.size(), kSample); ++j) {
        if (nodes_[a[i]].article == nodes_[b[j]].article) {
          if (!second_passage(nodes_[a[i]], nodes_[b[j]])) return false;
          continue;
        }
        const Judgement pair = judge(nodes_[a[i]], nodes_[b[j]], articles_);
        if (pair.excluded) return false;
        if (pair.sameness == Sameness::same) ++balance;
        if (pair.differing > 1 || pair.unlike) --balance;
      }
    }
    return balance > 0;
  }

  EventGroups result() {
    std::map<NodeIndex, EventGroup> by_root;
    for (NodeIndex n = 0; n < nodes_.size(); ++n) by_root[sets_->find(n)].nodes.push_back(nodes_[n]);
    std::vector<std::pair<std::uint32_t, NodeIndex>> order;
    for (auto& [root, group] : by_root) {
      group.certainty = group.nodes.size() == 1 ? Certainty::certain : certainty_[root];
      group.why = std::move(why_[root]);
      order.emplace_back(group.nodes[0].mentions[0], root);
    }
    std::ranges::sort(order);
    EventGroups out;
    std::map<NodeIndex, std::uint32_t> index;
    for (const auto& [first, root] : order) {
      index[root] = static_cast<std::uint32_t>(out.groups.size());
      out.groups.push_back(std::move(by_root[root]));
    }
    for (const Candidate& c : candidates_) {
      const NodeIndex a = sets_->find(c.a), b = sets_->find(c.b);
      if (a != b) out.possible.push_back({std::min(index[a], index[b]), std::max(index[a], index[b]), c.judgement.why});
    }
    keep_best_links(out.possible);
    return out;
  }

  // Of several links of two groups the first is the best.
  static void keep_best_links(std::vector<PossibleLink>& links) {
    const auto ends = [](const PossibleLink& l) { return std::pair(l.a, l.b); };
    std::ranges::stable_sort(links, {}, ends);
    const auto same = [&](const PossibleLink& x, const PossibleLink& y) { return ends(x) == ends(y); };
    links.erase(std::unique(links.begin(), links.end(), same), links.end());
  }

  const std::vector<EventMention>& mentions_;
  const std::vector<ArticleFacts>& articles_;
  const RuleSet& rules_;
  std::vector<EventNode> nodes_;
  std::vector<Candidate> candidates_;
  std::optional<UnionFind> sets_;
  std::vector<std::vector<NodeIndex>> members_;
  std::vector<Certainty> certainty_;
  std::vector<std::vector<std::string>> why_;
};

}  // namespace

EventGroups group_events(const std::vector<EventMention>& mentions, const std::vector<ArticleFacts>& articles,
                         const RuleSet& rules, const KnownPairs* known) {
  return Grouping(mentions, articles, rules).run(known);
}

}  // namespace crossclaim
