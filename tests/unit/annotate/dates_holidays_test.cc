#include "annotate/dates/holidays.h"

#include <gtest/gtest.h>

namespace crossclaim::dates {
namespace {

std::string day_of(int year, const Holiday& holiday) {
  std::string out;
  for (const Days& days : days_in(date::year{year}, holiday)) {
    out += (out.empty() ? "" : " ") + date::format("%F", *days.lo);
    if (days.hi != days.lo) out += ".." + date::format("%F", *days.hi);
  }
  return out.empty() ? "none" : out;
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

struct Case {
  std::string_view cell;
  int year;
  std::string_view days;
};

// As the calendars of the communities, of Beijing's and of India's observatories gave them; Islamic days are within one.
TEST(DatesHolidays, ByTheMoon) {
  const Case cases[] = {
      {"H-163+7", 2016, "2016-04-23..2016-04-29"},
      {"H-163+7", 2013, "2013-03-26..2013-04-01"},
      {"H0+2", 2016, "2016-10-03..2016-10-04"},
      {"H9+1", 1973, "1973-10-06"},
      {"H9+1", 2016, "2016-10-12"},
      {"H14+7", 2016, "2016-10-17..2016-10-23"},
      {"H83+8", 2016, "2016-12-25..2017-01-01"},
      {"H83+8", 2013, "2013-11-28..2013-12-05"},
      {"H-193+1", 2016, "2016-03-24"},
      {"H-113+1", 2016, "2016-06-12"},
      {"C", 1900, "1900-01-31"},
      {"C", 1916, "1916-02-03"},
      {"C", 1968, "1968-01-30"},
      {"C", 1985, "1985-02-20"},
      {"C", 2017, "2017-01-28"},
      {"C", 2034, "2034-02-19"},
      {"D", 2001, "2001-11-14"},
      {"D", 2009, "2009-10-17"},
      {"D", 2016, "2016-10-30"},
      {"D", 2019, "2019-10-27"},
      {"I9:1+30", 2016, "2016-06-07..2016-07-06"},
      {"I10:1+1", 2016, "2016-07-07"},
      {"I10:1+1", 2000, "2000-01-08 2000-12-28"},
      {"I12:10+1", 2006, "2006-01-10 2006-12-31"},
      {"I10:1+1", 1700, "none"},
      {"~321", 2017, "2017-03-21"},
      {"11:4:4+1", 2016, "2016-11-25"},
      {"704", 2016, "2016-07-04"},
  };
  for (const Case& c : cases) EXPECT_EQ(day_of(c.year, read_holiday(c.cell).value()), c.days) << c.cell << " in " << c.year;
}

TEST(DatesHolidays, CellsOfNoForm) {
  for (const std::string_view cell : {"", "X", "E", "I9:1", "H9", "11:4", "C1", "1:2:3:4:5", "7O4"})
    EXPECT_FALSE(read_holiday(cell)) << cell;
}

TEST(DatesHolidays, PackedAndBack) {
  for (const Holiday& h : {Holiday{Holiday::Rule::fixed, 12, 25, 0}, Holiday{Holiday::Rule::easter, -47, 0, 0},
                           Holiday{Holiday::Rule::easter, 50, 0, 0}, Holiday{Holiday::Rule::weekday_of_month, 5, -1, 7},
                           Holiday{Holiday::Rule::weekday_of_month, 11, 4, 4, 3},
                           Holiday{Holiday::Rule::orthodox_easter, 1, 0, 0}, Holiday{Holiday::Rule::islamic, 12, 10, 0, 30},
                           Holiday{Holiday::Rule::hebrew, -193, 0, 0, 8}, Holiday{Holiday::Rule::diwali}}) {
    EXPECT_EQ(unpacked(packed(h)), h) << h.month;
  }
}

}  // namespace
}  // namespace crossclaim::dates
