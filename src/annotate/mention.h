// Mention: a stretch of a sentence with a typed value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "annotate/dates/value.h"
#include "text/span.h"

namespace crossclaim {

// A number of things, as an interval; an absent `hi` is open upward, an absent `lo` downward.
struct Quantity {
  std::optional<double> lo;
  std::optional<double> hi;
  bool approximate = false;  // the interval is the hedge's, not the words'
  std::string of;            // the thing counted, its head noun folded and in the singular ("person", "civilian"); may be empty
  std::string unit;          // "%", "USD", "km"; empty for a count
  bool increment = false;    // "three more", "another 12"
  bool part = false;         // "including four children", "two of them", somebody named
};

enum class PlaceType : std::uint8_t { country, division, city, region, venue, unknown };
std::string_view name_of(PlaceType type);

// A place by the gazetteer. `path` names it and its containers, finest first ("Geneva", "Switzerland"); `ids` are the
// gazetteer's ids of the same chain (a GeoNames id, or "" for a venue known only from the text).
struct Place {
  PlaceType type = PlaceType::unknown;
  std::vector<std::string> path;
  std::vector<std::string> ids;
  std::vector<Place> other;  // further candidates that stayed possible, best first; empty when the choice is sure
  bool adjective = false;    // "Kazakh", "Syrian": names the place, but is no venue
};

enum class ActorType : std::uint8_t { person, office, organisation, state, group, unknown };
std::string_view name_of(ActorType type);

// Who acts or speaks. `name` is canonical within a run: table aliases and spellings folded together, "Lavrov" completed
// to "Sergey Lavrov" where the article says so.
struct Actor {
  ActorType type = ActorType::unknown;
  std::string name;
  std::string office;  // "foreign minister", where said
  std::string of;      // the state or body an office belongs to: "Russia"
};

using MentionValue = std::variant<DateValue, Quantity, Place, Actor>;

struct Mention {
  Span span;
  std::uint32_t first_token = 0;  // index into Layout::tokens
  std::uint32_t last_token = 0;   // one past the last
  MentionValue value;
};

}  // namespace crossclaim
