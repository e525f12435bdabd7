// The key of a sentence: agencies' sentences stand in many articles, word for word but for a number or a day.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace crossclaim {

// The same for two passages whose topic words (words.h) are the same but for those of numbers, weekdays and months; 0 where
// there are too few words to tell a passage by.
std::uint64_t sentence_key(std::span<const std::string> topic_words);

}  // namespace crossclaim
