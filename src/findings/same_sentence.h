// The same sentence in two articles: agencies' sentences stand in many, word for word but for a number or a day.
#pragma once

#include <cstdint>
#include <vector>

#include "findings/answers.h"
#include "findings/disagreement.h"

namespace crossclaim {

// Claims of two articles that stand in the same sentence, and the one answer there that the other article doesn't give there.
struct SentencePair {
  ClaimIndex a = 0;
  ClaimIndex b = 0;
  std::size_t answer_a = 0;  // indices into the answers
  std::size_t answer_b = 0;  // another one, and the greater
};

std::vector<SentencePair> one_sentence_two_answers(const AnswerSet& set, const RunView& run);

}  // namespace crossclaim
