#include "claims/disagreement.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "claims/addresses.h"
#include "claims/identity.h"
#include "claims/likeness.h"
#include "claims/scopes.h"
#include "claims/told_ages.h"
#include "claims/words.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

// One article's side: its claim for an answer.
struct Side {
  std::uint32_t article;
  const Answer& answer;
  const Claim& claim;
};

// The hour of day that a date tells, 0 to 23; the last one of an evening or night, the first one of a morning.
std::optional<int> hour_of(const DateValue& v) {
  const std::size_t at = v.grain == Grain::time ? v.timex.find('T') : std::string::npos;
  if (at == std::string::npos) return std::nullopt;
  const std::string_view part = std::string_view(v.timex).substr(at + 1);
  if (part == "MO") return 0;
  if (part == "NI" || part == "EV") return 23;
  int hour = 0;
  const bool read = std::from_chars(part.data(), part.data() + std::min<std::size_t>(2, part.size()), hour).ec == std::errc();
  return read ? std::optional(hour) : std::nullopt;
}

// "Wednesday night" and "early Thursday morning": the one night that lies between two days.
bool one_night(const DateValue& a, const DateValue& b) {
  constexpr int kDusk = 20, kDawn = 7;  // hours
  if (!a.days.lo || !b.days.lo) return false;
  const DateValue &first = *a.days.lo < *b.days.lo ? a : b, &then = &first == &a ? b : a;
  const auto late = hour_of(first), early = hour_of(then);
  return late && early && *late >= kDusk && *early < kDawn && (*then.days.lo - *first.days.lo).count() == 1;
}

// How grave a verdict is; the gravest of an event's pairs is told.
int gravity(Verdict v) {
  constexpr Verdict kOrder[] = {Verdict::single,    Verdict::scope,        Verdict::updated,
                                Verdict::undecided, Verdict::altered_copy, Verdict::conflict};
  return static_cast<int>(std::ranges::find(kOrder, v) - std::begin(kOrder));
}

class Judge {
 public:
  Judge(const AnswerSet& set, const Attribute& attribute, const RunView& run)
      : set_(set), attribute_(attribute), run_(run), exclusive_answers_(exclusive_answers()) {}

  Disagreement run() {
    for (std::size_t i = 0; i < set_.answers.size(); ++i)
      for (std::size_t j = i + 1; j < set_.answers.size(); ++j)
        if (set_.relations[i][j] == Relation::differ)
          answers_differ(i, j);
        else
          copies_differ(i, j);
    if (gravest_.verdict == Verdict::conflict && exclusive_answers_ > most_of_one_event())
      return {Verdict::undecided, Certainty::possible,
              fmt::format("{} answers exclude one another: perhaps several events", exclusive_answers_), Doubt::crowd};
    return gravest_;
  }

 private:
  // About one event articles give two answers, rarely three; where there are more, events were taken for one. A toll changes.
  // Slips in a name come in any number.
  std::size_t most_of_one_event() const {
    if (attribute_.type == AttributeType::actor) return set_.answers.size();
    return attribute_.evolution == Evolution::grows ? 4 : 2;
  }

  // How many answers there are of which no two can hold: the most that are found from any one of them on.
  std::size_t exclusive_answers() const {
    std::size_t most = 0;
    for (std::size_t first = 0; first < set_.answers.size(); ++first) most = std::max(most, exclusive_with(first));
    return most;
  }

  std::size_t exclusive_with(std::size_t first) const {
    std::vector<std::size_t> kept = {first};
    for (std::size_t i = 0; i < set_.answers.size(); ++i)
      if (std::ranges::all_of(kept, [&](std::size_t k) { return i != k && differ(i, k); })) kept.push_back(i);
    return kept.size();
  }

  bool differ(std::size_t i, std::size_t j) const { return set_.relations[std::min(i, j)][std::max(i, j)] == Relation::differ; }

  // Of many articles behind an answer a few stand for all: they say the same.
  static constexpr std::size_t kSample = 32;

