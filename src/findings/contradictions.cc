#include "findings/contradictions.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "claims/values/label.h"
#include "claims/values/relation.h"
#include "events/identity.h"

namespace crossclaim {
namespace {

// A node of an article and the event it belongs to.
struct Told {
  const EventNode* node;
  EventIndex event;
};

// Headline and lead say it in a few words; where one of them differs from the rest, one of the two is wrong.
bool is_prominent(const Claim& c) { return c.in_title || c.region == Region::headline || c.region == Region::lead; }

bool is_exact(const Quantity& q) { return q.lo && q.lo == q.hi && !q.part && !q.increment && !q.approximate; }

// "a man" may be one of those that were counted before.
bool is_total(const Quantity& q) { return is_exact(q) && *q.lo >= 2; }

// A count that hardly two events of one article have in common.
bool share_telling_count(const EventNode& a, const EventNode& b) {
  constexpr double kTelling = 3;
  return std::ranges::any_of(a.counts, [&](const NodeCount& x) {
    return std::ranges::any_of(b.counts, [&](const NodeCount& y) {
      return x.attribute == y.attribute && is_exact(x.value) && *x.value.lo >= kTelling && y.value.lo == x.value.lo &&
             y.value.hi == x.value.hi;
    });
  });
}

class Contradictions {
 public:
  Contradictions(CheckResult& out, const EventGroups& groups, const std::vector<EventIndex>& events) : out_(out) {
    claims_of_.resize(out.mentions.size());
    for (ClaimIndex c = 0; c < out.claims.size(); ++c) claims_of_[out.claims[c].mention].push_back(c);
    told_.resize(out.articles.size());
    for (std::size_t g = 0; g < groups.groups.size(); ++g)
      for (const EventNode& node : groups.groups[g].nodes) told_[node.article].push_back({&node, events[g]});
  }

  void run() {
    for (const auto& told : told_)
      for (std::size_t i = 0; i < told.size(); ++i) {
        within(told[i]);
        for (std::size_t j = i + 1; j < std::min(told.size(), i + 1 + kMostPairs); ++j) between(told[i], told[j]);
      }
  }

 private:
  static constexpr std::size_t kMostPairs = 16;

  void within(const Told& t) {
    if (t.node->kind->found_by == FoundBy::persons) return;
    for (const Attribute& attribute : t.node->kind->attributes)
      if (attribute.type == AttributeType::quantity) compare(t, *t.node, *t.node, attribute, "one event of the article");
  }

  void between(const Told& a, const Told& b) {
    if (a.node->kind != b.node->kind) return;
    const bool people = a.node->kind->found_by == FoundBy::persons;
    if (!people && !share_telling_count(*a.node, *b.node)) return;
    const Judgement j = judge(*a.node, *b.node, out_.articles);
    if (j.excluded || j.differing > 1 || j.agreeing < 2 || (j.differing == 0 && !j.same_time)) return;
    const std::string why = fmt::format("{}", fmt::join(j.why, "; "));
    for (const Attribute& attribute : a.node->kind->attributes)
      if (is_asked(attribute, *a.node->kind, j.differing == 1)) compare(a, *a.node, *b.node, attribute, why);
  }

  // Of people their ages; of other events the counts, or the day, if that is what differs.
  static bool is_asked(const Attribute& attribute, const RuleFile& kind, bool one_differs) {
    if (kind.found_by == FoundBy::persons) return one_differs && attribute.evolution == Evolution::ages;
    return one_differs ? attribute.name == kind.same_event.time : attribute.type == AttributeType::quantity;
  }

  std::vector<ClaimIndex> claims(const EventNode& node, const Attribute& attribute) const {
    std::vector<ClaimIndex> found;
    for (const std::uint32_t m : node.mentions)
      for (const ClaimIndex c : claims_of_[m])
        if (out_.claims[c].attribute == attribute.name && out_.claims[c].status == Status::held) found.push_back(c);
    return found;
  }

  // The first two claims of which only one can hold, unless the article says elsewhere what squares with both.
  void compare(const Told& told, const EventNode& a, const EventNode& b, const Attribute& attribute, const std::string& why) {
    if (attribute.ask.empty() || attribute.many || attribute.lasts) return;
    const std::vector<ClaimIndex> of_a = claims(a, attribute), of_b = claims(b, attribute);
    for (const ClaimIndex x : of_a)
      for (const ClaimIndex y : of_b)
        if (contradict(out_.claims[x], out_.claims[y], attribute) && !read_twice(x) && !read_twice(y) && !is_sum(a, b, x, y))
          return add(told, attribute, values(of_a, of_b, x, attribute), values(of_b, of_a, y, attribute), why);
  }

