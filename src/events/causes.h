// Causes: what killed or hurt, told by the words around an event's mentions.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace crossclaim {

// A bit for each sort of rules/tables/causes.tsv that has a word among these topic words (claims/words.h).
std::uint32_t causes_of(std::span<const std::string> topic_words);

// Two passages whose causes are known and of no common sort: a shooting and a crash of one day and town.
inline bool causes_differ(std::uint32_t a, std::uint32_t b) { return a != 0 && b != 0 && (a & b) == 0; }

}  // namespace crossclaim
