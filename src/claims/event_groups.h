// Event groups: the events of a corpus, from its event mentions.
//
// Articles' events first (event_node.h), then across articles: candidates meet in blocks (kind, time bucket, place or
// actor), each is judged (identity.h), and pairs found to be the same are joined best first, unless two nodes of one
// article, or two that were judged different, would come together. So a chain of weak links can't glue strangers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/event_node.h"
#include "claims/finding.h"
#include "claims/identity.h"

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

EventGroups group_events(const std::vector<EventMention>& mentions, const std::vector<ArticleFacts>& articles,
                         const RuleSet& rules);

// A node meets so many others of its block, the nearest in time; beyond them an event would have to be told by hundreds
// of articles at once, and its nodes still meet each other through their neighbours.
inline constexpr std::size_t kNeighbours = 24;

}  // namespace crossclaim
