#include "annotate/dates_holidays.h"

#include <gtest/gtest.h>

namespace crossclaim::dates {
namespace {

std::string day_of(int year, const Holiday& holiday) {
  const auto day = day_in(date::year{year}, holiday);
  return day ? date::format("%F", *day) : "none";
}

// Among them the earliest and latest Easters of two centuries, and the years in which the rule has exceptions (1954, 1981,
// 2049).
TEST(DatesHolidays, Easter) {
  const Holiday easter{Holiday::Rule::easter, 0, 0, 0};
  for (const std::string_view day : {"1900-04-15", "1913-03-23", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19",
                                     "2000-04-23", "2008-03-23", "2016-03-27", "2038-04-25", "2049-04-18"})
    EXPECT_EQ(day_of(std::stoi(std::string(day.substr(0, 4))), easter), day);
  EXPECT_EQ(day_of(1582, easter), "none");
  EXPECT_EQ(day_of(2016, {Holiday::Rule::easter, -2, 0, 0}), "2016-03-25");
}

TEST(DatesHolidays, WeekdaysOfAMonth) {
  EXPECT_EQ(day_of(2016, {Holiday::Rule::weekday_of_month, 11, 4, 4}), "2016-11-24");
  EXPECT_EQ(day_of(2016, {Holiday::Rule::weekday_of_month, 5, -1, 1}), "2016-05-30");
  EXPECT_EQ(day_of(2016, {Holiday::Rule::weekday_of_month, 5, 2, 7}), "2016-05-08");
  EXPECT_EQ(day_of(2016, {Holiday::Rule::weekday_of_month, 11, 4, 4, 1}), "2016-11-25");
}

// Dates as the churches published them.
TEST(DatesHolidays, OrthodoxEaster) {
  const Holiday easter{Holiday::Rule::orthodox_easter, 0, 0, 0};
  for (const std::string_view day : {"2000-04-30", "2008-04-27", "2010-04-04", "2013-05-05", "2016-05-01", "2024-05-05"})
    EXPECT_EQ(day_of(std::stoi(std::string(day.substr(0, 4))), easter), day);
  EXPECT_EQ(day_of(1582, easter), "none");
}

TEST(DatesHolidays, PackedAndBack) {
  for (const Holiday& h :
       {Holiday{Holiday::Rule::fixed, 12, 25, 0}, Holiday{Holiday::Rule::easter, -47, 0, 0},
        Holiday{Holiday::Rule::easter, 50, 0, 0}, Holiday{Holiday::Rule::weekday_of_month, 5, -1, 7},
        Holiday{Holiday::Rule::weekday_of_month, 11, 4, 4, 3}, Holiday{Holiday::Rule::orthodox_easter, 1, 0, 0}}) {
    const Holiday back = unpacked(packed(h));
    EXPECT_EQ(back.rule, h.rule);
    EXPECT_EQ(back.month, h.month);
    EXPECT_EQ(back.day, h.day);
    EXPECT_EQ(back.weekday, h.weekday);
    EXPECT_EQ(back.after, h.after);
  }
}

}  // namespace
}  // namespace crossclaim::dates
