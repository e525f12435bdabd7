// Event: what several mentions tell of, as a run's result holds it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crossclaim {

// How sure it is that mentions are one event, or what is found of it.
enum class Certainty : std::uint8_t { certain, likely, possible };
std::string_view name_of(Certainty certainty);  // as output formats spell it

using ClaimIndex = std::uint32_t;  // into the claims of a run
using EventIndex = std::uint32_t;  // into its events

struct Key {
  std::string role;
  std::vector<std::string> values;  // as reports name them
};

// Events of this kind hold claims of several kinds: what several articles claim that tell of one incident (stories.h).
inline constexpr std::string_view kStoryKind = "story";

struct Event {
  std::string id;  // "e-" and twelve hex digits of a hash of its claims' ids
  std::string kind;
  std::string label;                    // for people: "talks, Astana, 23 January 2017"
  std::vector<Key> keys;                // in the order of the kind's attributes
  std::vector<std::uint32_t> articles;  // indices, ascending
  std::vector<ClaimIndex> claims;       // ascending
  std::vector<std::string> why;         // why its mentions are one event
};

}  // namespace crossclaim