  void answers_differ(std::size_t i, std::size_t j) {
    std::size_t seen_x = 0;
    for (const std::uint32_t x : set_.articles[i]) {
      if (says_what_agrees_with(x, j) || ++seen_x > kSample) continue;
      std::size_t seen_y = 0;
      for (const std::uint32_t y : set_.articles[j]) {
        if (x == y || says_what_agrees_with(y, i) || ++seen_y > kSample) continue;
        keep(judge({x, set_.answers[i], first_claim(x, i)}, {y, set_.answers[j], first_claim(y, j)}));
      }
    }
  }

  // An editor adds the country to a city or an initial to a name, or leaves it out, or cuts a quotation: that alters nothing.
  bool one_in_the_other(std::size_t i, std::size_t j) const {
    const Relation r = set_.relations[i][j];
    constexpr AttributeType kCut[] = {AttributeType::place, AttributeType::actor, AttributeType::text};
    return std::ranges::find(kCut, attribute_.type) != std::end(kCut) && (r == Relation::narrower || r == Relation::wider);
  }

  // Copies of one text should say the same, not only what can be squared.
  void copies_differ(std::size_t i, std::size_t j) {
    if (one_in_the_other(i, j)) return;
    for (const std::uint32_t x : sample(set_.articles[i]))
      for (const std::uint32_t y : sample(set_.articles[j])) {
        if (run_.copies[x] != run_.copies[y] || says(x, j) || says(y, i)) continue;
        const Side side_x{x, set_.answers[i], first_claim(x, i)};
        const Side side_y{y, set_.answers[j], first_claim(y, j)};
        if (same_passage(side_x, side_y)) keep(altered(side_x, side_y));
      }
  }

  // Claims of two copies that stand in the same sentence, but for a few words.
  bool same_passage(const Side& x, const Side& y) const {
    if (run_.copies[x.article] != run_.copies[y.article]) return false;
    const auto& words_a = run_.mentions[x.claim.mention].words;
    const auto& words_b = run_.mentions[y.claim.mention].words;
    return 3 * shared_topic_words(words_a, words_b).size() >= 2 * std::max(words_a.size(), words_b.size());
  }

  static std::span<const std::uint32_t> sample(const std::vector<std::uint32_t>& articles) {
    return std::span(articles).first(std::min(articles.size(), kSample));
  }

  bool says(std::uint32_t article, std::size_t answer) const {
    return std::ranges::binary_search(set_.articles[answer], article);
  }

  // A reprint that kept "yesterday" wasn't altered: its day is another because its date is.
  Disagreement altered(const Side& x, const Side& y) const {
    if (attribute_.type == AttributeType::date && x.claim.text == y.claim.text)
      return {Verdict::undecided, Certainty::possible,
              fmt::format("{} and {} are copies of one text with \"{}\" in both, counted from two dates", id(x), id(y),
                          x.claim.text)};
    return {Verdict::altered_copy, Certainty::certain, fmt::format("{} and {} are copies of one text", id(x), id(y))};
  }

  // "the 2 a.m. shooting" in two articles of different days: the words agree, only what they count from doesn't.
  std::optional<Disagreement> same_words(const Side& x, const Side& y) const {
    const auto* a = std::get_if<DateValue>(&x.claim.value);
    const auto* b = std::get_if<DateValue>(&y.claim.value);
    if (!a || !b || fold(x.claim.text) != fold(y.claim.text)) return std::nullopt;
    return Disagreement{Verdict::undecided, Certainty::possible,
                        fmt::format("\"{}\" in both {} and {}, counted from two dates", x.claim.text, id(x), id(y))};
  }

  bool says_what_agrees_with(std::uint32_t article, std::size_t answer) const {
    for (std::size_t k = 0; k < set_.answers.size(); ++k)
      if (squares(set_.relations[k][answer]) && says(article, k) && as_fine(k, answer) && !says_closer(article, k, answer))
        return true;
    return false;
  }

