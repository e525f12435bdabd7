#include "events/features.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "claims/values/person_names.h"
#include "claims/words.h"
#include "events/causes.h"
#include "events/likeness.h"

namespace crossclaim::features {
namespace {

// Shared words speak for one thing when there are enough of them, and enough for the shorter of the passages.
struct Enough {
  std::size_t least;
  std::size_t share;  // one in so many
};

constexpr std::size_t kWordsShown = 6;

Observed same_words(std::string_view what, const std::vector<std::string>& a, const std::vector<std::string>& b,
                    Enough enough) {
  const std::size_t count = count_shared_topic_words(a, b);
  if (count < enough.least || count * enough.share < std::min(a.size(), b.size())) return {};
  auto common = shared_topic_words(a, b);
  if (common.size() > kWordsShown) common.resize(kWordsShown);
  return {Feature::agrees, fmt::format("{}: {}", what, fmt::join(common, ", "))};
}

// Where two nodes differ in the place, the likeness of their articles is told without the names of the places and of what they
// lie in, but for countries.
std::vector<std::string> names_to_leave_out(const EventNode& a, const EventNode& b, const Observed& where) {
  std::vector<std::string> names;
  if (where.feature != Feature::differs) return names;
  for (const EventNode* node : {&a, &b})
    for (const Place& place : node->places)
      for (std::size_t i = place.type == PlaceType::venue ? 1 : 0; i + 1 < place.path.size(); ++i)
        for (const std::string& word : name_words(place.path[i])) names.push_back(word);
  return names;
}

}  // namespace

Observed actors(const EventNode& a, const EventNode& b) {
  if (a.actors.empty() || b.actors.empty()) return {};
  const auto both = shared(a.actors, b.actors);
  if (both.empty()) return {Feature::differs, "no actor in common"};
  std::vector<std::string> names;
  for (const std::string& key : both)
    names.push_back(a.actor_names[static_cast<std::size_t>(std::ranges::lower_bound(a.actors, key) - a.actors.begin())]);
  return {Feature::agrees, fmt::format("same {}: {}", a.kind->same_event.actors[0], fmt::join(names, ", "))};
}

Observed victims(const EventNode& a, const EventNode& b) {
  constexpr int kWeight = 3;
  for (const NodeVictim& v : a.victims)
    if (std::ranges::binary_search(b.victims, v.key, {}, &NodeVictim::key))
      return {Feature::agrees, "same victim: " + v.name, kWeight};
  return {};
}

Observed topic(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  if (a.article == b.article) return {};
  return same_words("same topic", articles[a.article].words, articles[b.article].words, {4, 5});
}

Observed wording(const EventNode& a, const EventNode& b) { return same_words("shared words", a.words, b.words, {3, 3}); }

Observed sentence(const EventNode& a, const EventNode& b, const Observed& where, const Observed& alike) {
  constexpr int kWeight = 2;
  if (alike.feature != Feature::agrees || where.feature == Feature::differs) return {};
  const auto in_b = [&](std::uint64_t key) { return std::ranges::binary_search(b.sentences, key); };
  if (std::ranges::none_of(a.sentences, in_b)) return {};
  return {Feature::agrees, "one sentence in both", kWeight};
}

Observed story(const EventNode& a, const EventNode& b, const Observed& where, const std::vector<ArticleFacts>& articles) {
  if (a.article == b.article) return {};
  const ArticleFacts &x = articles[a.article], &y = articles[b.article];
  const auto without = names_to_leave_out(a, b, where);
  if (tell_one_story(x, y, without)) {
    const int weight = !a.main || !b.main ? 1 : clearly_tell_one_story(x, y, without) ? kOfMain + 1 : kOfMain;
    return {Feature::agrees, "names in common: " + common_names(x, y), weight};
  }
  if (a.main && b.main && tell_two_stories(x, y)) return {Feature::differs, "the articles share hardly a name"};
  return {};
}

Observed cause(const EventNode& a, const EventNode& b) {
  return causes_differ(a.causes, b.causes) ? Observed{Feature::differs, "other causes are told"} : Observed{};
}

}  // namespace crossclaim::features
