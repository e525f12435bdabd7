#include "events/identity_quotations.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "claims/values/person_names.h"
#include "claims/values/wording.h"
#include "events/likeness.h"

namespace crossclaim {
namespace {

bool published_together(const ArticleFacts& a, const ArticleFacts& b, int window) {
  const auto &x = a.published.day, &y = b.published.day;
  return x && y && std::abs((*x - *y).count()) <= window;
}

bool may_be_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& x) {
    return std::ranges::any_of(b, [&](const std::string& y) { return relate_names(x, y) != NameRelation::different; });
  });
}

}  // namespace

bool one_quotation(const EventNode& a, const EventNode& b) { return a.quoted == b.quoted && a.actors == b.actors; }

Judgement judge_quotations(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  constexpr std::size_t kSaidByOne = 12;  // words that two people don't happen to say
  Judgement j;
  const Wording wording = compare_wordings(a.quoted, b.quoted);
  const bool both_named = !a.actors.empty() && !b.actors.empty();
  const bool same_speaker = may_be_one(a.actor_names, b.actor_names);
  j.excluded = wording.relation == WordingRelation::other || (both_named && !same_speaker && wording.matched < kSaidByOne);
  if (j.excluded) return j;
  const ArticleFacts &x = articles[a.article], &y = articles[b.article];
  const bool story = a.article == b.article || tell_one_story(x, y);
  j.same_time = j.same_place = true;
  j.one_story = story;
  j.agreeing = 1 + (same_speaker ? 1 : 0) + (story ? 1 : 0);
  j.differing = (both_named && !same_speaker ? 1 : 0) + (wording.relation == WordingRelation::reworded ? 1 : 0);
  j.why.push_back(fmt::format("same words: {} in common", wording.matched));
  if (same_speaker) j.why.push_back("same speaker: " + a.actor_names.front());
  if (story && a.article != b.article) j.why.push_back("names in common: " + common_names(x, y));
  const bool together = published_together(x, y, a.kind->same_event.window);
  if (together && (story || same_speaker)) j.sameness = Sameness::same;
  return j;
}

}  // namespace crossclaim
