#include "events/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "claims/words.h"
#include "text/tokens.h"

namespace crossclaim {
namespace {

// How alike articles must be that were published so many days apart, at most.
struct Threshold {
  int days;
  int likeness;
};
constexpr Threshold kThresholds[] = {{4, 10}, {30, 19}};
constexpr int kFarApart = 29;

constexpr int kFewestInCommon = 3;       // names, not figures; "Lagos" alone makes no story
constexpr std::size_t kEnoughNames = 8;  // of each, to tell that they aren't one

constexpr int kFrequent = 2;  // weights
constexpr int kRare = 5;

// The two lowest bits of a name's number.
enum Sort : std::uint64_t { kFigure = 0, kFrequentName = 1, kRareName = 2, kSortBits = 3 };

bool is_figure(std::string_view name) { return name[0] >= '0' && name[0] <= '9'; }

Sort sort_of(std::string_view name) {
  if (is_figure(name)) return kFigure;
  return is_frequent_name(name) ? kFrequentName : kRareName;
}

std::uint64_t number_of(std::string_view name) {
  return (XXH3_64bits(name.data(), name.size()) & ~std::uint64_t{kSortBits}) | sort_of(name);
}

int square_of(std::uint64_t name) { return (name & kSortBits) == kRareName ? kRare * kRare : kFrequent * kFrequent; }

}  // namespace

NameProfile::NameProfile(const ArticleFacts& article, const std::vector<std::string>& without) : day_(article.published.day) {
  names_.reserve(article.names.size());
  for (const std::string& name : article.names)
    if (std::ranges::find(without, name) == without.end()) names_.push_back(number_of(name));
  std::ranges::sort(names_);
  for (const std::uint64_t name : names_) square_ += square_of(name);
}

NameProfile::InCommon NameProfile::in_common(const NameProfile& a, const NameProfile& b) {
  InCommon both;
  for (auto x = a.names_.begin(), y = b.names_.begin(); x != a.names_.end() && y != b.names_.end();) {
    if (*x == *y) {
      both.names += (*x & kSortBits) != kFigure;
      both.rare += (*x & kSortBits) == kRareName;
      both.square += square_of(*x);
    }
    const bool next_x = *x <= *y, next_y = *y <= *x;
    x += next_x;
    y += next_y;
  }
  return both;
}

int NameProfile::needed_likeness(const NameProfile& a, const NameProfile& b) {
  if (!a.day_ || !b.day_) return kFarApart;
  const auto days = std::abs((*a.day_ - *b.day_).count());
  const auto* fits = std::ranges::find_if(kThresholds, [&](const Threshold& t) { return days <= t.days; });
  return fits == std::end(kThresholds) ? kFarApart : fits->likeness;
}

int NameProfile::cosine(const NameProfile& a, const NameProfile& b, const InCommon& both) {
  const double norms = std::sqrt(static_cast<double>(a.square_) * b.square_);
  return norms == 0 ? 0 : static_cast<int>(100 * both.square / norms);
}

int likeness(const NameProfile& a, const NameProfile& b) { return NameProfile::cosine(a, b, NameProfile::in_common(a, b)); }

int excess_likeness(const NameProfile& a, const NameProfile& b) {
  const NameProfile::InCommon both = NameProfile::in_common(a, b);
  const int needed = NameProfile::needed_likeness(a, b);
  return both.names < kFewestInCommon ? -needed : NameProfile::cosine(a, b, both) - needed;
}

bool falls_far_short(const NameProfile& a, const NameProfile& b) {
  return 2 * likeness(a, b) < NameProfile::needed_likeness(a, b);
}

bool is_unmistakable(const NameProfile& a, const NameProfile& b) {
  constexpr int kRareInCommon = 5;
  const NameProfile::InCommon both = NameProfile::in_common(a, b);
  return both.rare >= kRareInCommon && NameProfile::cosine(a, b, both) >= 2 * NameProfile::needed_likeness(a, b);
}

int likeness(const ArticleFacts& a, const ArticleFacts& b) { return likeness(NameProfile(a), NameProfile(b)); }

std::string common_names(const ArticleFacts& a, const ArticleFacts& b) {
  constexpr std::size_t kShown = 5;
  auto common = shared(a.names, b.names);
  std::ranges::stable_sort(common, {}, [](const std::string& name) { return is_frequent_name(name); });
  if (common.size() > kShown) common.resize(kShown);
  return fmt::format("{}", fmt::join(common, ", "));
}

int excess_likeness(const ArticleFacts& a, const ArticleFacts& b) { return excess_likeness(NameProfile(a), NameProfile(b)); }

namespace {
// Told by the names as they are: most pairs have so few in common that no profiles need be made of them.
int names_in_common(const ArticleFacts& a, const ArticleFacts& b) {
  int common = 0;
  for (auto x = a.names.begin(), y = b.names.begin(); x != a.names.end() && y != b.names.end();) {
    const int order = x->compare(*y);
    common += order == 0 && !is_figure(*x);
    x += order <= 0;
    y += order >= 0;
  }
  return common;
}
}  // namespace

bool tell_one_story(const ArticleFacts& a, const ArticleFacts& b) { return tell_one_story(a, b, {}); }

bool tell_one_story(const ArticleFacts& a, const ArticleFacts& b, const std::vector<std::string>& without) {
  if (!shared(a.people, b.people).empty()) return true;
  return names_in_common(a, b) >= kFewestInCommon && excess_likeness(NameProfile(a, without), NameProfile(b, without)) >= 0;
}

bool clearly_tell_one_story(const ArticleFacts& a, const ArticleFacts& b, const std::vector<std::string>& without) {
  return !shared(a.people, b.people).empty() || is_unmistakable(NameProfile(a, without), NameProfile(b, without));
}

bool names_place(const ArticleFacts& article, const Place& place) {
  if (place.path.empty()) return false;
  std::string_view rest = place.path[0];
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (!std::ranges::binary_search(article.names, fold(word))) return false;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  return true;
}

bool enough_names(const ArticleFacts& a, const ArticleFacts& b) {
  return std::min(a.names.size(), b.names.size()) >= kEnoughNames;
}

bool tell_two_stories(const ArticleFacts& a, const ArticleFacts& b) {
  return enough_names(a, b) && !tell_one_story(a, b) && falls_far_short(NameProfile(a), NameProfile(b));
}

}  // namespace crossclaim
