// Identity: do two event nodes speak of one event?
//
// Judged on stated features, each agreeing, differing or unknown: time (the same day or period; apart by no more than the
// kind's window; further), place (equal or one within the other), actors (some shared, none), counts (of the same thing),
// topic (the words of the two articles' headlines and leads), wording (the words of the sentences), sentence (one that both
// have, but for its numbers and days). One feature alone may differ, and then as many others as the kind's needs_despite says
// must agree: that one is what the articles disagree about. Two days that differ by the same hour of the next day need one
// feature less. Where two articles are copies of one text, sentences that are the same but for a few words speak of one event
// whatever differs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "events/event_node.h"

namespace crossclaim {

enum class Sameness : std::uint8_t { different, possibly, same };

struct Judgement {
  Sameness sameness = Sameness::different;
  int agreeing = 0;
  int differing = 0;
  bool excluded = false;           // they can't be one event, whatever agrees
  bool unlike = false;             // the articles tell two stories by the names in them
  bool one_story = false;          // the articles tell one story by the names in them
  bool clearly_one_story = false;  // by many names or a victim's, and first of all of the event
  bool same_time = false;          // both say when, and agree
  bool same_place = false;         // both say where, and agree
  bool telling_count = false;      // both count as many, and more than happens in many towns on one day
  std::vector<std::string> why;    // for people: "same speaker: Sergey Lavrov"
};

// Both of one kind. The articles may be one and the same (then the topic says nothing).
Judgement judge(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles);

// Does anything speak against one event? What joins mentions within an article. In one that tells of few days, a mention
// without a day of its own may be of any of them: neither the day of an arrest in its sentence nor the publication parts it.
bool nothing_differs(const EventNode& a, const EventNode& b, bool few_days);

// Two events of one article that may be one after all: nothing that the article itself says of them speaks against it, and
// one of them has no day of its own.
bool second_passage(const EventNode& a, const EventNode& b);

}  // namespace crossclaim
