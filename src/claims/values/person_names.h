// Person names: do two names of one part in an event name one person, and are they spelt alike?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crossclaim {

enum class NameRelation : std::uint8_t {
  equal,      // the same words
  narrower,   // the first says more: a middle name, an initial, "Jr.", a nickname, a second surname
  wider,      // the second says more
  alike,      // both say what the other leaves out, or one given name is short for the other
  misspelt,   // a letter or two apart, or the words in another order: one of the two is wrong
  different,  // two persons
};

NameRelation relate_names(std::string_view a, std::string_view b);

// "Leo Marsh Jr." and "Leo Marsh": father and son, if their ages say so.
bool only_one_has_suffix(std::string_view a, std::string_view b);

// The words of a name by which it is found: folded, without initials, suffixes and nicknames.
std::vector<std::string> name_words(std::string_view name);

}  // namespace crossclaim
