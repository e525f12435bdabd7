#include "annotate/dates/age.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace crossclaim::testing {
namespace {

std::string iso(const Days& days) { return date::format("%F", *days.lo) + ".." + date::format("%F", *days.hi); }

// "2011-02-07..2011-02-21 or until 2011-07-15" of what is so old on 2011-07-15.
std::string began_on(std::string_view timex, TimexType type = TimexType::duration) {
  using namespace date::literals;
  DateValue age;
  age.type = type;
  age.timex = timex;
  const auto value = began(age, date::sys_days(2011_y / 7 / 15));
  if (!value) return "none";
  EXPECT_FALSE(value->readings[0].lo);
  return fmt::format("{} or until {}", iso(value->days), date::format("%F", *value->readings[0].hi));
}

TEST(DateAge, CountedBackFromTheDayItWasTold) {
  struct Case {
    std::string_view timex, expected;
  };
  constexpr Case kCases[] = {
      {"P5M", "2011-02-06..2011-02-20 or until 2011-07-15"},
      {"P2Y", "2009-04-15..2009-10-14 or until 2011-07-15"},
      {"P11W", "2011-04-28..2011-04-30 or until 2011-07-15"},
      {"P3D", "2011-07-12..2011-07-12 or until 2011-07-15"},
      // never after the day itself
      {"P1M", "2011-06-08..2011-06-22 or until 2011-07-15"},
      // no count, no whole units, two units, too old
      {"PXM", "none"},
      {"P0M", "none"},
      {"PT5H", "none"},
      {"P1Y6M", "none"},
      {"P900Y", "none"},
      {"", "none"},
  };
  for (const Case& c : kCases) EXPECT_EQ(began_on(c.timex), c.expected) << c.timex;
}

TEST(DateAge, NeedsADurationAndADay) {
  EXPECT_EQ(began_on("P5M", TimexType::set), "none");
  DateValue age;
  age.type = TimexType::duration;
  age.timex = "P5M";
  EXPECT_FALSE(began(age, std::nullopt));
}

}  // namespace
}  // namespace crossclaim::testing
