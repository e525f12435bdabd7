#include "events/features.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "claims/values/label.h"
#include "claims/values/relation.h"

namespace crossclaim::features {
namespace {

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

}  // namespace

Observed counts(const EventNode& a, const EventNode& b, const std::vector<ArticleFacts>& articles, double least_telling) {
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
}  // namespace crossclaim::features
