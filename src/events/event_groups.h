// Event groups: the events of a corpus, from its event mentions.
//
// Articles' events first (event_node.h), then across articles: candidates meet in blocks (kind, time bucket, place or
// actor), each is judged (identity.h), and pairs found to be the same are joined best first, unless two events of one
// article, or two that were judged different, would come together. So a chain of weak links can't glue strangers.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "events/event.h"
#include "events/event_node.h"
#include "events/identity.h"

namespace crossclaim {

struct EventGroup {
  std::vector<EventNode> nodes;              // by article
  Certainty certainty = Certainty::certain;  // of their being one event
  std::vector<std::string> why;
};

// Two groups that may be one event; indices into the groups.
struct PossibleLink {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::vector<std::string> why;
};

struct EventGroups {
  std::vector<EventGroup> groups;  // by first mention
  std::vector<PossibleLink> possible;
};

// The event nodes of a run, by article and mention.
std::vector<EventNode> event_nodes(const std::vector<EventMention>& mentions, const RuleSet& rules);

// Two event nodes that are to be judged, as indices into event_nodes(), the lesser first.
using NodePair = std::pair<std::uint32_t, std::uint32_t>;

// Both sorted.
struct KnownPairs {
  std::vector<NodePair> to_judge;
  std::vector<NodePair> to_join;  // of these, where they are the same event
};

// `known`: null: the pairs that meet in a block, and kDoubtful tells which of them may be joined.
EventGroups group_events(const std::vector<EventMention>& mentions, const std::vector<ArticleFacts>& articles,
                         const RuleSet& rules, const KnownPairs* known = nullptr);

// A node meets so many others of its block on either side, the nearest in time; beyond them an event would have to be told
// by hundreds of articles at once, and its nodes still meet each other through their neighbours. In a block nodes are in
// order of block_day, article_key (article_key.h) and place in their article.
inline constexpr std::size_t kNeighbours = 24;

// A link of two nodes that are the same event though one feature differs joins them only if it is among the so many best
// such links of both nodes. What an article's event hangs on is then known from its surroundings (index/neighbourhood.h);
// without a bound, doubtful links chain through all towns and years where much happens.
inline constexpr std::size_t kDoubtful = 4;

// The blocks that a node of this article stands in, ascending, each once. They depend on the two alone.
std::vector<std::uint64_t> block_keys(const EventNode& node, const ArticleFacts& article);

// Days since 1970-01-01 of the node's own time, else of its article's publication; kNoDay, which comes first, without either.
std::int32_t block_day(const EventNode& node, const ArticleFacts& article);
inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

}  // namespace crossclaim
