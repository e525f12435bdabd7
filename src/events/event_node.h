// EventNode: an event as one article tells it, the unit that is joined across articles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "rules/rule_set.h"

namespace crossclaim {

// A role value of the node and whether the article's own words gave it.
struct NodeTime {
  DateValue value;
  std::string text;
  bool inherited = false;
  bool nearby = false;  // inherited from the sentence of the match
};

struct NodeCount {
  std::string attribute;
  Quantity value;
  bool single = false;  // by describes_one()
};

// Somebody whom the node counts by name: "15-year-old Ann Marsh". Nobody is killed twice, so that the name tells the event.
struct NodeVictim {
  std::string key;   // folded, by name_words() in claims/values/person_names.h
  std::string name;  // as the article spells it
};

struct EventNode {
  std::uint32_t article = 0;
  const RuleFile* kind = nullptr;
  std::vector<std::uint32_t> mentions;  // indices into the run's mentions, ascending
  std::vector<NodeTime> times;          // of the role named by same_event.time; what gives way, see add_time(), is left out
  std::vector<Place> places;            // of same_event.place
  bool places_inherited = false;
  std::vector<NodeCount> counts;         // totals; parts and increments are left out
  std::vector<NodeCount> ages;           // of a kind found by persons
  std::vector<NodeVictim> victims;       // by key, each once
  std::vector<std::string> actors;       // name keys of same_event.actors, sorted
  std::vector<std::string> actor_names;  // beside them, as the article spells them
  std::vector<std::string> heads;        // head classes, sorted
  std::vector<std::string> words;        // topic words of its sentences, sorted
  std::vector<std::uint64_t> sentences;  // by claims/sentence_key.h, for each, sorted
  std::uint32_t causes = 0;              // what they tell of it, see causes.h
  std::vector<std::string> quoted;       // of a kind found by quotations: the words, see claims/values/wording.h
  bool main = false;                     // told in headline or lead, or first of its kind
  bool planned = false;                  // told as lying ahead
  bool happened = false;                 // told as having been, on a day
  bool sole = false;                     // of people: the only suspect of the article
};

// "a woman, 38": a person is told of, who may be one of those counted elsewhere. "One woman" is a count.
bool describes_one(const Quantity& value, std::string_view text);
// The article tells of one of those whom it counts elsewhere in the event: no total.
bool is_one_of_more(const EventNode& node, const NodeCount& count);
// "Five people were shot" beside "three were killed and two wounded": a count that is made of two of the node's, since its
// attribute may include the other.
bool adds_up(const EventNode& node, const NodeCount& total);

EventNode make_node(std::uint32_t mention_index, const EventMention& mention, const RuleFile& kind);
// Takes the mentions and keys of `other` over.
void absorb(EventNode& node, const EventNode& other);

// One article's mentions (indices into `mentions`, which are in order of the text) as nodes. A mention joins the latest
// event of its kind that nothing speaks against; a supporting mention that finds none is dropped. Two nodes of one
// article come to be one event only by way of other articles; see second_passage() in identity.h.
std::vector<EventNode> article_events(const std::vector<std::uint32_t>& indices, const std::vector<EventMention>& mentions,
                                      const RuleSet& rules);

}  // namespace crossclaim
