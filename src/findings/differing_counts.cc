#include "findings/differing_counts.h"
#include "claims/values/label.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <date/date.h>
#include <fmt/format.h>

namespace crossclaim {
namespace {

constexpr std::string_view kOneHospital = "one hospital's count";  // of rules/tables/scopes.tsv

std::string shown(const std::string& scope) { return scope.empty() ? "no scope said" : scope; }
std::string_view counted(const Quantity& q) { return q.of.empty() ? std::string_view("people") : q.of; }

bool is_part(const Claim& c) {
  const auto* q = std::get_if<Quantity>(&c.value);
  return q && q->part;
}

std::string scope_of(const Side& s, const Dispute& d) {
  for (const Claim* c : d.claims_of(s))
    if (!c->scope.empty() && !is_part(*c)) return c->scope;
  return {};
}

// One event's tolls are of one order.
Reservation of_another_order(const Quantity& a, const Quantity& b) {
  constexpr double kOtherOrder = 3;  // times
  const auto least = [](const Quantity& q) { return q.lo.value_or(q.hi.value_or(0)); };
  if (std::max(least(a), least(b)) <= kOtherOrder * std::max(1.0, std::min(least(a), least(b)))) return std::nullopt;
  return undecided(fmt::format("{} and {} are too far apart for one count", label(a, ""), label(b, "")));
}

// The day that the article gives for its count, in any of its claims of this value.
std::optional<date::sys_days> as_of(const Side& s, const Dispute& d) {
  for (const Claim* c : d.claims_of(s))
    if (c->as_of) return c->as_of;
  return std::nullopt;
}

// By how much the whole is more than the part, if both are exact.
std::optional<double> rest_of(const Side& part, const Side& whole) {
  const auto* a = std::get_if<Quantity>(&part.claim.value);
  const auto* b = std::get_if<Quantity>(&whole.claim.value);
  if (!a || !b || !a->lo || a->lo != a->hi || !b->lo || b->lo != b->hi || *a->lo >= *b->lo) return std::nullopt;
  return *b->lo - *a->lo;
}

bool tells_of_others(const Side& s, double rest, const RunView& run) {
  return std::ranges::any_of(run.claims, [&](const Claim& c) {
    const auto* q = std::get_if<Quantity>(&c.value);
    return q && q->lo == rest && q->hi == rest && c.attribute == s.claim.attribute && c.kind == s.claim.kind &&
           run.mentions[c.mention].article == s.article && &c != &s.claim && !(c.span == s.claim.span) &&
           !describes_one(*q, c.text);
  });
}

std::optional<double> least(const ClaimValue& v) {
  const auto* q = std::get_if<Quantity>(&v);
  return q ? q->lo : std::nullopt;
}

}  // namespace

Reservation of_other_scopes(const Dispute& d) {
  const auto [a, b] = d.values<Quantity>();
  if (a && b && other_scope(*a, *b))
    return Disagreement{Verdict::scope, Certainty::certain,
                        fmt::format("counted are {} here and {} there", counted(*a), counted(*b))};
  const std::string scope_x = scope_of(d.x, d), scope_y = scope_of(d.y, d);
  if (scope_x == kOneHospital && scope_y == kOneHospital)
    return Disagreement{Verdict::scope, Certainty::likely, "each may be the count of a hospital of its own"};
  if (scope_x != scope_y)
    return Disagreement{Verdict::scope, Certainty::certain,
                        fmt::format("counted: {} here, {} there", shown(scope_x), shown(scope_y))};
  return std::nullopt;
}

Reservation in_round_numbers(const Dispute& d) {
  constexpr double kRound = 0.15;  // of the greater
  const auto [a, b] = d.values<Quantity>();
  if (!a || !b || !a->lo || !b->lo || std::abs(*a->lo - *b->lo) > kRound * std::max(*a->lo, *b->lo)) return std::nullopt;
  for (const Side* s : {&d.x, &d.y})
    for (const std::string_view word : {"dozen", "score"})
      if (s->claim.text.find(word) != std::string::npos)
        return undecided(fmt::format("\"{}\" in {} is a round number", s->claim.text, s->id()));
  return std::nullopt;
}

Reservation grown(const Dispute& d) {
  if (d.attribute().evolution != Evolution::grows) return std::nullopt;
  const auto [a, b] = d.values<Quantity>();
  if (!a || !b) return std::nullopt;
  const auto as_of_x = as_of(d.x, d), as_of_y = as_of(d.y, d);
  const auto day_x = as_of_x ? as_of_x : d.x.facts.published.day;
  const auto day_y = as_of_y ? as_of_y : d.y.facts.published.day;
  if (!day_x || !day_y) return undecided("without both publication dates a later toll can't be told from a conflict");
  if (*day_x == *day_y) return of_another_order(*a, *b);
  const bool x_later = *day_x > *day_y;
  const Quantity& later = x_later ? *a : *b;
  const Quantity& earlier = x_later ? *b : *a;
  if (!later.lo || !earlier.hi || *later.lo < *earlier.hi) return of_another_order(*a, *b);
  if (as_of_x || as_of_y)
    return Disagreement{Verdict::updated, Certainty::certain,
                        fmt::format("{} is as of {}, {} as of {}", d.x.answer.text, date::format("%F", *day_x), d.y.answer.text,
                                    date::format("%F", *day_y))};
  return Disagreement{Verdict::updated, Certainty::certain,
                      fmt::format("{}, the later article, tells more", (x_later ? d.x : d.y).id())};
}

Reservation counted_in_parts(const Dispute& d) {
  for (const auto& [part, whole] : {std::pair{&d.x, &d.y}, std::pair{&d.y, &d.x}})
    if (const auto rest = rest_of(*part, *whole); rest && tells_of_others(*part, *rest, d.question.run))
      return undecided(fmt::format("{} also counts {:g}: perhaps each is a part of {}", part->id(), *rest, whole->answer.text));
  return std::nullopt;
}

Reservation less_than_its_own(const Dispute& d) {
  if (d.attribute().evolution != Evolution::grows) return std::nullopt;
  const auto in_x = least(d.x.claim.value), in_y = least(d.y.claim.value);
  if (!in_x || !in_y) return std::nullopt;
  const Side& lesser = *in_x < *in_y ? d.x : d.y;
  const auto& answers = d.question.set.answers;
  for (std::size_t k = 0; k < answers.size(); ++k)
    if (d.question.says(lesser.article, k) && least(answers[k].value) > least(lesser.claim.value) &&
        relate(answers[k].value, lesser.claim.value, d.attribute()) == Relation::differ)
      return undecided(fmt::format("{} also counts {}: {} may be a part", lesser.id(), answers[k].text, lesser.answer.text));
  return std::nullopt;
}

}  // namespace crossclaim
