#include "claims/periods.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/word_classes.h"

namespace crossclaim {
namespace {

using Mask = WordClasses::Mask;
constexpr std::array<std::string_view, 10> kPeriodClasses = {"since", "began", "beginning", "behind", "skipped",
                                                             "most",  "past",  "last",      "every",  "unit"};
constexpr Mask kSince = 1, kBegan = 2, kBeginning = 4, kBehind = 8, kSkipped = 16, kAtMost = 32, kPastWord = 64,
               kLastWord = 128, kEveryWord = 256, kUnitWord = 512;

const WordClasses& period_words() {
  static const WordClasses table = read_word_classes("tables/periods.tsv", kPeriodClasses);
  return table;
}

// "P3M" as "3 months", "PXD" as "some days", "PAST_REF" as "recent times"; other values as they are, "2011".
std::string spelt(std::string_view timex) {
  constexpr std::pair<std::string_view, std::string_view> kUnits[] = {
      {"DE", "decade"}, {"Y", "year"}, {"M", "month"}, {"W", "week"}, {"D", "day"}, {"TH", "hour"}, {"TM", "minute"}};
  if (timex == "PAST_REF") return "recent times";
  if (!timex.starts_with('P')) return std::string(timex);
  const std::size_t number = timex.find_first_of("0123456789X");
  const std::size_t unit = timex.find_first_not_of("0123456789X.", number);
  if (number == std::string_view::npos || unit == std::string_view::npos) return std::string(timex);
  const std::string_view many = timex.substr(number, unit - number);
  const std::string letters = (timex[1] == 'T' ? "T" : "") + std::string(timex.substr(unit));
  const auto* name = std::ranges::find(kUnits, letters, [](const auto& u) { return u.first; });
  if (name == std::end(kUnits)) return std::string(timex);
  const bool some = many.starts_with('X');
  return fmt::format("{} {}{}", some ? "some" : many, name->second, many == "1" ? "" : "s");
}

class Said {
 public:
  Said(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  // The first and last token are counted in the sentence.
  std::string by_date(const DateValue& when, std::size_t first, std::size_t last) const {
    if (first > 0 && is(first - 1, kSince) && when.resolved() && !is_a_record(first - 1)) return "since " + when.timex;
    const bool lasts = when.type == TimexType::duration;
    if (!lasts && when.type != TimexType::date) return {};
    const Mask looks_back = lasts ? kPastWord | kLastWord : kPastWord;
    for (std::size_t t = first; t < std::min(first + 2, last); ++t)
      if (is(t, looks_back)) return "over " + spelt(when.timex);
    return {};
  }

  std::string by_words() const {
    for (std::size_t t = 0; t + 1 < tokens_.size(); ++t) {
      if (is(t, kEveryWord) && is(t + 1, kUnitWord)) return "every " + word(t + 1);
      if (!is(t, kSince) || is_a_record(t)) continue;
      if (const auto what = begun(t + 1)) return "since the " + word(*what);
    }
    return {};
  }

 private:
  bool is(std::size_t t, Mask classes) const { return t < tokens_.size() && period_words().is(tokens_[t], classes); }
  std::string word(std::size_t t) const { return fold(tokens_[t].span.of(text_)); }

  bool is_a_record(std::size_t since) const {
    return std::ranges::any_of(tokens_.first(since), [](const Token& t) { return period_words().is(t, kAtMost); });
  }

  // What began: the last word before "in", "against" and the like, or before "began" itself.
  std::optional<std::size_t> begun(std::size_t t) const {
    constexpr std::size_t kReach = 10;
    t = unskipped(t);
    if (is(t, kBeginning) && is(t + 1, kBehind)) {  // "the outbreak of"
      t = unskipped(t + 2);
      return t < tokens_.size() ? std::optional(t) : std::nullopt;
    }
    std::size_t began = t + 1;
    while (began < t + kReach && !is(began, kBegan)) ++began;
    if (began == t + kReach) return std::nullopt;
    while (!is(t + 1, kBehind | kBegan)) ++t;
    return t;
  }

  std::size_t unskipped(std::size_t t) const {
    while (is(t, kSkipped)) ++t;
    return t;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
};

}  // namespace

std::string period_said(std::string_view text, std::span<const Token> tokens, std::size_t first, std::size_t last,
                        std::span<const Mention> dates) {
  const Said sentence(text, tokens.subspan(first, last - first));
  for (const Mention& m : dates)
    if (auto period = sentence.by_date(std::get<DateValue>(m.value), m.first_token - first, m.last_token - first);
        !period.empty())
      return period;
  return sentence.by_words();
}

}  // namespace crossclaim
