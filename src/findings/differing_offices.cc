#include "findings/differing_offices.h"

#include <cstdlib>

#include <fmt/format.h>

namespace crossclaim {

Reservation held_in_turn(const Dispute& d) {
  constexpr int kNearDays = 14;
  if (!d.attribute().office) return std::nullopt;
  const auto &x = d.x.facts.published.day, &y = d.y.facts.published.day;
  if (!x || !y) return undecided("without both publication dates a change of office can't be excluded");
  const int days = std::abs((*x - *y).count());
  if (days <= kNearDays) return std::nullopt;
  return Disagreement{Verdict::updated, Certainty::likely,
                      fmt::format("{} days lie between the articles: a change of office may, too", days)};
}

}  // namespace crossclaim
