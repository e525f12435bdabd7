#include "events/identity_people.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "claims/unruled/offices.h"
#include "claims/values/person_names.h"
#include "claims/words.h"
#include "events/likeness.h"
#include "text/sorted.h"

namespace crossclaim {
namespace {

struct NamePair {
  NameRelation relation = NameRelation::different;
  const std::string* a = nullptr;
  const std::string* b = nullptr;
};

// The pair of names that agrees best. NameRelation's order is that of agreement.
NamePair nearest_names(const EventNode& a, const EventNode& b) {
  NamePair best;
  for (const std::string& x : a.actor_names)
    for (const std::string& y : b.actor_names)
      if (const auto r = relate_names(x, y); !best.a || r < best.relation) best = {r, &x, &y};
  return best;
}

enum class Ages : std::uint8_t { unknown, agree, near, differ };

// A year apart is near: a birthday, or a slip.
Ages compare_ages(const EventNode& a, const EventNode& b) {
  Ages best = Ages::unknown;
  for (const NodeCount& x : a.ages) {
    for (const NodeCount& y : b.ages) {
      if (!x.value.lo || !y.value.lo) continue;
      const double apart = std::abs(*x.value.lo - *y.value.lo);
      const Ages now = apart == 0 ? Ages::agree : apart == 1 ? Ages::near : Ages::differ;
      best = best == Ages::unknown ? now : std::min(best, now);
    }
  }
  return best;
}

// Two names a slip apart are one person's if the articles tell one story and no age speaks against it; a common age speaks for
// it, and then it is enough that the articles may tell one story.
bool may_be_a_slip(Ages ages, bool story, const ArticleFacts& a, const ArticleFacts& b) {
  if (ages == Ages::agree) return story || (enough_names(a, b) && !tell_two_stories(a, b));
  return story && ages == Ages::unknown;
}

// Told as who holds an office alone.
bool is_official(const EventNode& node) { return node.heads.size() == 1 && node.heads.front() == kOfficial; }

bool is_nameless(const EventNode& node) { return node.actor_names.empty(); }

// Ages further apart are rather those of two people.
bool may_be_one_age(const EventNode& a, const EventNode& b) {
  constexpr double kSlip = 3;  // years
  return std::ranges::all_of(a.ages, [&](const NodeCount& x) {
    return std::ranges::all_of(
        b.ages, [&](const NodeCount& y) { return x.value.lo && y.value.lo && std::abs(*x.value.lo - *y.value.lo) <= kSlip; });
  });
}

Judgement judge_nameless(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  Judgement j;
  if (a.article == b.article || !a.sole || !b.sole || !may_be_one_age(a, b)) return j;
  if (!tell_one_story(articles[a.article], articles[b.article])) return j;
  j.same_time = j.same_place = true;
  j.agreeing = 2;
  j.differing = compare_ages(a, b) == Ages::agree ? 0 : 1;
  j.sameness = Sameness::same;
  j.why = {"the only suspect of each article", "the articles tell one story"};
  return j;
}

// "ana reyes 35"; empty without a name of two words or without an age.
std::string name_and_age(const EventMention& mention) {
  std::string name, age;
  for (const RoleValue& role : mention.roles) {
    if (const auto* actor = std::get_if<Actor>(&role.value)) {
      const auto words = name_words(actor->name);
      if (words.size() > 1) name = words.front() + " " + words.back();
    } else if (const auto* years = std::get_if<Quantity>(&role.value); years && years->lo) {
      age = fmt::format("{:g}", *years->lo);
    }
  }
  return name.empty() || age.empty() ? "" : name + " " + age;
}

}  // namespace

void note_people(std::span<const EventMention> mentions, const RuleSet& rules, ArticleFacts& article) {
  for (const EventMention& mention : mentions) {
    const Kind* kind = rules.kind(mention.kind);
    if (!kind || kind->file.found_by != FoundBy::persons) continue;
    if (std::string who = name_and_age(mention); !who.empty()) article.people.push_back(std::move(who));
  }
  sort_unique(article.people);
}

bool is_suspect(const EventNode& node) {
  return node.kind->found_by == FoundBy::persons && std::ranges::binary_search(node.heads, "suspect");
}

bool one_person(const EventNode& a, const EventNode& b) {
  if (is_nameless(a) || is_nameless(b)) return is_suspect(a) && is_suspect(b) && compare_ages(a, b) == Ages::agree;
  const NamePair names = nearest_names(a, b);
  if (!names.a || names.relation == NameRelation::different) return false;
  const Ages ages = compare_ages(a, b);
  if (names.relation == NameRelation::misspelt) return ages == Ages::agree;
  return ages != Ages::differ;
}

Judgement judge_people(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  if (is_nameless(a) || is_nameless(b)) return judge_nameless(a, b, articles);
  Judgement j;
  const NamePair names = nearest_names(a, b);
  if (!names.a || names.relation == NameRelation::different) {
    j.excluded = true;
    return j;
  }
  const Ages ages = compare_ages(a, b);
  if (ages == Ages::differ && only_one_has_suffix(*names.a, *names.b)) {
    j.excluded = true;
    return j;
  }
  const bool story = a.article == b.article || tell_one_story(articles[a.article], articles[b.article]);
  const bool misspelt = names.relation == NameRelation::misspelt;
  j.same_time = j.same_place = true;
  j.agreeing = (misspelt ? 0 : 1) + (story ? 1 : 0) + (ages == Ages::agree ? 1 : 0);
  j.differing = (misspelt ? 1 : 0) + (ages == Ages::differ || ages == Ages::near ? 1 : 0);
  if (misspelt)
    j.why.push_back(fmt::format("names a slip apart: {} and {}", *names.a, *names.b));
  else
    j.why.push_back("same name: " + *names.a);
  if (ages == Ages::agree) j.why.push_back(fmt::format("same age: {:g}", *a.ages[0].value.lo));
  if (story && a.article != b.article) j.why.emplace_back("the articles tell one story");
  if (misspelt)
    j.sameness = may_be_a_slip(ages, story, articles[a.article], articles[b.article]) ? Sameness::same : Sameness::different;
  else if (story || ages == Ages::agree)
    j.sameness = Sameness::same;
  else
    j.sameness = is_official(a) || is_official(b) ? Sameness::different : Sameness::possibly;
  return j;
}

std::vector<std::string> person_keys(const EventNode& node) {
  std::vector<std::string> keys;
  for (const std::string& name : node.actor_names) {
    const auto words = name_words(name);
    if (!is_official(node)) keys.insert(keys.end(), words.begin(), words.end());
    if (words.size() > 1) keys.push_back(words.front() + " " + words.back());
  }
  sort_unique(keys);
  return keys;
}

}  // namespace crossclaim