  // An article that says "at least four" and "six" means six: the open answer doesn't agree with seven. Where several counts
  // are told, it may be said of another one.
  bool says_closer(std::uint32_t article, std::size_t wide, std::size_t answer) const {
    if (!std::holds_alternative<Quantity>(set_.answers[wide].value) || exclusive_answers_ > 2) return false;
    for (std::size_t k = 0; k < set_.answers.size(); ++k)
      if (set_.relations[k][wide] == Relation::narrower && set_.relations[k][answer] == Relation::differ && says(article, k))
        return true;
    return false;
  }

  // Neither the town nor an address in another street squares an article's address with another.
  bool as_fine(std::size_t k, std::size_t answer) const {
    return !is_address(answer) || (is_address(k) && set_.relations[k][answer] != Relation::unclear);
  }

  bool is_address(std::size_t answer) const {
    const auto* place = std::get_if<Place>(&set_.answers[answer].value);
    return place && place->type == PlaceType::venue && read_address(place->path[0]);
  }

  // A date that could be read as the other's day may mean it; a part of a toll doesn't mean the total.
  bool squares(Relation r) const {
    return compatible(r) && !(r == Relation::unclear && attribute_.type == AttributeType::quantity);
  }

  const Claim& first_claim(std::uint32_t article, std::size_t answer) const {
    const auto of_article = [&](ClaimIndex c) { return run_.mentions[run_.claims[c].mention].article == article; };
    return run_.claims[*std::ranges::find_if(set_.answers[answer].claims, of_article)];
  }

  void keep(Disagreement d) {
    if (gravity(d.verdict) > gravity(gravest_.verdict)) gravest_ = std::move(d);
  }

  Disagreement judge(const Side& x, const Side& y) const {
    if (same_passage(x, y)) return altered(x, y);
    if (auto d = same_words(x, y)) return *d;
    if (run_.copies[x.article] == run_.copies[y.article]) return {};  // other passages of one text
    if (auto d = scope(x, y)) return *d;
    if (auto d = open(x, y)) return *d;
    if (auto d = in_doubt(x, y)) return *d;
    if (auto d = named_by_both(x, y)) return *d;
    if (auto d = evolved(x, y)) return *d;
    if (auto d = lasting(x, y)) return *d;
    if (auto d = in_one_night(x, y)) return *d;
    if (auto d = recurring(x, y)) return *d;
    if (auto d = other_things_differ(x, y)) return *d;
    if (auto d = others_struck(x, y)) return *d;
    if (auto d = pictured(x, y)) return *d;
    if (auto d = unlinked(x, y)) return *d;
    if (auto d = counted_in_parts(x, y)) return *d;
    if (auto d = less_than_its_own(x, y)) return *d;
    return {Verdict::conflict, reading_certainty(x, y),
            fmt::format("no reading lets both {} and {} hold", x.answer.text, y.answer.text)};
  }

  const std::string& id(const Side& s) const { return run_.articles[s.article].id; }

  static constexpr std::string_view kOneHospital = "one hospital's count";  // of rules/tables/scopes.tsv

  std::optional<Disagreement> scope(const Side& x, const Side& y) const {
    const auto* a = std::get_if<Quantity>(&x.claim.value);
    const auto* b = std::get_if<Quantity>(&y.claim.value);
    if (a && b && other_scope(*a, *b))
      return Disagreement{Verdict::scope, Certainty::certain,
                          fmt::format("counted are {} here and {} there", name(*a), name(*b))};
    const std::string scope_x = scope_of(x), scope_y = scope_of(y);
    if (scope_x == kOneHospital && scope_y == kOneHospital)
      return Disagreement{Verdict::scope, Certainty::likely, "each may be the count of a hospital of its own"};
    if (scope_x != scope_y)
      return Disagreement{Verdict::scope, Certainty::certain,
                          fmt::format("counted: {} here, {} there", shown(scope_x), shown(scope_y))};
    return std::nullopt;
  }
  static std::string shown(const std::string& scope) { return scope.empty() ? "no scope said" : scope; }
  // A headline leaves out what the text says: the scope of any of the article's claims of this value. "Four others" are beside
  // those told before, whatever their number is elsewhere.
  std::string scope_of(const Side& s) const {
    for (const ClaimIndex c : s.answer.claims)
      if (run_.mentions[run_.claims[c].mention].article == s.article && !run_.claims[c].scope.empty() &&
          !is_part(run_.claims[c]))
        return run_.claims[c].scope;
    return {};
  }
  static bool is_part(const Claim& c) {
    const auto* q = std::get_if<Quantity>(&c.value);
    return q && q->part;
  }
  static std::string name(const Quantity& q) { return q.of.empty() ? "people" : q.of; }

