#include "events/identity.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "claims/addresses.h"
#include "claims/person_names.h"
#include "claims/relation.h"
#include "claims/words.h"
#include "events/causes.h"
#include "events/identity_people.h"
#include "events/identity_quotations.h"
#include "events/likeness.h"

namespace crossclaim {
namespace {

enum class Feature : std::uint8_t { unknown, agrees, differs, excludes };

struct Observed {
  Feature feature = Feature::unknown;
  std::string why;
  int weight = 1;        // as so many features it counts where it agrees
  bool near = false;     // where it differs: by as little as it can
  bool slip = false;     // where it differs: a slip of the pen rather than another event
  bool telling = false;  // where it agrees: hardly by chance
};

// "last night" in an article of one day that was updated on the next.
bool may_be_the_next_day(const DateValue& value) {
  return value.reason == DateReason::relative && std::ranges::any_of(value.readings, [&](const Days& other) {
           return value.days.lo && other.lo && std::abs((*other.lo - *value.days.lo).count()) == 1;
         });
}

// Days that agree say that two passages speak of one event; "this week" and a day of it say only that they may.
bool pins(const DateValue& a, const DateValue& b) {
  if (may_be_the_next_day(a) || may_be_the_next_day(b)) return false;
  return a.days == b.days || (a.grain <= Grain::day && b.grain <= Grain::day);
}

bool is_publication(const NodeTime& t) { return t.inherited && !t.nearby && t.value.approximate; }

bool is_inherited(const NodeTime& t) { return t.inherited; }
bool never(const NodeTime&) { return false; }

struct TimePair {
  const NodeTime* a = nullptr;
  const NodeTime* b = nullptr;
  int apart = 0;
};

std::optional<TimePair> nearest_times(const EventNode& a, const EventNode& b) {
  std::optional<TimePair> best;
  for (const NodeTime& x : a.times)
    for (const NodeTime& y : b.times)
      if (const auto apart = days_apart(x.value, y.value); apart && (!best || *apart < best->apart))
        best = TimePair{&x, &y, *apart};
  return best;
}

// `gives_way`: which days are no ground to part events, however far from the other's they are.
Observed time(const EventNode& a, const EventNode& b, bool (*gives_way)(const NodeTime&)) {
  const auto best = nearest_times(a, b);
  if (!best) return {};
  const auto& [x, y, apart] = *best;
  if (apart > a.kind->same_event.window && (gives_way(*x) || gives_way(*y))) return {};
  if (apart > a.kind->same_event.window) return {Feature::excludes, fmt::format("{} days apart", apart)};
  const bool said = x->value.resolved() && y->value.resolved() && !is_publication(*x) && !is_publication(*y);
  if (apart == 0)
    return said && pins(x->value, y->value) ? Observed{Feature::agrees, "same time: " + label(x->value, x->text)} : Observed{};
  if (!said || x->inherited || y->inherited) return {};
  return {.feature = Feature::differs,
          .why = fmt::format("times {} day{} apart", apart, apart == 1 ? "" : "s"),
          .near = apart == 1,
          .slip = apart == 1 && same_hour(x->value, y->value)};
}

std::vector<std::string> streets(const EventNode& node) {
  std::vector<std::string> words;
  for (const Place& p : node.places)
    if (p.type == PlaceType::venue) std::ranges::move(street_words(p.path[0]), std::back_inserter(words));
  return words;
}

bool on_one_street(const EventNode& a, const EventNode& b) {
  const auto in_a = streets(a), in_b = streets(b);
  return std::ranges::find_first_of(in_a, in_b) != in_a.end();
}

bool is_same_address(const Place& x, const Place& y) {
  if (x.type != PlaceType::venue || y.type != PlaceType::venue) return false;
  const auto a = read_address(x.path[0]), b = read_address(y.path[0]);
  return a && b && a->number == b->number && a->street == b->street;
}

// "942 Main Street" in two towns: there is hardly such a house in both.
Observed address(const EventNode& a, const EventNode& b, const Observed& where) {
  constexpr int kWeight = 2;
  if (where.feature != Feature::differs) return {};
  for (const Place& x : a.places)
    for (const Place& y : b.places)
      if (is_same_address(x, y)) return {Feature::agrees, "same address: " + x.path[0], kWeight, false, true};
  return {};
}

// Streets of one town, none of which both tell.
bool on_other_streets(const EventNode& a, const EventNode& b) {
  return !streets(a).empty() && !streets(b).empty() && !on_one_street(a, b);
}

Observed place(const EventNode& a, const EventNode& b) {
  bool all_differ = !a.places.empty() && !b.places.empty();
  for (const Place& x : a.places) {
    for (const Place& y : b.places) {
      const Relation r = relate(x, y);
      if (r == Relation::equal || r == Relation::narrower || r == Relation::wider)
        return {Feature::agrees, "same place: " + label(r == Relation::wider ? y : x, ""), on_one_street(a, b) ? 2 : 1};
      all_differ = all_differ && (r == Relation::differ || in_other_states(x, y));
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

// Somebody whom both name among the dead or hurt weighs as much as day, place and count.
Observed victims(const EventNode& a, const EventNode& b) {
  constexpr int kWeight = 3;
  for (const NodeVictim& v : a.victims)
    if (std::ranges::binary_search(b.victims, v.key, {}, &NodeVictim::key))
      return {Feature::agrees, "same victim: " + v.name, kWeight};
  return {};
}

// No article that tells of "more than 47,000" dead says of them that they are "at least six".
bool of_another_order(const Quantity& a, const Quantity& b) {
  constexpr double kFar = 10;
  return a.lo && b.lo && std::max(*a.lo, *b.lo) > kFar * std::max(1.0, std::min(*a.lo, *b.lo));
}

// By what factor two counts differ; 1 where they can be equal, and where one is no whole number and they are less than a tenth
// apart: two surveys measure one earthquake as 6.4 and 6.1.
double factor(const Quantity& a, const Quantity& b) {
  constexpr double kNear = 1.1;
  if (compatible(relate(a, b))) return 1;
  const double x = a.lo.value_or(a.hi.value_or(0)), y = b.lo.value_or(b.hi.value_or(0));
  const double by = std::max(x, y) / std::max(std::min(x, y), 1.0);
  const bool measured = x != std::floor(x) || y != std::floor(y);
  return measured && by < kNear ? 1 : by;
}

// A toll told higher by an article of a later day.
bool has_grown(const NodeCount& x, const NodeCount& y, const EventNode& a, const EventNode& b,
               const std::vector<ArticleFacts>& articles) {
  if (a.article == b.article) return false;
  const Attribute* attribute = a.kind->attribute(x.attribute);
  const auto& day_a = articles[a.article].published.day;
  const auto& day_b = articles[b.article].published.day;
  if (!attribute || attribute->evolution != Evolution::grows || !day_a || !day_b || *day_a == *day_b) return false;
  const Quantity& earlier = *day_a < *day_b ? x.value : y.value;
  const Quantity& later = *day_a < *day_b ? y.value : x.value;
  return earlier.hi && later.lo && *earlier.hi <= *later.lo;
}

// "a woman, 38, was shot" and "six people were shot", told by one article.
bool one_may_be_of_the_other(const NodeCount& x, const NodeCount& y) {
  const auto more = [](const NodeCount& c) { return c.value.lo && *c.value.lo > 1; };
  return (x.single && more(y)) || (y.single && more(x));
}

// One or two dead are told in many towns on one day: from so many on, the same count in two towns speaks for one event.
constexpr double kFewAnywhere = 3;

// Articles that give the same exact number agree; numbers of another order are of another event.
// `least_telling`: from what number on a count that both give says that they speak of one event.
Observed counts(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles, double least_telling = 0) {
  constexpr double kOtherOrder = 3;
  std::optional<double> least;
  bool add_up = false;
  for (const NodeCount& x : a.counts) {
    for (const NodeCount& y : b.counts) {
      if (x.attribute != y.attribute || is_one_of_more(a, x) || is_one_of_more(b, y)) continue;
      if (a.article == b.article && one_may_be_of_the_other(x, y)) continue;
      if (a.article == b.article && of_another_order(x.value, y.value)) return {Feature::excludes, "counts of another order"};
      const bool telling = x.value.lo && x.value.lo == x.value.hi && *x.value.lo >= least_telling;
      if (telling && relate(x.value, y.value) == Relation::equal)
        return {.feature = Feature::agrees,
                .why = fmt::format("same count: {} {}", label(x.value, ""), x.attribute),
                .telling = *x.value.lo >= kFewAnywhere};
      if (adds_up(b, x) || adds_up(a, y)) {
        add_up = true;
        continue;
      }
      const double by = factor(x.value, y.value);
      if (by <= kOtherOrder && has_grown(x, y, a, b, articles)) return {};
      least = std::min(least.value_or(1e300), by);
    }
  }
  if (add_up || !least || *least == 1) return {};
  if (*least > kOtherOrder) return {Feature::excludes, "counts of another order"};
  return {Feature::differs, "counts differ"};
}

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

Observed topic(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  if (a.article == b.article) return {};
  return same_words("same topic", articles[a.article].words, articles[b.article].words, {4, 5});
}

Observed wording(const EventNode& a, const EventNode& b) { return same_words("shared words", a.words, b.words, {3, 3}); }

// A sentence that both articles have, but for its numbers and days, tells of one thing if they tell one story and no two
// places.
Observed sentence(const EventNode& a, const EventNode& b, const Observed& where, const Observed& alike) {
  constexpr int kWeight = 2;
  if (alike.feature != Feature::agrees || where.feature == Feature::differs) return {};
  const auto in_b = [&](std::uint64_t key) { return std::ranges::binary_search(b.sentences, key); };
  if (std::ranges::none_of(a.sentences, in_b)) return {};
  return {Feature::agrees, "one sentence in both", kWeight};
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

constexpr int kOfMain = 2;  // the weight of a likeness of articles that tell of both events first of all

// Articles that share their rare names tell one story; two that share next to none of them, and tell of the events first of
// all, tell two.
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

}  // namespace

bool nothing_differs(const EventNode& a, const EventNode& b, bool few_days) {
  if (a.kind->found_by == FoundBy::persons) return one_person(a, b);
  if (a.kind->found_by == FoundBy::quotations) return one_quotation(a, b);
  const auto fine = [](const Observed& o) { return o.feature != Feature::differs && o.feature != Feature::excludes; };
  const auto no_day_of_its_own = [](const NodeTime& t) { return t.nearby || is_publication(t); };
  const Observed when = time(a, b, few_days ? +no_day_of_its_own : never);
  if (when.feature != Feature::agrees && one_past_one_ahead(a, b)) return false;
  return fine(when) && fine(place(a, b)) && fine(actors(a, b)) && fine(counts(a, b, {})) && !heads_differ(a, b);
}

bool second_passage(const EventNode& a, const EventNode& b) {
  if (a.kind->found_by != FoundBy::patterns) return false;
  const auto undated = [](const EventNode& n) { return std::ranges::all_of(n.times, is_inherited); };
  if (!undated(a) && !undated(b)) return false;
  const auto fine = [](const Observed& o) { return o.feature != Feature::differs && o.feature != Feature::excludes; };
  return fine(time(a, b, is_inherited)) && fine(place(a, b)) && fine(actors(a, b)) && fine(counts(a, b, {})) &&
         !heads_differ(a, b) && !one_past_one_ahead(a, b);
}

Judgement judge(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles) {
  if (a.kind->found_by == FoundBy::persons) return judge_people(a, b, articles);
  if (a.kind->found_by == FoundBy::quotations) return judge_quotations(a, b, articles);
  Judgement j;
  if (same_passage(a, b, articles)) {
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
  j.excluded = heads_differ(a, b);
  if (j.excluded) return j;
  const Observed who = actors(a, b);
  Observed where = place(a, b);
  Observed alike = story(a, b, where, articles);
  const Observed whom = victims(a, b);
  const Observed at = address(a, b, where);
  if (whom.feature == Feature::agrees && alike.feature == Feature::differs) alike = {};
  j.one_story = alike.feature == Feature::agrees || whom.feature == Feature::agrees || at.feature == Feature::agrees;
  // A follow-up appears long after the event, and tells of an arrest or a trial first.
  const Observed when = time(a, b, j.one_story ? is_inherited : never);
  // Days of what goes on for days, and days further apart, are rather two things than a slip, however much the articles share.
  if (when.feature == Feature::differs && (!when.near || goes_on_for_days(*a.kind)))
    alike.weight = std::min(alike.weight, kOfMain);
  j.clearly_one_story = alike.weight > kOfMain || whom.feature == Feature::agrees;
  // Another day and another street of one town are two slips, or two events.
  if (when.feature == Feature::differs && on_other_streets(a, b)) where = {Feature::differs, "other streets are told"};
  // Towns apart are two events, unless the articles tell one story otherwise.
  const bool known = a.article != b.article && enough_names(articles[a.article], articles[b.article]);
  const bool elsewhere = where.feature == Feature::differs && !j.one_story;
  if (elsewhere && known) where.feature = Feature::excludes;
  j.unlike = alike.feature == Feature::differs;
  j.same_time = when.feature == Feature::agrees;
  j.same_place = where.feature == Feature::agrees;
  const Observed how_many = counts(a, b, articles, elsewhere ? kFewAnywhere : 0);
  j.telling_count = how_many.telling;
  for (const Observed& o : {when, where, at, who, whom, cause(a, b), how_many, j.unlike ? Observed{} : topic(a, b, articles),
                            wording(a, b), sentence(a, b, where, alike), alike}) {
    if (o.feature == Feature::excludes) {
      Judgement out_of_question;
      out_of_question.excluded = true;
      return out_of_question;
    }
    if (o.feature == Feature::agrees) j.agreeing += o.weight;
    if (o.feature == Feature::differs) ++j.differing;
    if (o.feature != Feature::unknown) j.why.push_back(o.why);
  }
  const bool strict = is_strict(a) || is_strict(b);
  if (strict && who.feature != Feature::agrees) return j;
  if (j.differing > (strict ? 0 : 1) || j.agreeing == 0) return j;
  const SameEvent& rule = a.kind->same_event;
  const int needed = j.differing == 0 ? rule.needs : rule.needs_despite - (when.slip ? 1 : 0);
  const bool dated = when.feature != Feature::unknown || whom.feature == Feature::agrees ||
                     (alike.feature == Feature::agrees && both_dated(a, b, articles)) || appeared_together(a, b, articles);
  j.sameness = dated && j.agreeing >= needed ? Sameness::same : Sameness::possibly;
  if (!dated) j.why.emplace_back("no common day, and the articles are not known to have appeared together");
  return j;
}

}  // namespace crossclaim
