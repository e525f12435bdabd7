#include "annotate/date_age.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace crossclaim::testing {
namespace {

std::string iso(const Days& days) { return date::format("%F", *days.lo) + ".." + date::format("%F", *days.hi); }

// "2011-02-07..2011-02-21 or 2010-12-30..2011-03-31" of what is so old on 2011-07-15.
std::string began_on(std::string_view timex, TimexType type = TimexType::duration) {
  using namespace date::literals;
  DateValue age;
  age.type = type;
  age.timex = timex;
  const auto value = began(age, date::sys_days(2011_y / 7 / 15));
  return value ? fmt::format("{} or {}", iso(value->days), iso(value->readings[0])) : "none";
}

TEST(DateAge, CountedBackFromTheDayItWasTold) {
  struct Case {
    std::string_view timex, expected;
  };
  constexpr Case kCases[] = {
      {"P5M", "2011-02-06..2011-02-20 or 2010-12-30..2011-03-30"},
      {"P2Y", "2009-04-15..2009-10-14 or 2008-01-15..2011-01-13"},
      {"P11W", "2011-04-28..2011-04-30 or 2011-04-19..2011-05-09"},
      {"P3D", "2011-07-12..2011-07-12 or 2011-07-11..2011-07-13"},
      // never after the day itself
      {"P1M", "2011-06-08..2011-06-22 or 2011-05-01..2011-07-15"},
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