  std::optional<Disagreement> open(const Side& x, const Side& y) const {
    for (const Side* s : {&x, &y}) {
      if (s->claim.status == Status::proposed)
        return Disagreement{Verdict::undecided, Certainty::possible,
                            fmt::format("{} tells of it as a wish or proposal", id(*s))};
      const auto* date = std::get_if<DateValue>(&s->claim.value);
      if (date && date->reason == DateReason::last_mentioned)
        return Disagreement{
            Verdict::undecided, Certainty::possible,
            fmt::format("\"{}\" in {} counts from a day mentioned before, which may be another", s->claim.text, id(*s))};
      if (date && !date->resolved())
        return Disagreement{Verdict::undecided, Certainty::possible,
                            fmt::format("\"{}\" in {} needs a publication date", s->claim.text, id(*s))};
    }
    return std::nullopt;
  }

  // "In hospital on Wednesday after being shot": the words of one article's claims may tell of something else.
  std::optional<Disagreement> in_doubt(const Side& x, const Side& y) const {
    for (const Side* s : {&x, &y})
      if (const std::string doubt = doubt_of(*s); !doubt.empty())
        return Disagreement{Verdict::undecided, Certainty::possible,
                            fmt::format("\"{}\" in {} may be {}", s->claim.text, id(*s), doubt)};
    return std::nullopt;
  }
  // Empty if any of the article's claims of this value is in no doubt.
  std::string doubt_of(const Side& s) const {
    for (const ClaimIndex c : s.answer.claims)
      if (run_.mentions[run_.claims[c].mention].article == s.article && run_.claims[c].doubt.empty()) return {};
    return s.claim.doubt;
  }

  // "in Detroit" and "on Winthrop", which is a town elsewhere, too: the first article names Winthrop somewhere.
  std::optional<Disagreement> named_by_both(const Side& x, const Side& y) const {
    for (const auto& [s, other] : {std::pair{&x, &y}, std::pair{&y, &x}})
      if (const auto* place = std::get_if<Place>(&s->claim.value);
          place && (names_place(run_.articles[other->article], *place) || has_own_name(*place, *other) || says(*other, *place)))
        return Disagreement{Verdict::undecided, Certainty::possible,
                            fmt::format("{} names {}, too", id(*other), s->answer.text)};
    return std::nullopt;
  }

  // "south-east of Venice, Louisiana" says Louisiana, whichever Venice was taken for it.
  static bool says(const Side& s, const Place& place) {
    return !place.path.empty() && s.claim.sentence.find(place.path[0]) != std::string::npos;
  }

  // Davidson County in two states: which one an article means was told from its surroundings.
  static bool has_own_name(const Place& place, const Side& other) {
    const auto* there = std::get_if<Place>(&other.claim.value);
    return there && !place.path.empty() && !there->path.empty() && fold(place.path[0]) == fold(there->path[0]);
  }

  // Two killed in the one shop and two in the other, says one article; four, says the other.
  std::optional<Disagreement> counted_in_parts(const Side& x, const Side& y) const {
    for (const auto& [part, whole] : {std::pair{&x, &y}, std::pair{&y, &x}})
      if (const auto rest = rest_of(*part, *whole); rest && tells_of_others(*part, *rest))
        return Disagreement{
            Verdict::undecided, Certainty::possible,
            fmt::format("{} also counts {:g}: perhaps each is a part of {}", id(*part), *rest, whole->answer.text)};
    return std::nullopt;
  }

