#include "findings/differing_events.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "claims/scopes.h"
#include "claims/words.h"
#include "events/identity.h"
#include "events/likeness.h"

namespace crossclaim {
namespace {

// Of the run's nodes the one that holds the side's mention, as the article may tell of the event in two; null: it isn't known.
const EventNode* node_of(const Side& s, const RunView& run) {
  if (!run.nodes) return nullptr;
  const auto holds = [&](const EventNode& n) { return std::ranges::binary_search(n.mentions, s.claim.mention); };
  const auto at = std::ranges::find_if(*run.nodes, holds);
  return at == run.nodes->end() ? nullptr : &*at;
}

// The word by which an article's event goes on or recurs; empty if there is none.
std::string_view lasting_word(const Side& s, const RunView& run) {
  if (lasting(s.mention.head) != Lasting::no) return s.mention.head;
  const EventNode* node = node_of(s, run);
  if (!node) return {};
  for (const std::uint32_t m : node->mentions)
    if (lasting(run.mentions[m].head) == Lasting::article) return run.mentions[m].head;
  return {};
}

bool agrees(const RoleValue& role, const EventMention& with) {
  static const Attribute kPlain;
  return std::ranges::any_of(with.roles, [&](const RoleValue& other) {
    return other.role == role.role && relate(role.value, other.value, kPlain) != Relation::differ;
  });
}

bool parted(const RoleValue& a, const RoleValue& b, const Dispute& d) {
  if (a.value.index() != b.value.index() || std::holds_alternative<Actor>(a.value)) return false;
  return !agrees(a, d.y.mention) && !agrees(b, d.x.mention);
}

// One apart, as where the gunman is counted or not, or by no more than a tenth.
bool nearly_one(const Quantity& a, const Quantity& b) {
  constexpr double kPart = 0.1;
  if (!a.lo || !b.lo) return false;
  return std::abs(*a.lo - *b.lo) <= std::max(1.0, kPart * std::max(*a.lo, *b.lo));
}

bool appeared_together(const Dispute& d) {
  constexpr int kYear = 400;  // days: trials follow
  const auto &a = d.x.facts.published.day, &b = d.y.facts.published.day;
  return a && b && std::abs((*a - *b).count()) <= kYear;
}

bool gives_one(const Side& s, const Question& question) {
  for (std::size_t k = 0; k < question.set.answers.size(); ++k)
    if (question.says(s.article, k) &&
        relate(question.set.answers[k].value, s.claim.value, question.attribute) == Relation::differ)
      return false;
  return true;
}

// What goes on for days, as talks, has several.
bool is_day_next_to_it(const Dispute& d, const DateValue& a, const DateValue& b) {
  constexpr std::size_t kSharedWords = 2;
  return !d.attribute().lasts && days_apart(a, b) == 1 && gives_one(d.x, d.question) && gives_one(d.y, d.question) &&
         count_shared_topic_words(d.x.mention.words, d.y.mention.words) >= kSharedWords;
}

bool is_near_or_a_place(const Dispute& d) {
  if (d.attribute().type == AttributeType::place) return true;
  const auto [a, b] = d.values<DateValue>();
  return a && b && days_apart(*a, *b) == 1;
}

bool is_slip(const Dispute& d) {
  if (d.question.exclusive > 2) return false;
  if (const auto [a, b] = d.values<Quantity>(); a && b)
    return nearly_one(*a, *b) && gives_one(d.x, d.question) && gives_one(d.y, d.question) && appeared_together(d);
  const auto [a, b] = d.values<DateValue>();
  return a && b && (same_hour(*a, *b) || is_day_next_to_it(d, *a, *b));
}

}  // namespace

Reservation recurring(const Dispute& d) {
  const AttributeType type = d.attribute().type;
  if (type != AttributeType::date && type != AttributeType::place) return std::nullopt;
  for (const Side* s : {&d.x, &d.y})
    if (const std::string_view word = lasting_word(*s, d.question.run); !word.empty())
      return undecided(fmt::format("\"{}\" in {} may have happened more than once", word, s->id()), Doubt::recurrence);
  return std::nullopt;
}

Reservation other_things_differ(const Dispute& d) {
  for (const RoleValue& a : d.x.mention.roles)
    for (const RoleValue& b : d.y.mention.roles)
      if (a.role == b.role && a.role != d.attribute().name && !a.inherited && !b.inherited && parted(a, b, d))
        return undecided(
            fmt::format("{} and {} differ in {}, too: \"{}\" and \"{}\"", d.x.id(), d.y.id(), a.role, a.text, b.text));
  return std::nullopt;
}

Reservation unlinked(const Dispute& d) {
  constexpr int kAgreeingInstead = 4;  // features
  const EventNode *a = node_of(d.x, d.question.run), *b = node_of(d.y, d.question.run);
  if (!a || !b) return std::nullopt;
  const Judgement j = judge(*a, *b, d.question.run.articles);
  const SameEvent& keys = a->kind->same_event;
  const auto open = [&](std::string_view why, Doubt doubt = Doubt::detail) {
    return undecided(fmt::format("{} and {} {}", d.x.id(), d.y.id(), why), doubt);
  };
  if (j.sameness != Sameness::same) return open("are linked through other articles only", Doubt::link);
  const bool slip = j.agreeing >= kAgreeingInstead && is_slip(d);
  if (enough_names(d.x.facts, d.y.facts) && !tell_one_story(d.x.facts, d.y.facts) && !j.one_story && !(slip && j.telling_count))
    return open("share too few names to be sure of one event");
  if ((j.one_story && slip) || (j.clearly_one_story && is_near_or_a_place(d))) return std::nullopt;
  if (!keys.time.empty() && keys.time != d.attribute().name && !j.same_time) return open("don't both say when");
  if (!keys.place.empty() && keys.place != d.attribute().name && !j.same_place) return open("don't both say where");
  return std::nullopt;
}

}  // namespace crossclaim
