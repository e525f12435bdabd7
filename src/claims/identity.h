// Identity: do two event nodes speak of one event?
//
// Judged on stated features, each agreeing, differing or unknown: time (the same day or period; apart by no more than the
// kind's window; further), place (equal or one within the other), actors (some shared, none), topic (the words of their
// sentences, and of the two articles' headlines and leads). One feature alone may differ, and then more of the others must
// agree: that one is what the articles disagree about.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/event_node.h"

namespace crossclaim {

enum class Sameness : std::uint8_t { different, possibly, same };

struct Judgement {
  Sameness sameness = Sameness::different;
  int agreeing = 0;
  int differing = 0;
  std::vector<std::string> why;  // for people: "same speaker: Sergey Lavrov"
};

// Both of one kind. The articles may be one and the same (then the topic says nothing).
Judgement judge(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles);

// Does anything speak against one event? What joins mentions within an article.
bool nothing_differs(const EventNode& a, const EventNode& b);

}  // namespace crossclaim
