// The words around a name that tell whether it is a place's; the table rules/tables/places_words.tsv.
#pragma once

#include <cstdint>

#include "text/word_classes.h"

namespace crossclaim {

enum PlaceWord : WordClasses::Mask {
  kLocative = 1,           // "in"
  kSettlement = 1 << 1,    // "city"
  kDivisionNoun = 1 << 2,  // "province"
  kBefore = 1 << 3,        // may stand capitalised before a name
  kAfter = 1 << 4,         // may stand capitalised behind a name
  kHead = 1 << 5,          // "Hospital": the name before it may be that of a place
  kTitle = 1 << 6,         // a person follows
  kBody = 1 << 7,          // "University" in "University of Texas"
  kNever = 1 << 8,         // never a place by itself
  kVenue = 1 << 9,         // "Hotel"
  kDirection = 1 << 10,    // "west"
  kPublic = 1 << 11,       // "Police": the name before it is that of a place
  kRoad = 1 << 12,         // "on": before a name and a number, those of a road
  kComma = 1 << 13,        // between the places of a list
  kListing = 1 << 14,      // before its last one
  kListed = 1 << 15,       // before any: "cities", "of"
  kCapital = 1 << 16,      // "capital": behind a country's name or adjective, its first city
  kOwner = 1 << 17,        // "'s"
  kJourney = 1 << 18,      // "flew": a place follows behind "to"
  kTo = 1 << 19,           // "to"
  kAssault = 1 << 20,      // "raids": a place follows behind "on"
  kOn = 1 << 21,           // "on"
  kArticle = 1 << 22,      // "al": may start a name in lower case
  kStreet = 1 << 23,       // "Avenue", "Ave": ends the name of a street
  kTownship = 1 << 24,     // "Township", "Twp": belongs to the name before it
  kIn = 1 << 25,           // "in"
  kDwelling = 1 << 26,     // "home": before "in", a town follows
  kDeed = 1 << 27,         // "shooting": the same, where the phrase ends behind the name
  kQuarter = 1 << 28,      // "neighborhood": the name before it may be that of a part of a town
  kPart = 1 << 29,         // "section": the same, if "of" and the town's name follow
  kFort = 1 << 30,         // "Fort": before the name of a base
  kLand = 1u << 31,        // "Island": behind the name of one
};

const WordClasses& place_words();  // made at the first call

}  // namespace crossclaim
