#include "findings/differing_ages.h"

#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "claims/values/label.h"
#include "claims/values/told_ages.h"

namespace crossclaim {
namespace {

// 36 and 26, 32 and 23: one digit is another, or two change places.
bool digit_slip(double x, double y) {
  const auto a = static_cast<int>(x), b = static_cast<int>(y);
  return a / 10 == b / 10 || a % 10 == b % 10 || (a / 10 == b % 10 && a % 10 == b / 10);
}

// The dead have no birthdays.
bool is_dead(const Side& s) { return s.mention.head_class == "dead"; }

std::vector<double> ages_of(const Side& s, const Dispute& d) {
  std::vector<double> ages;
  for (const Claim* c : d.claims_of(s))
    for (const double age : ages_told(c->sentence)) ages.push_back(age);
  return ages;
}

}  // namespace

Reservation aged(const Dispute& d) {
  constexpr int kBirthdayDays = 14;
  constexpr double kYear = 365.25;
  constexpr double kOneLife = 10;  // years: father and son may have one name
  if (d.attribute().evolution != Evolution::ages) return std::nullopt;
  const auto [a, b] = d.values<Quantity>();
  const auto &day_x = d.x.facts.published.day, &day_y = d.y.facts.published.day;
  if (!a || !b || !a->lo || !b->lo) return std::nullopt;
  if (!day_x || !day_y) return undecided("without both publication dates a birthday can't be excluded");
  if (std::abs(*a->lo - *b->lo) > kOneLife && !digit_slip(*a->lo, *b->lo))
    return undecided(fmt::format("{} and {} are too far apart for one person", label(*a, ""), label(*b, "")));
  const int days = std::abs((*day_x - *day_y).count());
  const double older = *day_x > *day_y ? *a->lo - *b->lo : *b->lo - *a->lo;
  if ((is_dead(d.x) || is_dead(d.y)) && days < kYear) return std::nullopt;
  if (days < kBirthdayDays || older < 0 || older > std::ceil(days / kYear)) return std::nullopt;
  return Disagreement{Verdict::updated, Certainty::likely,
                      fmt::format("{} days lie between the articles: a birthday may, too", days)};
}

Reservation others_struck(const Dispute& d) {
  const AttributeType type = d.attribute().type;
  if (type != AttributeType::date && type != AttributeType::place) return std::nullopt;
  const std::vector<double> a = ages_of(d.x, d), b = ages_of(d.y, d);
  if (!ages_part(a, b)) return std::nullopt;
  return undecided(fmt::format("{} tells of somebody of {:g}, {} of somebody of {:g}", d.x.id(), a[0], d.y.id(), b[0]));
}

}  // namespace crossclaim
