#include "annotate/dates/length.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace crossclaim::testing {
namespace {

std::string days_of(std::string_view timex, TimexMod mod = TimexMod::none, TimexType type = TimexType::duration) {
  DateValue duration;
  duration.type = type;
  duration.timex = timex;
  duration.mod = mod;
  const auto days = length_in_days(duration);
  if (!days) return "none";
  EXPECT_EQ(days->unit, "day");
  const auto bound = [](std::optional<double> n) { return n ? fmt::format("{:.2f}", *n) : std::string(); };
  return bound(days->lo) + ".." + bound(days->hi) + (days->approximate ? " about" : "");
}

TEST(DateLength, InDays) {
  struct Case {
    std::string_view timex, expected;
    TimexMod mod = TimexMod::none;
  };
  constexpr Case kCases[] = {
      {"PT72H", "3.00..3.00"},
      {"P3D", "3.00..3.00"},
      {"P1DT12H", "1.50..1.50"},
      {"PT90M", "0.06..0.06"},
      {"P3.5D", "3.50..3.50"},
      // round numbers
      {"P1W", "5.25..8.75 about"},
      {"P2W", "12.25..15.75 about"},
      {"P3M", "76.10..106.54 about"},
      {"P6Y", "2008.82..2374.06 about"},
      {"P1Y6M", "532.66..563.10 about"},
      // what stands before the number
      {"P10D", "9.00..11.00 about", TimexMod::approx},
      {"P10D", "10.00..", TimexMod::more_than},
      {"P10D", "10.00..", TimexMod::equal_or_more},
      {"P2Y", "..730.48 about", TimexMod::less_than},
      {"PT48H", "..2.00", TimexMod::equal_or_less},
      // no number, no unit, nothing of it, too long
      {"PXD", "none"},
      {"P3", "none"},
      {"P3Q", "none"},
      {"P0D", "none"},
      {"P900Y", "none"},
      {"P", "none"},
      {"", "none"},
      {"2016-12-30", "none"},
  };
  for (const Case& c : kCases) EXPECT_EQ(days_of(c.timex, c.mod), c.expected) << c.timex;
  EXPECT_EQ(days_of("P1D", TimexMod::none, TimexType::set), "none");
}

}  // namespace
}  // namespace crossclaim::testing
