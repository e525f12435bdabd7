#include "findings/differing_status.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "findings/differing_days.h"

namespace crossclaim {
namespace {

// Empty if there is none.
std::string doubt_of(const Side& s, const Dispute& d) {
  const bool sure = std::ranges::any_of(d.claims_of(s), [](const Claim* c) { return c->doubt.empty(); });
  return sure ? std::string() : s.claim.doubt;
}

// The side that tells of it as held although it was published before the other, which still plans it; null if none does.
const Side* held_before_planned(const Dispute& d) {
  for (const auto& [held, planned] : {std::pair{&d.x, &d.y}, std::pair{&d.y, &d.x}}) {
    const bool out_of_order =
        held->facts.published.day && planned->facts.published.day && *held->facts.published.day < *planned->facts.published.day;
    if (out_of_order && held->claim.status == Status::held && planned->claim.status == Status::planned) return held;
  }
  return nullptr;
}

}  // namespace

Reservation left_open(const Dispute& d) {
  for (const Side* s : {&d.x, &d.y}) {
    if (s->claim.status == Status::proposed) return undecided(fmt::format("{} tells of it as a wish or proposal", s->id()));
    if (auto open = open_day(*s)) return open;
  }
  return std::nullopt;
}

Reservation in_doubt(const Dispute& d) {
  for (const Side* s : {&d.x, &d.y})
    if (const std::string doubt = doubt_of(*s, d); !doubt.empty())
      return undecided(fmt::format("\"{}\" in {} may be {}", s->claim.text, s->id(), doubt));
  return std::nullopt;
}

Reservation carried_out(const Dispute& d) {
  const Status x = d.x.claim.status, y = d.y.claim.status;
  if (d.attribute().evolution != Evolution::plans || x == y) return std::nullopt;
  if (const Side* told = held_before_planned(d))
    return undecided(fmt::format("{}, the earlier article, tells of it as held, the later one as planned", told->id()));
  return Disagreement{Verdict::updated, Certainty::certain,
                      fmt::format("{} in {}, {} in {}", name_of(x), d.x.id(), name_of(y), d.y.id())};
}

}  // namespace crossclaim
