// Features: in what two event nodes agree or differ. identity.h weighs them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "events/event_node.h"

namespace crossclaim::features {

enum class Feature : std::uint8_t { unknown, agrees, differs, excludes };

struct Observed {
  Feature feature = Feature::unknown;
  std::string why;       // for people: "same place: Oslo, Norway"
  int weight = 1;        // as so many features it counts where it agrees
  bool near = false;     // where it differs: by as little as it can
  bool slip = false;     // where it differs: a slip of the pen rather than another event
  bool telling = false;  // where it agrees: hardly by chance
};

inline bool agrees(const Observed& o) { return o.feature == Feature::agrees; }
inline bool differs(const Observed& o) { return o.feature == Feature::differs; }
inline bool fine(const Observed& o) { return o.feature == Feature::agrees || o.feature == Feature::unknown; }

// When. `gives_way`: which days are no ground to part events, however far from the other's they are.
using GivesWay = bool (*)(const NodeTime&);
Observed time(const EventNode& a, const EventNode& b, GivesWay gives_way);
bool is_inherited(const NodeTime& t);
bool is_publication(const NodeTime& t);
inline bool never(const NodeTime&) { return false; }

// Where. A street in common weighs two.
Observed place(const EventNode& a, const EventNode& b);
// Whether all places of one differ from all of the other, but for addresses without a town.
bool in_other_towns(const EventNode& a, const EventNode& b);
// "17 Quarry Street" in two towns, where `where`, the place, differs: there is hardly such a house in both.
Observed address(const EventNode& a, const EventNode& b, const Observed& where);
// Streets of one town, none of which both tell.
bool on_other_streets(const EventNode& a, const EventNode& b);

// Who. Somebody whom both name among the dead or hurt weighs as much as day, place and count.
Observed actors(const EventNode& a, const EventNode& b);
Observed victims(const EventNode& a, const EventNode& b);

// How many. Articles that give the same exact number agree; numbers of another order are of another event.
// `least_telling`: from what number on a count that both give says that they speak of one event.
Observed counts(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles, double least_telling = 0);
// One or two dead are told in many towns on one day: from so many on, the same count in two towns speaks for one event.
inline constexpr double kFewAnywhere = 3;

// What. Causes only differ.
Observed cause(const EventNode& a, const EventNode& b);

// The words: of the articles' beginnings, and of the sentences. Those of one article say nothing of its topic.
Observed topic(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles);
Observed wording(const EventNode& a, const EventNode& b);
// The names in the articles: articles that share their rare names tell one story; two that share next to none of them, and tell
// of the events first of all, tell two. `where`: the place; where it differs, its names say nothing.
Observed story(const EventNode& a, const EventNode& b, const Observed& where, const std::vector<ArticleFacts>& articles);
inline constexpr int kOfMain = 2;  // the weight of a likeness of articles that tell of both events first of all
// A sentence that both articles have, but for its numbers and days, tells of one thing if they tell one story and no two
// places.
Observed sentence(const EventNode& a, const EventNode& b, const Observed& where, const Observed& alike);

}  // namespace crossclaim::features
