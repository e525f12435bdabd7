// The calendar itself as the oracle: every civil day from 1900 to 2100, written in each absolute form, and in each relative
// form as seen from another day, comes back as the day it was. The sanitizers' builds take every seventh day.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "annotate/dates/dates.h"

namespace crossclaim {
namespace {

using date::days;
using date::sys_days;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr days kStep{7};
#else
constexpr days kStep{1};
#endif

// Calls `check` with each day, up to the first that fails.
template <class Check>
void for_each_day(Check check) {
  for (sys_days day = date::year{1900} / 1 / 1; day < sys_days{date::year{2101} / 1 / 1}; day += kStep) {
    check(day);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

std::vector<Mention> dates_in(const std::string& text, std::optional<sys_days> anchor) {
  Article article;
  article.text = text;
  Layout layout;
  layout.tokens = tokenize(article.text);
  const auto end = static_cast<std::uint32_t>(article.text.size());
  layout.paragraphs = {{{0, end}, Region::body}};
  layout.sentences = {{{0, end}, 0, static_cast<std::uint32_t>(layout.tokens.size()), 0, Region::body}};
  return find_dates(article, layout, {anchor, PublishedFrom::given, {}, {}, {}});
}

const DateValue& value_of(const Mention& mention) { return std::get<DateValue>(mention.value); }

// The calendar's words, made once: date::format is slow.
constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view kShortMonths[] = {"Jan.", "Feb.", "March", "April", "May",  "June",
                                             "July", "Aug.", "Sept.", "Oct.",  "Nov.", "Dec."};
constexpr std::string_view kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

struct Written {
  int year;
  unsigned month, day;
  std::string_view name, short_name, weekday;
};

Written written(sys_days day) {
  const date::year_month_day ymd{day};
  const auto month = static_cast<unsigned>(ymd.month());
  return {static_cast<int>(ymd.year()),     month,
          static_cast<unsigned>(ymd.day()), kMonths[month - 1],
          kShortMonths[month - 1],          kWeekdays[date::weekday{day}.c_encoding()]};
}

TEST(DatesOracle, EveryDayInEveryAbsoluteForm) {
  constexpr std::size_t kForms = 15;
  for_each_day([&](sys_days day) {
    const auto [y, m, d, name, short_name, weekday] = written(day);
    const std::string text = fmt::format(
        "It was {2} {1}, {0}; or {2} {1} {0}; or {1} {2} {0}; or the {1}th of {2}, {0}; or {4}, {2} {1}, {0}; or {4} {1} {2} "
        "{0}; or "
        "{0}-{5:02}-{1:02}; or {0}/{5:02}/{1:02}; or {1:02}.{5:02}.{0}; or {3} {1}, {0}; or {1}-{2}-{0}; or {4} ({2} {1}, "
        "{0}); or "
        "{2} the {1}th, {0}; or {0}-{5:02}-{1:02}T10:30:00Z; or at 17.45 GMT on {1} {2} {0}.",
        y, d, name, short_name, weekday, m);
    const auto mentions = dates_in(text, std::nullopt);
    ASSERT_EQ(mentions.size(), kForms) << text;
    for (const Mention& mention : mentions)
      ASSERT_EQ(value_of(mention).days, (Days{day, day})) << mention.span.of(text) << " in " << text;
  });
}

TEST(DatesOracle, MonthAndDayInEitherOrder) {
  for_each_day([&](sys_days day) {
    const auto [y, m, d, name, short_name, weekday] = written(day);
    const std::string text = fmt::format("It was {0}/{1}/{2}.", m, d, y);
    const auto mentions = dates_in(text, std::nullopt);
    ASSERT_EQ(mentions.size(), 1u) << text;
    ASSERT_EQ(value_of(mentions[0]).days, (Days{day, day})) << text;
    ASSERT_EQ(value_of(mentions[0]).readings.size(), d <= 12 && d != m ? 1u : 0u) << text;
  });
}

// Relative forms as seen from `anchor`, `distance` days after the day.
std::string told_before(sys_days day, int distance) {
  const auto [y, m, d, name, short_name, weekday] = written(day);
  std::string text = fmt::format("It was {0} days ago. It was on {1} {2}. It was on {2} {1}.", distance, name, d);
  if (distance <= 7) text += fmt::format(" It was last {}.", weekday);
  if (distance <= 6) text += fmt::format(" It was on {}.", weekday);
  if (distance == 1) text += " It was yesterday.";
  if (distance == 2) text += " It was the day before yesterday.";
  return text;
}

std::string told_ahead(sys_days day, int distance) {
  const auto [y, m, d, name, short_name, weekday] = written(day);
  std::string text =
      fmt::format("It will be in {0} days. It will be {0} days from now. It will be on {1} {2}.", distance, name, d);
  if (distance <= 7) text += fmt::format(" It will be next {}.", weekday);
  if (distance <= 6) text += fmt::format(" It will be on {}.", weekday);
  if (distance >= 8 && distance <= 14) text += fmt::format(" It will be on {} week.", weekday);
  if (distance == 1) text += " It will be tomorrow.";
  if (distance == 2) text += " It will be the day after tomorrow.";
  return text;
}

void expect_all(const std::string& text, sys_days anchor, sys_days day) {
  const auto mentions = dates_in(text, anchor);
  ASSERT_GE(mentions.size(), 3u) << text;
  for (const Mention& mention : mentions)
    ASSERT_EQ(value_of(mention).days, (Days{day, day}))
        << mention.span.of(text) << " in " << text << " told on " << date::format("%F", anchor);
}

TEST(DatesOracle, EveryDayInEveryRelativeForm) {
  std::mt19937 random(19010101);
  for_each_day([&](sys_days day) {
    // Near distances are tried more often, since more forms are for them.
    const auto distance = static_cast<int>(random() % 2 == 0 ? 1 + random() % 8 : 1 + random() % 180);
    expect_all(told_before(day, distance), day + days{distance}, day);
    expect_all(told_ahead(day, distance), day - days{distance}, day);
  });
}

TEST(DatesOracle, EveryDayCountedFromADateMentioned) {
  std::mt19937 random(20001231);
  for_each_day([&](sys_days day) {
    const auto distance = static_cast<int>(2 + random() % 300);
    const auto from = written(day - days{distance});
    const auto text = fmt::format("On {} {}, {} it began; {} days later it ended.", from.name, from.day, from.year, distance);
    const auto mentions = dates_in(text, std::nullopt);
    ASSERT_EQ(mentions.size(), 2u) << text;
    ASSERT_EQ(value_of(mentions[1]).days, (Days{day, day})) << text;
  });
}

}  // namespace
}  // namespace crossclaim
