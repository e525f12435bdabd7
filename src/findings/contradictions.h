// Contradictions: one article gives two values for what it tells once: headline and body differ, or two of its passages do.
//
// Two passages tell of one event if they were joined as one, if they name one person, or if they share a count that hardly two
// events of one article have in common and differ in nothing else but the day. Of counts and days, only what headline or lead
// say is held against the rest, and of counts only one that is higher by two or more: further down, an article counts victims
// one by one, and the gunman with them. Parts, increments and other scopes are left alone; what isn't said by one speaker is
// undecided, since the article only passes it on.
#pragma once

#include <vector>

#include "events/event_groups.h"
#include "findings/finding.h"

namespace crossclaim {

// Adds a finding for each contradiction; its two answers are of one article. `events`: the event of each group. Linear in the
// articles; within one article a bounded number of pairs is looked at.
void add_contradictions(CheckResult& out, const EventGroups& groups, const std::vector<EventIndex>& events);

}  // namespace crossclaim