  // An article that counts two dead and four counts a part first, or what was known at first.
  std::optional<Disagreement> less_than_its_own(const Side& x, const Side& y) const {
    if (attribute_.evolution != Evolution::grows) return std::nullopt;
    const auto least = [](const ClaimValue& v) {
      const auto* q = std::get_if<Quantity>(&v);
      return q ? q->lo : std::optional<double>();
    };
    const auto in_x = least(x.claim.value), in_y = least(y.claim.value);
    if (!in_x || !in_y) return std::nullopt;
    const Side& lesser = *in_x < *in_y ? x : y;
    for (std::size_t k = 0; k < set_.answers.size(); ++k)
      if (says(lesser.article, k) && least(set_.answers[k].value) > least(lesser.claim.value) &&
          relate(set_.answers[k].value, lesser.claim.value, attribute_) == Relation::differ)
        return Disagreement{
            Verdict::undecided, Certainty::possible,
            fmt::format("{} also counts {}: {} may be a part", id(lesser), set_.answers[k].text, lesser.answer.text)};
    return std::nullopt;
  }

  static std::optional<double> rest_of(const Side& part, const Side& whole) {
    const auto* a = std::get_if<Quantity>(&part.claim.value);
    const auto* b = std::get_if<Quantity>(&whole.claim.value);
    if (!a || !b || !a->lo || a->lo != a->hi || !b->lo || b->lo != b->hi || *a->lo >= *b->lo) return std::nullopt;
    return *b->lo - *a->lo;
  }

  bool tells_of_others(const Side& s, double rest) const {
    return std::ranges::any_of(run_.claims, [&](const Claim& c) {
      const auto* q = std::get_if<Quantity>(&c.value);
      return q && q->lo == rest && q->hi == rest && c.attribute == s.claim.attribute && c.kind == s.claim.kind &&
             run_.mentions[c.mention].article == s.article && &c != &s.claim && !(c.span == s.claim.span) &&
             !describes_one(*q, c.text);
    });
  }

  // Two days of one long meeting are no conflict; nor can it be told that they are not one.
  std::optional<Disagreement> lasting(const Side& x, const Side& y) const {
    constexpr int kLongest = 4;  // days apart
    const auto* a = std::get_if<DateValue>(&x.claim.value);
    const auto* b = std::get_if<DateValue>(&y.claim.value);
    if (!attribute_.lasts || !a || !b || x.claim.status != Status::held || y.claim.status != Status::held) return std::nullopt;
    if (const auto apart = days_apart(*a, *b); !apart || *apart > kLongest) return std::nullopt;
    return Disagreement{Verdict::undecided, Certainty::possible, "it may have gone on for days"};
  }

  std::optional<Disagreement> in_one_night(const Side& x, const Side& y) const {
    const auto* a = std::get_if<DateValue>(&x.claim.value);
    const auto* b = std::get_if<DateValue>(&y.claim.value);
    if (!a || !b || !one_night(*a, *b)) return std::nullopt;
    return Disagreement{Verdict::undecided, Certainty::possible,
                        fmt::format("one night may lie behind {} and {}", x.answer.text, y.answer.text)};
  }

  const EventMention& mention(const Side& s) const { return run_.mentions[s.claim.mention]; }

  // The word by which an article's event goes on or recurs; empty if there is none.
  std::string_view lasting_word(const Side& s) const {
    if (crossclaim::lasting(mention(s).head) != Lasting::no) return mention(s).head;
    const EventNode* node = run_.nodes ? node_of(s) : nullptr;
    if (!node) return {};
    for (const std::uint32_t m : node->mentions)
      if (crossclaim::lasting(run_.mentions[m].head) == Lasting::article) return run_.mentions[m].head;
    return {};
  }

  // "the fighting", "raids": two days or towns of what happens again and again.
  std::optional<Disagreement> recurring(const Side& x, const Side& y) const {
    if (attribute_.type != AttributeType::date && attribute_.type != AttributeType::place) return std::nullopt;
    for (const Side* s : {&x, &y})
      if (const std::string_view word = lasting_word(*s); !word.empty())
        return Disagreement{Verdict::undecided, Certainty::possible,
                            fmt::format("\"{}\" in {} may have happened more than once", word, id(*s)), Doubt::recurrence};
    return std::nullopt;
  }

