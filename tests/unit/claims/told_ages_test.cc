#include "claims/values/told_ages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

TEST(ToldAges, OfASentence) {
  struct Case {
    std::string_view sentence;
    std::string_view expected;
  };
  const Case cases[] = {
      {"A six-year-old boy and a man, 38 years old, were hurt.", "6 38"},
      {"The 9-month-old was asleep.", "0"},
      {"Two 12-year-olds ran off.", "12"},
      {"Ana Reyes, 38, saw four people on 9 May.", ""},
      {"It stood for six years.", ""},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(fmt::format("{}", fmt::join(ages_told(c.sentence), " ")), c.expected) << c.sentence;
}

TEST(ToldAges, PartWhereNoneIsWithinAYear) {
  EXPECT_TRUE(ages_part({4}, {9, 40}));
  EXPECT_FALSE(ages_part({4}, {9, 5}));
  EXPECT_FALSE(ages_part({}, {9}));
  EXPECT_FALSE(ages_part({4}, {}));
}

}  // namespace
}  // namespace crossclaim
