#include "claims/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "claims/words.h"

namespace crossclaim {
namespace {

// How alike articles must be that were published so many days apart, at most.
struct Threshold {
  int days;
  int likeness;
};
constexpr Threshold kThresholds[] = {{4, 10}, {30, 19}};
constexpr int kFarApart = 29;

constexpr std::ptrdiff_t kFewestInCommon = 3;  // names, not figures; "Lagos" alone makes no story
constexpr std::size_t kEnoughNames = 8;        // of each, to tell that they aren't one

constexpr int kFrequent = 2;  // weights
constexpr int kRare = 5;

int square_of(const std::string& name) { return is_frequent_name(name) ? kFrequent * kFrequent : kRare * kRare; }

int norm(const ArticleFacts& article) {
  int sum = 0;
  for (const std::string& name : article.names) sum += square_of(name);
  return sum;
}

bool is_figure(const std::string& name) { return name[0] >= '0' && name[0] <= '9'; }

std::ptrdiff_t in_common(const ArticleFacts& a, const ArticleFacts& b) {
  const auto both = shared(a.names, b.names);
  return std::ranges::count_if(both, [](const std::string& name) { return !is_figure(name); });
}

int needed_likeness(const ArticleFacts& a, const ArticleFacts& b) {
  if (!a.published.day || !b.published.day) return kFarApart;
  const auto days = std::abs((*a.published.day - *b.published.day).count());
  const auto* fits = std::ranges::find_if(kThresholds, [&](const Threshold& t) { return days <= t.days; });
  return fits == std::end(kThresholds) ? kFarApart : fits->likeness;
}

}  // namespace

int likeness(const ArticleFacts& a, const ArticleFacts& b) {
  int both = 0;
  for (const std::string& name : shared(a.names, b.names)) both += square_of(name);
  const double norms = std::sqrt(static_cast<double>(norm(a)) * norm(b));
  return norms == 0 ? 0 : static_cast<int>(100 * both / norms);
}

std::string common_names(const ArticleFacts& a, const ArticleFacts& b) {
  constexpr std::size_t kShown = 5;
  auto common = shared(a.names, b.names);
  std::ranges::stable_sort(common, {}, [](const std::string& name) { return is_frequent_name(name); });
  if (common.size() > kShown) common.resize(kShown);
  return fmt::format("{}", fmt::join(common, ", "));
}

int excess_likeness(const ArticleFacts& a, const ArticleFacts& b) {
  return in_common(a, b) < kFewestInCommon ? -needed_likeness(a, b) : likeness(a, b) - needed_likeness(a, b);
}

bool enough_names(const ArticleFacts& a, const ArticleFacts& b) {
  return std::min(a.names.size(), b.names.size()) >= kEnoughNames;
}

bool tell_two_stories(const ArticleFacts& a, const ArticleFacts& b) {
  return enough_names(a, b) && 2 * likeness(a, b) < needed_likeness(a, b);
}

}  // namespace crossclaim