  // Two passages that differ in more than the value in question tell of two things, whatever their articles have in common.
  std::optional<Disagreement> other_things_differ(const Side& x, const Side& y) const {
    for (const RoleValue& a : mention(x).roles)
      for (const RoleValue& b : mention(y).roles)
        if (a.role == b.role && a.role != attribute_.name && !a.inherited && !b.inherited && parted(a, b, x, y))
          return Disagreement{
              Verdict::undecided, Certainty::possible,
              fmt::format("{} and {} differ in {}, too: \"{}\" and \"{}\"", id(x), id(y), a.role, a.text, b.text)};
    return std::nullopt;
  }

  // The day in a caption may be that of the picture.
  std::optional<Disagreement> pictured(const Side& x, const Side& y) const {
    if (attribute_.type != AttributeType::date) return std::nullopt;
    for (const Side* s : {&x, &y})
      if (std::ranges::all_of(s->answer.claims, [&](ClaimIndex c) {
            const Claim& claim = run_.claims[c];
            return run_.mentions[claim.mention].article != s->article || claim.region == Region::caption;
          }))
        return Disagreement{
            Verdict::undecided, Certainty::possible,
            fmt::format("\"{}\" in {} stands in a caption: it may be the day of the picture", s->claim.text, id(*s))};
    return std::nullopt;
  }

  // A child of four and one of nine, shot on two days of one town and week. Of an attack on many, one is often told in each.
  std::optional<Disagreement> others_struck(const Side& x, const Side& y) const {
    if (attribute_.type != AttributeType::date && attribute_.type != AttributeType::place) return std::nullopt;
    const std::vector<double> a = ages_of(x), b = ages_of(y);
    if (!ages_part(a, b)) return std::nullopt;
    return Disagreement{Verdict::undecided, Certainty::possible,
                        fmt::format("{} tells of somebody of {:g}, {} of somebody of {:g}", id(x), a[0], id(y), b[0])};
  }
  std::vector<double> ages_of(const Side& s) const {
    std::vector<double> ages;
    for (const ClaimIndex c : s.answer.claims)
      if (run_.mentions[run_.claims[c].mention].article == s.article)
        for (const double age : ages_told(run_.claims[c].sentence)) ages.push_back(age);
    return ages;
  }

  // One passage may name several days or towns: it is enough that one agrees.
  bool parted(const RoleValue& a, const RoleValue& b, const Side& x, const Side& y) const {
    static const Attribute kPlain;
    if (a.value.index() != b.value.index() || std::holds_alternative<Actor>(a.value)) return false;
    const auto agrees = [&](const RoleValue& r, const EventMention& with) {
      return std::ranges::any_of(with.roles, [&](const RoleValue& o) {
        return o.role == r.role && relate(r.value, o.value, kPlain) != Relation::differ;
      });
    };
    return !agrees(a, mention(y)) && !agrees(b, mention(x));
  }

  // A toll that a later article tells higher; a plan that another tells as done.
  std::optional<Disagreement> evolved(const Side& x, const Side& y) const {
    if (attribute_.evolution == Evolution::grows) return grown(x, y);
    if (attribute_.evolution == Evolution::ages) return aged(x, y);
    if (attribute_.evolution == Evolution::plans && x.claim.status != y.claim.status)
      return Disagreement{Verdict::updated, Certainty::certain,
                          fmt::format("{} in {}, {} in {}", name_of(x.claim.status), id(x), name_of(y.claim.status), id(y))};
    return std::nullopt;
  }

  // One event's tolls are of one order: where two aren't, other people or other days were counted.
  std::optional<Disagreement> of_another_order(const Quantity& a, const Quantity& b) const {
    constexpr double kOtherOrder = 3;  // times
    const auto least = [](const Quantity& q) { return q.lo.value_or(q.hi.value_or(0)); };
    if (std::max(least(a), least(b)) <= kOtherOrder * std::max(1.0, std::min(least(a), least(b)))) return std::nullopt;
    return Disagreement{Verdict::undecided, Certainty::possible,
                        fmt::format("{} and {} are too far apart for one count", label(a, ""), label(b, ""))};
  }