  bool contradict(const Claim& x, const Claim& y, const Attribute& attribute) const {
    if (!is_prominent(x) && !is_prominent(y) && attribute.evolution != Evolution::ages) return false;
    return comparable(x, attribute) && comparable(y, attribute) && x.scope == y.scope && x.as_of == y.as_of && one_sort(x, y) &&
           (attribute.evolution != Evolution::grows || body_counts_more(x, y)) &&
           relate(x.value, y.value, attribute) == Relation::differ;
  }

  // The text may count a part of what headline and lead count, and one more may be the gunman.
  static bool body_counts_more(const Claim& x, const Claim& y) {
    const auto count = [](const Claim& c) { return std::get<Quantity>(c.value).lo.value_or(0); };
    const Claim& less = count(x) < count(y) ? x : y;
    const Claim& more = &less == &x ? y : x;
    return is_prominent(less) && !is_prominent(more) && count(more) >= count(less) + 2;
  }

  // "Two dead, two injured" above "four people were shot".
  bool is_sum(const EventNode& a, const EventNode& b, ClaimIndex x, ClaimIndex y) const {
    const auto made_of = [&](const EventNode& node, ClaimIndex c) {
      const auto* total = std::get_if<Quantity>(&out_.claims[c].value);
      return total && adds_up(node, {out_.claims[c].attribute, *total});
    };
    return made_of(b, x) || made_of(a, y);
  }

  // "three people were shot and killed": the same words answer two questions, so that one answer is in doubt.
  bool read_twice(ClaimIndex c) const {
    const auto same_words = [&](std::size_t other) {
      const Claim &x = out_.claims[c], &y = out_.claims[other];
      return x.span == y.span && x.attribute != y.attribute && x.in_title == y.in_title &&
             out_.mentions[x.mention].article == out_.mentions[y.mention].article;
    };
    return (c > 0 && same_words(c - 1)) || (c + 1 < out_.claims.size() && same_words(c + 1));
  }

  static bool comparable(const Claim& c, const Attribute& attribute) {
    if (!c.doubt.empty() || (c.region > Region::body && c.region != Region::caption)) return false;
    if (const auto* q = std::get_if<Quantity>(&c.value))
      return attribute.evolution == Evolution::ages ? is_exact(*q) : is_total(*q);
    const auto* date = std::get_if<DateValue>(&c.value);
    return date && c.sentence.find("since " + c.text) == std::string::npos && date->resolved() && date->readings.empty() &&
           date->grain <= Grain::day && date->reason != DateReason::last_mentioned;
  }

  static bool one_sort(const Claim& x, const Claim& y) {
    const auto* a = std::get_if<Quantity>(&x.value);
    const auto* b = std::get_if<Quantity>(&y.value);
    if (!a || !b) return true;
    constexpr double kOnePerson = 10;  // years: father and son may have one name
    if (a->unit == "year" && std::abs(*a->lo - *b->lo) > kOnePerson) return false;
    return !other_scope(*a, *b);
  }

  // All claims of one side with the value of `like`.
  std::vector<ClaimIndex> values(const std::vector<ClaimIndex>& side, const std::vector<ClaimIndex>& other, ClaimIndex like,
                                 const Attribute& attribute) const {
    std::vector<ClaimIndex> found;
    for (const auto* of : {&side, &other})
      for (const ClaimIndex c : *of)
        if (relate(out_.claims[c].value, out_.claims[like].value, attribute) == Relation::equal) found.push_back(c);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  void add(const Told& told, const Attribute& attribute, std::vector<ClaimIndex> x, std::vector<ClaimIndex> y,
           const std::string& why) {
    const Claim &a = out_.claims[x[0]], &b = out_.claims[y[0]];
    const bool speakers = a.by != b.by;
    Finding f;
    f.kind = told.node->kind->kind;
    f.attribute = attribute.name;
    f.question = attribute.ask;
    f.event = told.event;
    f.verdict = speakers ? Verdict::undecided : Verdict::conflict;
    f.certainty = speakers ? Certainty::possible : Certainty::likely;
    if (!speakers) f.severity = static_cast<FindingSeverity>(attribute.severity);
    f.why = {why, fmt::format("{} says both {} and {}{}", out_.articles[told.node->article].id, label(a.value, a.text),
                              label(b.value, b.text), speakers ? ", not by one speaker" : "")};
    for (auto* claims : {&x, &y}) {
      const Claim& first = out_.claims[claims->front()];
      f.answers.push_back({first.value, label(first.value, first.text), 1, std::move(*claims)});
    }
    out_.findings.push_back(std::move(f));
  }

  CheckResult& out_;
  std::vector<std::vector<ClaimIndex>> claims_of_;  // by mention
  std::vector<std::vector<Told>> told_;             // by article
};

}  // namespace

void add_contradictions(CheckResult& out, const EventGroups& groups, const std::vector<EventIndex>& events) {
  Contradictions(out, groups, events).run();
}

}  // namespace crossclaim
