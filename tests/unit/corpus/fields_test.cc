#include "corpus/fields.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

std::string day(std::string_view text) {
  const auto parsed = parse_iso_day(text);
  return parsed ? date::format("%F", *parsed) : "none";
}

struct Case {
  const char* text;
  const char* day;
};

class IsoDays : public testing::TestWithParam<Case> {};
TEST_P(IsoDays, Parsed) { EXPECT_EQ(day(GetParam().text), GetParam().day); }

constexpr Case kCases[] = {
    {"2017-01-17", "2017-01-17"},
    {"2016-02-29", "2016-02-29"},
    {"2017-02-29", "none"},
    {"2017-13-01", "none"},
    {"2017-01-17T08:15:00Z", "2017-01-17"},
    {"2017-01-17T23:30:00+03:00", "2017-01-17"},
    {"2017-01-17T23:30:00-0500", "2017-01-17"},
    {"2017-01-17T08:15:00.250Z", "2017-01-17"},
    {"2017-01-17 08:15", "2017-01-17"},
    {"2017-01-17T", "none"},
    {"2017-01-17Tnoon", "none"},
    {"2017-01-17x", "none"},
    {"2017-1-17", "none"},
    {"17 January 2017", "none"},
    {"", "none"},
};
INSTANTIATE_TEST_SUITE_P(Texts, IsoDays, testing::ValuesIn(kCases));

TEST(Fields, SetByName) {
  Article a;
  EXPECT_EQ(set_field(a, "title", "Orlo signs"), FieldResult::set);
  EXPECT_EQ(set_field(a, "published", "2021-03-03"), FieldResult::set);
  EXPECT_EQ(set_field(a, "published", "soon"), FieldResult::bad_date);
  EXPECT_EQ(set_field(a, "updated", "2021-03-04"), FieldResult::set);
  EXPECT_EQ(set_field(a, "dateOrder", "dmy"), FieldResult::set);
  EXPECT_EQ(a.date_order, DateOrder::day_first);
  EXPECT_EQ(set_field(a, "dateOrder", "ymd"), FieldResult::bad_order);
  EXPECT_EQ(set_field(a, "text", "x"), FieldResult::unknown);
  EXPECT_EQ(a.title, "Orlo signs");
  EXPECT_FALSE(a.published);
}

TEST(Fields, EveryNameCanBeSet) {
  for (const auto name : field_names()) {
    Article a;
    EXPECT_EQ(set_field(a, name, name == "dateOrder" ? "dmy" : "2021-03-03"), FieldResult::set) << name;
  }
}

}  // namespace
}  // namespace crossclaim
