#include "claims/identity.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "claims/relation.h"
#include "claims/words.h"

namespace crossclaim {
namespace {

enum class Feature : std::uint8_t { unknown, agrees, differs, excludes };

struct Observed {
  Feature feature = Feature::unknown;
  std::string why;
};

// The least distance between any two times; inherited ones stand for a period around the publication date.
Observed time(const EventNode& a, const EventNode& b) {
  const int window = a.kind->same_event.window;
  std::optional<int> least;
  bool sure = true;
  const NodeTime* at = nullptr;
  for (const NodeTime& x : a.times) {
    for (const NodeTime& y : b.times) {
      const auto apart = days_apart(x.value, y.value);
      if (!apart || (least && *apart >= *least)) continue;
      least = apart;
      at = &x;
      sure = x.value.resolved() && y.value.resolved() && !x.inherited && !y.inherited;
    }
  }
  if (!least) return {};
  if (*least > window) return {Feature::excludes, fmt::format("{} days apart", *least)};
  if (*least == 0 && sure) return {Feature::agrees, "same time: " + label(at->value, at->text)};
  if (!sure) return {};
  return {Feature::differs, fmt::format("times {} day{} apart", *least, *least == 1 ? "" : "s")};
}

Observed place(const EventNode& a, const EventNode& b) {
  bool all_differ = !a.places.empty() && !b.places.empty();
  for (const Place& x : a.places) {
    for (const Place& y : b.places) {
      const Relation r = relate(x, y);
      if (r == Relation::equal || r == Relation::narrower || r == Relation::wider)
        return {Feature::agrees, "same place: " + label(r == Relation::wider ? y : x, "")};
      all_differ = all_differ && r == Relation::differ;
    }
  }
  // A place that was only inherited is no ground to part events.
  if (!all_differ || a.places_inherited || b.places_inherited) return {};
  return {Feature::differs, fmt::format("places differ: {} and {}", label(a.places[0], ""), label(b.places[0], ""))};
}

Observed actors(const EventNode& a, const EventNode& b) {
  if (a.actors.empty() || b.actors.empty()) return {};
  const auto both = shared(a.actors, b.actors);
  if (both.empty()) return {Feature::differs, "no actor in common"};
  std::vector<std::string> names;
  for (const std::string& key : both)
    names.push_back(a.actor_names[static_cast<std::size_t>(std::ranges::lower_bound(a.actors, key) - a.actors.begin())]);
  return {Feature::agrees, fmt::format("same {}: {}", a.kind->same_event.actors[0], fmt::join(names, ", "))};
}

// Shared words count as one topic when there are enough of them, and enough for the shorter of the passages.
bool enough(std::size_t common, std::size_t a, std::size_t b) {
  constexpr std::size_t kLeast = 4;
  constexpr std::size_t kShare = 5;  // one in so many
  return common >= kLeast && common * kShare >= std::min(a, b);
}

constexpr std::size_t kWordsShown = 6;

Observed topic(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  if (a.article == b.article) return {};
  const auto& whole_a = articles[a.article].words;
  const auto& whole_b = articles[b.article].words;
  auto common = shared(whole_a, whole_b);
  if (!enough(common.size(), whole_a.size(), whole_b.size())) {
    common = shared(a.words, b.words);
    if (!enough(common.size(), a.words.size(), b.words.size())) return {};
  }
  if (common.size() > kWordsShown) common.resize(kWordsShown);
  return {Feature::agrees, fmt::format("shared words: {}", fmt::join(common, ", "))};
}

// An article that tells of one meeting held and of another to come speaks of two.
bool one_past_one_ahead(const EventNode& a, const EventNode& b) {
  return (a.planned && !a.happened && b.happened && !b.planned) || (b.planned && !b.happened && a.happened && !a.planned);
}

// Without a common day, articles can be known to speak of one event only if they appeared at about the same time.
bool appeared_together(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  constexpr int kSlack = 7;  // days beyond the kind's window
  const auto& x = articles[a.article].published.day;
  const auto& y = articles[b.article].published.day;
  return x && y && std::abs((*x - *y).count()) <= a.kind->same_event.window + kSlack;
}

bool heads_differ(const EventNode& a, const EventNode& b) { return a.kind->same_event.heads && shared(a.heads, b.heads).empty(); }

}  // namespace

bool nothing_differs(const EventNode& a, const EventNode& b) {
  const auto fine = [](const Observed& o) { return o.feature != Feature::differs && o.feature != Feature::excludes; };
  const Observed when = time(a, b);
  if (when.feature != Feature::agrees && one_past_one_ahead(a, b)) return false;
  return fine(when) && fine(place(a, b)) && fine(actors(a, b)) && !heads_differ(a, b);
}

Judgement judge(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  Judgement j;
  if (heads_differ(a, b)) return j;
  const Observed when = time(a, b);
  for (const Observed& o : {when, place(a, b), actors(a, b), topic(a, b, articles)}) {
    if (o.feature == Feature::excludes) return {};
    if (o.feature == Feature::agrees) ++j.agreeing;
    if (o.feature == Feature::differs) ++j.differing;
    if (o.feature != Feature::unknown) j.why.push_back(o.why);
  }
  if (j.differing > 1 || j.agreeing == 0) return j;
  const SameEvent& rule = a.kind->same_event;
  const int needed = j.differing > 0 ? rule.needs_despite : rule.needs;
  const bool dated = when.feature != Feature::unknown || appeared_together(a, b, articles);
  j.sameness = dated && j.agreeing >= needed ? Sameness::same : Sameness::possibly;
  if (!dated) j.why.push_back("no common day, and the articles are not known to have appeared together");
  return j;
}

}  // namespace crossclaim
