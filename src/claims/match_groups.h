// Match groups: the matches of one sentence that speak of one event, with one filler chosen for each slot.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/matcher.h"

namespace crossclaim {

struct GroupSlot {
  SlotFill fill;
  std::uint32_t pattern = 0;   // index into Kind::patterns: who filled it
  std::uint32_t head_end = 0;  // one past the phrase that this pattern's head is
};

struct MatchGroup {
  std::uint32_t kind = 0;
  std::uint32_t head = 0;        // element
  std::uint32_t head_class = 0;  // index into RuleFile::heads
  std::uint32_t first = 0;       // elements covered by all matches of the group
  std::uint32_t last = 0;
  std::vector<std::uint32_t> patterns;  // ascending
  std::vector<GroupSlot> slots;         // by attribute, then element
};

// Matches of one kind with the same head are one group. Where several fill a slot, the filler nearest to the head is
// taken, then the one of the earlier pattern; a slot of an attribute with `many` keeps them all. A filler that two heads
// could claim goes to the nearer one, the later on a tie. A filler of an attribute with `instead_of` fills none of those.
// Of two counts of the same people told by heads that overlap, that of the longer head stands, then that of the earlier
// attribute: "fatally shot" tells of no wounded. A head within a longer one has no count of its own for the same attribute.
// Groups left without a slot are dropped, unless a pattern of theirs has none.
std::vector<MatchGroup> group_matches(const std::vector<Match>& matches, const RuleSet& rules);

// Whether the count of a slot goes on from that of another attribute in the sentence and not from one of its own: "one was
// killed and three others were hurt" counts all that were hurt. Who was shot and killed is among both.
bool goes_on_from_another(const GroupSlot& count, const MatchGroup& group, const std::vector<MatchGroup>& groups,
                          const RuleFile& kind);

}  // namespace crossclaim
