#include "events/identity.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "claims/words.h"
#include "events/features.h"
#include "events/identity_people.h"
#include "events/identity_quotations.h"
#include "events/likeness.h"

namespace crossclaim {
namespace {

using features::agrees;
using features::differs;
using features::Feature;
using features::fine;
using features::Observed;

bool heads_differ(const EventNode& a, const EventNode& b) {
  return a.kind->same_event.heads && !a.heads.empty() && !b.heads.empty() && shared(a.heads, b.heads).empty();
}

bool goes_on_for_days(const RuleFile& kind) {
  const Attribute* time = kind.attribute(kind.same_event.time);
  return time && time->lasts;
}

// A remark of another speaker or day is another remark; a press conference told with another day may be the same one.
bool is_strict(const EventNode& node) {
  const auto& strict = node.kind->same_event.strict;
  return std::ranges::any_of(node.heads, [&](const std::string& h) { return std::ranges::find(strict, h) != strict.end(); });
}

// An article that tells of one meeting held and of another to come speaks of two.
bool one_past_one_ahead(const EventNode& a, const EventNode& b) {
  return (a.planned && !a.happened && b.happened && !b.planned) || (b.planned && !b.happened && a.happened && !a.planned);
}

// The same passage in two copies of one text.
bool same_passage(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  const auto& x = articles[a.article].text_group;
  if (!x || x != articles[b.article].text_group) return false;
  const std::size_t common = count_shared_topic_words(a.words, b.words);
  const std::size_t longer = std::max(a.words.size(), b.words.size());
  return longer > 0 && 3 * common >= 2 * longer;
}

bool both_dated(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  return articles[a.article].published.day && articles[b.article].published.day;
}

// Without a common day, articles can be known to speak of one event only if they appeared at about the same time.
bool appeared_together(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  const auto& x = articles[a.article].published.day;
  const auto& y = articles[b.article].published.day;
  return x && y && std::abs((*x - *y).count()) <= a.kind->same_event.window;
}

bool in_other_countries(const EventNode& a, const EventNode& b) {
  const auto country = [](const Place& p) { return p.ids.empty() ? std::string() : p.ids.back(); };
  const auto is_other = [&](const Place& x, const Place& y) {
    return !country(x).empty() && !country(y).empty() && country(x) != country(y);
  };
  const bool said = !a.places.empty() && !b.places.empty() && !a.places_inherited && !b.places_inherited;
  return said && std::ranges::all_of(a.places, [&](const Place& x) {
           return std::ranges::all_of(b.places, [&](const Place& y) { return is_other(x, y); });
         });
}

// What two nodes agree in, all features of them.
struct Compared {
  Observed when, where, at, who, whom, how_many, alike;
  bool one_story = false;
};

// Towns apart are two events, unless the articles tell one story otherwise.
bool excludes(const Observed& where, const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  return differs(where) && a.article != b.article && enough_names(articles[a.article], articles[b.article]);
}

Compared compare(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  Compared c;
  c.who = features::actors(a, b);
  c.whom = features::victims(a, b);
  c.where = features::place(a, b);
  c.at = features::address(a, b, c.where);
  c.alike = features::story(a, b, c.where, articles);
  if (agrees(c.whom) && differs(c.alike)) c.alike = {};
  c.one_story = agrees(c.alike) || agrees(c.whom) || agrees(c.at);
  // A follow-up appears long after the event, and tells of an arrest or a trial first.
  c.when = features::time(a, b, c.one_story ? features::is_inherited : features::never);
  // Days of what goes on for days, and days further apart, are rather two things than a slip, however much the articles share.
  if (differs(c.when) && (!c.when.near || goes_on_for_days(*a.kind)))
    c.alike.weight = std::min(c.alike.weight, features::kOfMain);
  // Another day and another street of one town are two slips, or two events.
  if (differs(c.when) && features::on_other_streets(a, b)) c.where = {Feature::differs, "other streets are told"};
  const bool elsewhere = differs(c.where) && !c.one_story;
  const bool in_other_towns = !c.one_story && features::in_other_towns(a, b);
  c.how_many = features::counts(a, b, articles, elsewhere || in_other_towns ? features::kFewAnywhere : 0);
  if (elsewhere && excludes(c.where, a, b, articles)) c.where.feature = Feature::excludes;
  if (a.kind->same_event.one_a_place && in_other_countries(a, b)) c.where.feature = Feature::excludes;
  if (a.kind->same_event.one_a_place && agrees(c.where)) ++c.where.weight;
  return c;
}

Judgement same_passage_judgement() {
  constexpr int kAsGoodAs = 6;  // every feature
  return {.sameness = Sameness::same,
          .agreeing = kAsGoodAs,
          .one_story = true,
          .clearly_one_story = true,
          .same_time = true,
          .same_place = true,
          .telling_count = true,
          .why = {"the same passage in copies of one text"}};
}

// All but the sameness; excluded if one feature excludes it.
Judgement weigh(const Compared& c, const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  Judgement j;
  j.unlike = differs(c.alike);
  j.one_story = c.one_story;
  j.clearly_one_story = c.alike.weight > features::kOfMain || agrees(c.whom);
  j.same_time = agrees(c.when);
  j.same_place = agrees(c.where);
  j.telling_count = c.how_many.telling;
  const std::array observed = {c.when,
                               c.where,
                               c.at,
                               c.who,
                               c.whom,
                               features::cause(a, b),
                               c.how_many,
                               j.unlike ? Observed{} : features::topic(a, b, articles),
                               features::wording(a, b),
                               features::sentence(a, b, c.where, c.alike),
                               c.alike};
  for (const Observed& o : observed) {
    j.excluded = j.excluded || o.feature == Feature::excludes;
    if (agrees(o)) j.agreeing += o.weight;
    if (differs(o)) ++j.differing;
    if (o.feature != Feature::unknown) j.why.push_back(o.why);
  }
  return j;
}

}  // namespace

bool nothing_differs(const EventNode& a, const EventNode& b, bool few_days) {
  if (a.kind->found_by == FoundBy::persons) return one_person(a, b);
  if (a.kind->found_by == FoundBy::quotations) return one_quotation(a, b);
  const auto no_day_of_its_own = [](const NodeTime& t) { return t.nearby || features::is_publication(t); };
  const Observed when = features::time(a, b, few_days ? +no_day_of_its_own : features::never);
  if (!agrees(when) && one_past_one_ahead(a, b)) return false;
  return fine(when) && fine(features::place(a, b)) && fine(features::actors(a, b)) && fine(features::counts(a, b, {})) &&
         !heads_differ(a, b);
}

bool second_passage(const EventNode& a, const EventNode& b) {
  if (a.kind->found_by != FoundBy::patterns) return false;
  const auto undated = [](const EventNode& n) { return std::ranges::all_of(n.times, features::is_inherited); };
  if (!undated(a) && !undated(b)) return false;
  return fine(features::time(a, b, features::is_inherited)) && fine(features::place(a, b)) && fine(features::actors(a, b)) &&
         fine(features::counts(a, b, {})) && !heads_differ(a, b) && !one_past_one_ahead(a, b);
}

Judgement judge(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  if (a.kind->found_by == FoundBy::persons) return judge_people(a, b, articles);
  if (a.kind->found_by == FoundBy::quotations) return judge_quotations(a, b, articles);
  if (same_passage(a, b, articles)) return same_passage_judgement();
  Judgement out_of_question;
  out_of_question.excluded = true;
  if (heads_differ(a, b)) return out_of_question;
  const Compared c = compare(a, b, articles);
  Judgement j = weigh(c, a, b, articles);
  if (j.excluded) return out_of_question;
  const bool strict = is_strict(a) || is_strict(b);
  if (strict && !agrees(c.who)) return j;
  if (j.differing > (strict ? 0 : 1) || j.agreeing == 0) return j;
  const SameEvent& rule = a.kind->same_event;
  const int needed = j.differing == 0 ? rule.needs : rule.needs_despite - (c.when.slip ? 1 : 0);
  const bool dated = c.when.feature != Feature::unknown || agrees(c.whom) || (agrees(c.alike) && both_dated(a, b, articles)) ||
                     appeared_together(a, b, articles);
  j.sameness = dated && j.agreeing >= needed ? Sameness::same : Sameness::possibly;
  if (!dated) j.why.emplace_back("no common day, and the articles are not known to have appeared together");
  return j;
}

}  // namespace crossclaim
