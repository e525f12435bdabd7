// Finding the names of places in an article, each with what its surroundings say about it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/places/gazetteer.h"
#include "corpus/layout.h"

namespace crossclaim {

enum class PlaceEvidence : std::uint8_t {
  neutral,
  locative,  // "in", "near", "... police"; people's names may stand there, too
  place,     // a container, a dateline, "city of"
  person,    // a title or a given name before it, a surname behind it
  body,      // part of a longer name: "Washington Post", "University of Texas"
};

struct PlaceOccurrence {
  static constexpr Gazetteer::NameId kUnlisted = ~Gazetteer::NameId{0};  // known only by the container behind it

  std::uint32_t first = 0;  // tokens of the name
  std::uint32_t last = 0;
  std::uint32_t end = 0;  // one past the containers behind it, or `last`
  Gazetteer::NameId name = kUnlisted;
  Gazetteer::Index container = Gazetteer::kNone;  // the finest one behind it
  Gazetteer::Index known = Gazetteer::kNone;      // the place, where the words leave no choice: "the Kazakh capital"
  std::uint64_t last_word = 0;                    // key of its last token
  PlaceEvidence evidence = PlaceEvidence::neutral;
  bool demonym = false;
  bool inside = false;         // behind "in" or the like, or before "police"
  bool titled = false;         // a word, too, in a headline of capitals
  bool headed = false;         // a capital follows: "Justice Department"
  bool attributive = false;    // "Houston police", "London-based"
  bool division_noun = false;  // "Idlib province"
  bool quarter = false;        // "the Millbrook neighborhood", "the Millbrook section of Dayton"
  bool care = false;           // "a hospital in Dayton"
  bool landmark = false;       // "Fort Hood", "Utoya Island": known only by its words, and may be anywhere
};

// In order of the text, not overlapping, none across sentences. Linear in the tokens.
std::vector<PlaceOccurrence> scan_places(const Gazetteer& gazetteer, std::string_view text, const Layout& layout);

}  // namespace crossclaim
