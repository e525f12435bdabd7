#include "events/event_node.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "annotate/actors/actors.h"
#include "claims/sentence_key.h"
#include "claims/values/person_names.h"
#include "claims/values/wording.h"
#include "claims/words.h"
#include "events/causes.h"
#include "events/identity.h"
#include "events/identity_people.h"
#include "text/sorted.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

void merge_sorted(std::vector<std::string>& into, const std::vector<std::string>& more) {
  into.insert(into.end(), more.begin(), more.end());
  sort_unique(into);
}

// From how near to the match a day comes.
int distance(const NodeTime& t) { return !t.inherited ? 0 : t.nearby ? 1 : 2; }

// What is inherited gives way to what is said, and what stands elsewhere to what the sentence says. Of days from elsewhere
// the first is enough.
void add_time(EventNode& node, NodeTime time) {
  if (time.value.days.hi && !time.value.days.lo) return;  // "before May": nearly any day would agree
  const int from = distance(time);
  if (from == 2 && !node.times.empty()) return;
  if (std::ranges::any_of(node.times, [&](const NodeTime& t) { return distance(t) < from; })) return;
  std::erase_if(node.times, [&](const NodeTime& t) { return distance(t) > from; });
  node.times.push_back(std::move(time));
}

void add_place(EventNode& node, const Place& place, bool inherited) {
  if (inherited && !node.places.empty()) return;
  if (!inherited && node.places_inherited) node.places.clear();
  node.places_inherited = inherited;
  node.places.push_back(place);
}

void add_actor(EventNode& node, const Actor& actor) {
  const std::string key = name_key(actor.name);
  const auto at = std::ranges::lower_bound(node.actors, key);
  if (at != node.actors.end() && *at == key) return;
  node.actor_names.insert(node.actor_names.begin() + (at - node.actors.begin()), actor.name);
  node.actors.insert(at, key);
}

// The name of given name and surname that ends the words: "Ann Marsh" of "15-year-old Ann Marsh"; empty if there is none.
std::string_view full_name(std::string_view words) {
  const auto is_name = [](std::string_view word) {
    const auto goes_on = [](char c) { return (c >= 'a' && c <= 'z') || c == '.'; };  // "Ann", "B."; no "FIREMAN"
    return word[0] >= 'A' && word[0] <= 'Z' && std::ranges::any_of(word, goes_on);
  };
  std::size_t first = words.size();
  int count = 0;
  for (std::size_t end = words.size(); end > 0; ++count) {
    const std::size_t space = words.rfind(' ', end - 1);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    if (begin == end || !is_name(words.substr(begin, end - begin))) break;
    first = begin;
    end = begin == 0 ? 0 : begin - 1;
  }
  return count < 2 ? std::string_view() : words.substr(first);
}

void add_victim(EventNode& node, NodeVictim victim) {
  const auto at = std::ranges::lower_bound(node.victims, victim.key, {}, &NodeVictim::key);
  if (at == node.victims.end() || at->key != victim.key) node.victims.insert(at, std::move(victim));
}

// In the title case of a headline nothing tells where a name begins or ends: "Five-Year-Old Girl Badly Hurt".
bool is_title_case(std::string_view words) { return words.find("-Year-Old") != std::string_view::npos; }

void add_named(EventNode& node, std::string_view words) {
  const std::string_view name = is_title_case(words) ? std::string_view() : full_name(words);
  const auto parts = name_words(name);
  if (parts.size() >= 2) add_victim(node, {parts.front() + ' ' + parts.back(), std::string(name)});
}

void add_count(EventNode& node, const RoleValue& role, const Quantity& value) {
  if (node.kind->found_by == FoundBy::persons) return node.ages.push_back({role.role, value});
  if (value.part && value.lo == 1 && value.hi == 1) add_named(node, role.text);
  if (!value.part && !value.increment && value.unit.empty())
    node.counts.push_back({role.role, value, describes_one(value, role.text)});
}

void add_role(EventNode& node, const RoleValue& role) {
  const SameEvent& same = node.kind->same_event;
  if (const auto* count = std::get_if<Quantity>(&role.value)) return add_count(node, role, *count);
  if (const auto* text = std::get_if<TextValue>(&role.value); text && node.kind->found_by == FoundBy::quotations)
    node.quoted = words_of(*text);
  if (role.role == same.time && std::holds_alternative<DateValue>(role.value))
    add_time(node, {std::get<DateValue>(role.value), role.text, role.inherited, role.nearby});
  else if (role.role == same.place && std::holds_alternative<Place>(role.value))
    add_place(node, std::get<Place>(role.value), role.inherited);
  else if (std::ranges::find(same.actors, role.role) != same.actors.end() && std::holds_alternative<Actor>(role.value))
    add_actor(node, std::get<Actor>(role.value));
}

void mark_sole_suspect(std::vector<EventNode>& nodes) {
  const auto suspects = std::ranges::count_if(nodes, is_suspect);
  for (EventNode& node : nodes) node.sole = suspects == 1 && is_suspect(node);
}

// How many days the mentions of one kind tell by themselves.
std::size_t days_told(const std::vector<std::uint32_t>& indices, const std::vector<EventMention>& mentions,
                      const RuleFile& kind) {
  std::set<date::sys_days> days;
  for (const std::uint32_t i : indices)
    for (const RoleValue& role : mentions[i].roles)
      if (const auto* when = std::get_if<DateValue>(&role.value);
          when && when->days.lo && !role.inherited && role.role == kind.same_event.time && mentions[i].kind == kind.kind)
        days.insert(*when->days.lo);
  return days.size();
}

