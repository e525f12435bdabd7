// Identity of quotations: do two nodes of a kind found by quotations quote one remark?
//
// They do if their words are nearly the same, and the same person is said to have spoken or the articles tell one story. Words
// that many could say ("our thoughts are with the family") aren't one remark of two people unless there are enough of them.
#pragma once

#include <cstdint>
#include <vector>

#include "events/event_node.h"
#include "events/identity.h"

namespace crossclaim {

Judgement judge_quotations(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles);

// Within one article: the same words of the same speaker.
bool one_quotation(const EventNode& a, const EventNode& b);

}  // namespace crossclaim