  // The day that the article gives for its count, in any of its claims of this value.
  std::optional<date::sys_days> as_of(const Side& s) const {
    for (const ClaimIndex c : s.answer.claims)
      if (run_.mentions[run_.claims[c].mention].article == s.article && run_.claims[c].as_of) return run_.claims[c].as_of;
    return std::nullopt;
  }

  std::optional<Disagreement> grown(const Side& x, const Side& y) const {
    const auto* a = std::get_if<Quantity>(&x.claim.value);
    const auto* b = std::get_if<Quantity>(&y.claim.value);
    const auto as_of_x = as_of(x), as_of_y = as_of(y);
    const auto day_x = as_of_x ? as_of_x : run_.articles[x.article].published.day;
    const auto day_y = as_of_y ? as_of_y : run_.articles[y.article].published.day;
    if (!a || !b) return std::nullopt;
    if (!day_x || !day_y)
      return Disagreement{Verdict::undecided, Certainty::possible,
                          "without both publication dates a later toll can't be told from a conflict"};
    if (*day_x == *day_y) return of_another_order(*a, *b);
    const bool x_later = *day_x > *day_y;
    const Quantity& later = x_later ? *a : *b;
    const Quantity& earlier = x_later ? *b : *a;
    if (!later.lo || !earlier.hi || *later.lo < *earlier.hi) return of_another_order(*a, *b);
    if (as_of_x || as_of_y)
      return Disagreement{Verdict::updated, Certainty::certain,
                          fmt::format("{} is as of {}, {} as of {}", x.answer.text, date::format("%F", *day_x), y.answer.text,
                                      date::format("%F", *day_y))};
    return Disagreement{Verdict::updated, Certainty::certain,
                        fmt::format("{}, the later article, tells more", id(x_later ? x : y))};
  }

  // 36 and 26, 32 and 23: one digit is another, or two change places.
  static bool digit_slip(double x, double y) {
    const auto a = static_cast<int>(x), b = static_cast<int>(y);
    return a / 10 == b / 10 || a % 10 == b % 10 || (a / 10 == b % 10 && a % 10 == b / 10);
  }

  // Years of age that a birthday, or the years between two articles, can explain. Articles of some weeks' distance may have a
  // birthday between them; of a few days' they are taken to disagree.
  std::optional<Disagreement> aged(const Side& x, const Side& y) const {
    constexpr int kBirthdayDays = 14;
    constexpr double kYear = 365.25;
    constexpr double kOneLife = 10;  // years: father and son may have one name
    const auto* a = std::get_if<Quantity>(&x.claim.value);
    const auto* b = std::get_if<Quantity>(&y.claim.value);
    const auto& day_x = run_.articles[x.article].published.day;
    const auto& day_y = run_.articles[y.article].published.day;
    if (!a || !b || !a->lo || !b->lo) return std::nullopt;
    if (!day_x || !day_y)
      return Disagreement{Verdict::undecided, Certainty::possible,
                          "without both publication dates a birthday can't be excluded"};
    if (std::abs(*a->lo - *b->lo) > kOneLife && !digit_slip(*a->lo, *b->lo))
      return Disagreement{Verdict::undecided, Certainty::possible,
                          fmt::format("{} and {} are too far apart for one person", label(*a, ""), label(*b, ""))};
    const int days = std::abs((*day_x - *day_y).count());
    const double older = *day_x > *day_y ? *a->lo - *b->lo : *b->lo - *a->lo;
    const auto is_dead = [&](const Side& s) { return run_.mentions[s.claim.mention].head_class == "dead"; };
    if ((is_dead(x) || is_dead(y)) && days < kYear) return std::nullopt;  // the dead have no birthdays
    if (days < kBirthdayDays || older < 0 || older > std::ceil(days / kYear)) return std::nullopt;
    return Disagreement{Verdict::updated, Certainty::likely,
                        fmt::format("{} days lie between the articles: a birthday may, too", days)};
  }

