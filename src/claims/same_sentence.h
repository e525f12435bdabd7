// The same sentence in two articles: agencies' sentences stand in many, word for word but for a number or a day.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claims/answers.h"
#include "claims/disagreement.h"

namespace crossclaim {

// The same for two passages whose topic words (words.h) are the same but for those of numbers, weekdays and months; 0 where
// there are too few words to tell a passage by.
std::uint64_t sentence_key(std::span<const std::string> topic_words);

// Claims of two articles that stand in the same sentence, and the one answer there that the other article doesn't give there.
struct SentencePair {
  ClaimIndex a = 0;
  ClaimIndex b = 0;
  std::size_t answer_a = 0;  // indices into the answers
  std::size_t answer_b = 0;  // another one, and the greater
};

std::vector<SentencePair> one_sentence_two_answers(const AnswerSet& set, const RunView& run);

}  // namespace crossclaim