// Up to so many days an article tells of one event and perhaps of an earlier one; a round-up tells of more.
constexpr std::size_t kFewDays = 2;

}  // namespace

bool describes_one(const Quantity& value, std::string_view text) {
  constexpr std::string_view kNumbers[] = {"one", "1", "single"};
  if (value.lo != 1 || value.hi != 1 || !value.unit.empty()) return false;
  const std::string first = fold(text.substr(0, text.find(' ')));
  return std::ranges::find(kNumbers, first) == std::end(kNumbers);
}

bool is_one_of_more(const EventNode& node, const NodeCount& count) {
  return count.single && std::ranges::any_of(node.counts, [&](const NodeCount& other) {
           return other.attribute == count.attribute && other.value.lo && *other.value.lo > 1;
         });
}

bool adds_up(const EventNode& node, const NodeCount& total) {
  const Attribute* attribute = node.kind->attribute(total.attribute);
  const auto is_exact = [](const NodeCount& c) { return c.value.lo && c.value.lo == c.value.hi; };
  if (!attribute || attribute->may_include.empty() || !is_exact(total)) return false;
  const auto make_it = [&](const NodeCount& own, const NodeCount& other) {
    return own.attribute == total.attribute && other.attribute == attribute->may_include && is_exact(own) && is_exact(other) &&
           *own.value.lo > 0 && *other.value.lo > 0 && *own.value.lo + *other.value.lo == *total.value.lo;
  };
  return std::ranges::any_of(node.counts, [&](const NodeCount& own) {
    return std::ranges::any_of(node.counts, [&](const NodeCount& other) { return make_it(own, other); });
  });
}

EventNode make_node(std::uint32_t index, const EventMention& mention, const RuleFile& kind) {
  EventNode node;
  node.article = mention.article;
  node.kind = &kind;
  node.mentions = {index};
  for (const RoleValue& role : mention.roles) add_role(node, role);
  if (!mention.supporting) node.heads = {mention.head_class};  // "at a depth of" is the head of no event
  node.words = mention.words;
  node.causes = causes_of(node.words);
  if (const std::uint64_t key = sentence_key(node.words)) node.sentences = {key};
  const bool dated = std::ranges::any_of(node.times, [](const NodeTime& t) { return !t.inherited; });
  node.main = mention.region == Region::headline || mention.region == Region::lead;
  node.planned = mention.status == Status::planned;
  node.happened = mention.status == Status::held && dated;
  return node;
}

void absorb(EventNode& node, const EventNode& other) {
  node.mentions.insert(node.mentions.end(), other.mentions.begin(), other.mentions.end());
  std::ranges::sort(node.mentions);
  for (const NodeTime& t : other.times) add_time(node, t);
  for (const Place& p : other.places) add_place(node, p, other.places_inherited);
  node.counts.insert(node.counts.end(), other.counts.begin(), other.counts.end());
  node.ages.insert(node.ages.end(), other.ages.begin(), other.ages.end());
  for (const NodeVictim& v : other.victims) add_victim(node, v);
  for (std::size_t i = 0; i < other.actors.size(); ++i) {
    Actor actor;
    actor.name = other.actor_names[i];
    add_actor(node, actor);
  }
  merge_sorted(node.heads, other.heads);
  node.words.insert(node.words.end(), other.words.begin(), other.words.end());
  sort_unique_topic_words(node.words);
  node.sentences.insert(node.sentences.end(), other.sentences.begin(), other.sentences.end());
  sort_unique(node.sentences);
  node.causes |= other.causes;
  node.main = node.main || other.main;
  node.planned = node.planned || other.planned;
  node.happened = node.happened || other.happened;
}

std::vector<EventNode> article_events(const std::vector<std::uint32_t>& indices, const std::vector<EventMention>& mentions,
                                      const RuleSet& rules) {
  std::vector<EventNode> nodes;
  std::vector<EventNode> supporting;
  std::map<const RuleFile*, bool> few_days;
  for (const std::uint32_t i : indices)
    if (const Kind* kind = rules.kind(mentions[i].kind); kind && !few_days.contains(&kind->file))
      few_days[&kind->file] = days_told(indices, mentions, kind->file) <= kFewDays;
  const auto latest = [&](const EventNode& node) -> EventNode* {
    const auto fits = [&](const EventNode& n) { return n.kind == node.kind && nothing_differs(n, node, few_days[n.kind]); };
    const auto at = std::find_if(nodes.rbegin(), nodes.rend(), fits);
    return at == nodes.rend() ? nullptr : &*at;
  };
  for (const std::uint32_t i : indices) {
    const Kind* kind = rules.kind(mentions[i].kind);
    if (!kind) continue;
    EventNode node = make_node(i, mentions[i], kind->file);
    if (mentions[i].supporting)
      supporting.push_back(std::move(node));
    else if (EventNode* event = latest(node))
      absorb(*event, node);
    else
      nodes.push_back(std::move(node));
  }
  for (const EventNode& node : supporting)
    if (EventNode* event = latest(node)) absorb(*event, node);
  mark_sole_suspect(nodes);
  return nodes;
}

}  // namespace crossclaim