  // The article may tell of the event in two nodes.
  const EventNode* node_of(const Side& s) const {
    const auto holds = [&](const EventNode& n) { return std::ranges::binary_search(n.mentions, s.claim.mention); };
    const auto at = std::ranges::find_if(*run_.nodes, holds);
    return at == run_.nodes->end() ? nullptr : &*at;
  }

  // Of articles of one story, so many features that agree make up for a day or a place that one of them doesn't tell, where
  // each tells of one count only, no third is told and the two are near each other, or of the same hour of two days.
  static constexpr int kAgreeingInstead = 4;

  bool is_slip(const Side& x, const Side& y) const {
    if (exclusive_answers_ > 2) return false;
    if (const auto* a = std::get_if<Quantity>(&x.claim.value))
      return near(*a, std::get<Quantity>(y.claim.value)) && gives_one(x) && gives_one(y) && appeared_together(x, y);
    const auto* a = std::get_if<DateValue>(&x.claim.value);
    const auto* b = std::get_if<DateValue>(&y.claim.value);
    return a && b && same_hour(*a, *b);
  }

  // One apart, as where the gunman is counted or not, or by no more than a tenth.
  static bool near(const Quantity& a, const Quantity& b) {
    constexpr double kPart = 0.1;
    if (!a.lo || !b.lo) return false;
    return std::abs(*a.lo - *b.lo) <= std::max(1.0, kPart * std::max(*a.lo, *b.lo));
  }

  bool appeared_together(const Side& x, const Side& y) const {
    constexpr int kWeeks = 30;  // days
    const auto& a = run_.articles[x.article].published.day;
    const auto& b = run_.articles[y.article].published.day;
    return a && b && std::abs((*a - *b).count()) <= kWeeks;
  }

  bool gives_one(const Side& s) const {
    for (std::size_t k = 0; k < set_.answers.size(); ++k)
      if (says(s.article, k) && relate(set_.answers[k].value, s.claim.value, attribute_) == Relation::differ) return false;
    return true;
  }

  std::optional<Disagreement> unlinked(const Side& x, const Side& y) const {
    const EventNode* a = run_.nodes ? node_of(x) : nullptr;
    const EventNode* b = run_.nodes ? node_of(y) : nullptr;
    if (!a || !b) return std::nullopt;
    const Judgement j = crossclaim::judge(*a, *b, run_.articles);
    const ArticleFacts &facts_x = run_.articles[x.article], &facts_y = run_.articles[y.article];
    const SameEvent& keys = a->kind->same_event;
    const auto undecided = [&](std::string_view why, Doubt doubt = Doubt::detail) {
      return Disagreement{Verdict::undecided, Certainty::possible, fmt::format("{} and {} {}", id(x), id(y), why), doubt};
    };
    if (j.sameness != Sameness::same) return undecided("are linked through other articles only", Doubt::link);
    if (enough_names(facts_x, facts_y) && !tell_one_story(facts_x, facts_y) && !j.one_story)
      return undecided("share too few names to be sure of one event");
    if (j.one_story && j.agreeing >= kAgreeingInstead && is_slip(x, y)) return std::nullopt;
    if (!keys.time.empty() && keys.time != attribute_.name && !j.same_time) return undecided("don't both say when");
    if (!keys.place.empty() && keys.place != attribute_.name && !j.same_place) return undecided("don't both say where");
    return std::nullopt;
  }

  // A date of which another reading is possible isn't sure to disagree.
  Certainty reading_certainty(const Side& x, const Side& y) const {
    for (const Side* s : {&x, &y}) {
      const auto* date = std::get_if<DateValue>(&s->claim.value);
      if (date && !date->readings.empty()) return Certainty::likely;
    }
    if (attribute_.evolution == Evolution::grows) return Certainty::likely;  // hours may lie between two reports of one day
    return Certainty::certain;
  }

  const AnswerSet& set_;
  const Attribute& attribute_;
  const RunView& run_;
  const std::size_t exclusive_answers_;
  Disagreement gravest_;
};

}  // namespace

Disagreement find_disagreement(const AnswerSet& set, const Attribute& attribute, const RunView& run) {
  return Judge(set, attribute, run).run();
}

}  // namespace crossclaim
