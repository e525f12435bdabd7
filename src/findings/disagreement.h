// Disagreement: what it means that two articles give answers of which only one can hold.
#pragma once

#include <string>
#include <vector>

#include "events/event_node.h"
#include "findings/answers.h"
#include "findings/finding.h"

namespace crossclaim {

// What judging needs of a run besides the answers.
struct RunView {
  const std::vector<ArticleFacts>& articles;
  const std::vector<Claim>& claims;
  const std::vector<EventMention>& mentions;
  const std::vector<std::uint32_t>& copies;       // see copy_groups in events/origins.h
  const std::vector<EventNode>* nodes = nullptr;  // of the event; null: nobody doubts that it is one
};

struct Disagreement {
  Verdict verdict = Verdict::single;  // single: there is none
  Certainty certainty = Certainty::certain;
  std::string why;
  Doubt doubt = Doubt::detail;  // of verdict undecided
};

// Articles of one event need not be linked directly: one may have come to it through others. They are said to be in conflict
// only if they are, and if they agree on when and where, as far as that isn't what is asked; else it is undecided. So is a
// conflict where more answers exclude one another than one event has: several were then taken for one.
//
// The gravest disagreement between any two articles of the answers. Two articles disagree where neither says anything
// that agrees with what the other says: an article that gives both values is on both sides; or where they say it in the same
// sentence (same_sentence.h) with two values. What may lie behind two answers
// instead of a conflict stands in the headers differing_*.h.
Disagreement find_disagreement(const AnswerSet& set, const Attribute& attribute, const RunView& run);

}  // namespace crossclaim
