#include "claims/values/relation.h"
#include "claims/values/label.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/claims/values.h"

namespace crossclaim::testing {
namespace {

constexpr std::string_view kNames[] = {"equal", "narrower", "wider", "overlap", "differ", "unclear"};
std::string_view name(Relation r) { return kNames[static_cast<std::size_t>(r)]; }

std::string_view converse(std::string_view relation) {
  return relation == "narrower" ? "wider" : relation == "wider" ? "narrower" : relation;
}

struct Case {
  std::string a;
  std::string b;
  std::string_view expected;
  int tolerance = 0;
};

// Both ways round: how b stands to a follows from how a stands to b.
template <class Relate>
void expect_relations(const std::vector<Case>& cases, Relate relate_texts) {
  for (const Case& c : cases) {
    EXPECT_EQ(name(relate_texts(c.a, c.b, c.tolerance)), c.expected) << c.a << " and " << c.b;
    EXPECT_EQ(name(relate_texts(c.b, c.a, c.tolerance)), converse(c.expected)) << c.b << " and " << c.a;
  }
}

TEST(Relation, OfDates) {
  expect_relations(
      {
          {"2016-12-30", "2016-12-30", "equal"},
          {"2016-12-30", "2016-12-31", "differ"},
          {"2016-12-30", "2016-12", "narrower"},
          {"2016-12", "2016", "narrower"},
          {"2016-11-30", "2016-12", "differ"},
          {"2016-12-01..2016-12-05", "2016-12-03..2016-12-08", "overlap"},
          {"2016-12-01..2016-12-05", "2016-12-05", "wider"},
          {"2016-12-01..2016-12-05", "2016-12-06", "differ"},
          // open ends
          {"2016-12-01..", "2016-12-30", "wider"},
          {"2016-12-01..", "2016-11-30", "differ"},
          {"..2016-12-01", "2016-12-01..", "overlap"},
          {"2016-12-01..", "2016-12-02..", "wider"},
          // tolerance
          {"2016-12-30", "2016-12-31", "overlap", 1},
          {"2016-12-30", "2017-01-01", "differ", 1},
          {"2016-11-29", "2016-12", "overlap", 2},
          // further readings
          {"2016-12-30|2017-12-30", "2017-12-30", "unclear"},
          {"2016-12-30|2017-12-30", "2018-12-30", "differ"},
          {"2016-12-30|2017-12-30", "2016-12-30", "equal"},
          {"2016-12-30|2017-12-30", "2015-12-30|2017-12-30", "unclear"},
          // without a year, or without anything
          {"--12-30", "2016-12-30", "unclear"},
          {"--12-30", "2016-12-31", "differ"},
          {"--12-30", "2016-12", "unclear"},
          {"--11-30", "2016-12", "differ"},
          {"--12-30", "2016-12-31..", "unclear"},
          {"--12", "2016-12-31", "unclear"},
          {"W5", "2016-12-30", "unclear"},  // a Friday
          {"W5", "2016-12-31", "differ"},
          {"--12-30", "--12-30", "unclear"},
          {"--12-30", "--12-31", "differ"},
          {"--12-30", "--12", "unclear"},
          {"--12-30", "W5", "unclear"},
          {"?", "2016-12-30", "unclear"},
          {"?", "?", "unclear"},
      },
      [](const std::string& a, const std::string& b, int tolerance) {
        return relate(date_value(a), date_value(b), tolerance);
      });
}

TEST(Relation, OfQuantities) {
  expect_relations(
      {
          {"12", "12", "equal"},           {"12", "13", "differ"},
          {"12..", "12", "wider"},         {"12..", "13", "wider"},
          {"12..", "11", "differ"},        {"..40", "41", "differ"},
          {"..40", "39", "wider"},         {"12..", "10..20", "overlap"},
          {"12..", "13..", "wider"},       {"..12", "12..", "overlap"},
          {"10..20", "15", "wider"},       {"10..20", "20..30", "overlap"},
          {"10..20", "21..30", "differ"},  {"..", "7", "wider"},
          {"+3", "12", "unclear"},         {"<3", "12", "unclear"},
          {"3 km", "3 km", "equal"},       {"3 km", "3 %", "unclear"},
          {"3 km", "4", "unclear"},        {"54.2 %", "54.27 %", "wider"},
          {"54.3 %", "54.27 %", "wider"},  {"54 %", "54.27 %", "wider"},
          {"54.4 %", "54.27 %", "differ"}, {"6.5", "6.25", "differ"},
          {"54.2 %", "54.3 %", "differ"},  {"7", "8.5", "differ"},
      },
      [](const std::string& a, const std::string& b, int) { return relate(quantity(a), quantity(b)); });
}

TEST(Relation, OfPlaces) {
  expect_relations(
      {
          {"Geneva<Switzerland", "Geneva<Switzerland", "equal"},
          {"Geneva<Switzerland", "Switzerland", "narrower"},
          {"Geneva<Switzerland", "Zurich<Switzerland", "differ"},
          {"Switzerland", "France", "differ"},
          {"Geneva<Switzerland", "France", "differ"},
          {"Old Town<Geneva<Switzerland", "Switzerland", "narrower"},
          {"@Hall<Oslo<Norway", "Oslo<Norway", "narrower"},
          {"@Hall<Oslo<Norway", "Norway", "narrower"},
          {"@Hall<Oslo<Norway", "@Hall<Oslo<Norway", "equal"},
          {"@Hall<Oslo<Norway", "@Hotel<Oslo<Norway", "unclear"},  // one hall may have two names
          {"@7 Elm Street<Toledo<Ohio<US", "@7 Elm Street<Boise<Idaho<US", "differ"},
          {"@7 Elm Street<Toledo<Ohio<US", "@7 Elm Street<Dayton<Ohio<US", "equal"},  // of which one may be a suburb
          {"@7 Elm Street<Toledo<Ohio<US", "@7 Elm Street", "equal"},
          {"@7 Elm Street<Toledo<Ohio<US", "@9 Oak Street<Toledo<Ohio<US", "unclear"},
          {"@7 Elm Street<Toledo<Ohio<US", "@9 Oak Street<Boise<Idaho<US", "differ"},
          {"@7 Elm Street<Toledo<Ohio<US", "Boise<Idaho<US", "differ"},
          {"?Xyzzy", "?Xyzzy", "equal"},
          {"?Xyzzy", "?Plugh", "unclear"},
          {"?Xyzzy", "Switzerland", "unclear"},
          {"*Sahel", "Switzerland", "unclear"},
          {"*Sahel", "*Sahel", "equal"},
          {"Toledo<Ohio<US", "Dayton<Ohio<US", "unclear"},         // a suburb may be told by its city's name
          {"Toledo<Ohio<US", "#Lucas County<Ohio<US", "unclear"},  // which may hold it
          {"Toledo<Ohio<US", "#Wayne County<Iowa<US", "differ"},
          {"#Knox County<Ohio<US", "#Lucas County<Ohio<US", "differ"},
          {"Paris<France|Paris<Texas", "Austin<Texas", "differ"},
          {"Springfield<Ohio|Springfield<Texas", "Texas", "unclear"},
          {"Springfield<Ohio|Springfield<Texas", "Ohio", "narrower"},
          {"#Ross County<Ohio<USA|#Ross County<Texas<USA", "Austin<Texas<USA", "unclear"},
          {"#Ross County<Ohio<USA|#Ross County<Texas<USA", "Boise<Idaho<USA", "differ"},
      },
      [](const std::string& a, const std::string& b, int) { return relate(place(a), place(b)); });
}

TEST(Relation, OfClaimValues) {
  Attribute tolerant;
  tolerant.tolerance = 1;
  const ClaimValue day = date_value("2016-12-30"), next_day = date_value("2016-12-31");
  EXPECT_EQ(relate(day, next_day, Attribute{}), Relation::differ);
  EXPECT_EQ(relate(day, next_day, tolerant), Relation::overlap);
  EXPECT_EQ(relate(day, ClaimValue(quantity("3")), Attribute{}), Relation::unclear);
  EXPECT_EQ(relate(ClaimValue(actor("Ann Lee")), ClaimValue(actor("Ann LEE")), Attribute{}), Relation::equal);
  EXPECT_EQ(relate(ClaimValue(actor("Ann Lee")), ClaimValue(actor("Bo Lee")), Attribute{}), Relation::differ);
  EXPECT_EQ(relate(ClaimValue(actor("Tobias Wrenfield")), ClaimValue(actor("Tobias Wrenfeild")), Attribute{}),
            Relation::unclear);
  EXPECT_EQ(relate(ClaimValue(TextValue{"a b"}), ClaimValue(TextValue{"a b"}), Attribute{}), Relation::equal);
  EXPECT_EQ(relate(ClaimValue(TextValue{"a b"}), ClaimValue(TextValue{"a c"}), Attribute{}), Relation::differ);
}

TEST(Relation, OfOffices) {
  Attribute held;
  held.type = AttributeType::actor;
  held.office = true;
  const auto related = [&](std::string_view a, std::string_view a_of, std::string_view b, std::string_view b_of) {
    const Actor x{ActorType::office, std::string(a), std::string(a), std::string(a_of)};
    const Actor y{ActorType::office, std::string(b), std::string(b), std::string(b_of)};
    return relate(ClaimValue(x), ClaimValue(y), held);
  };
  EXPECT_EQ(related("mayor", "", "mayor", "halden"), Relation::equal);
  EXPECT_EQ(related("mayor", "oslo", "mayor", "halden"), Relation::unclear);
  EXPECT_EQ(related("police chief", "halden", "chief", ""), Relation::narrower);
  EXPECT_EQ(related("chief", "", "police chief", "halden"), Relation::wider);
  EXPECT_EQ(related("mayor", "halden", "police chief", ""), Relation::differ);
  EXPECT_EQ(related("mayor", "halden", "police chief", "oslo"), Relation::unclear);
  EXPECT_EQ(related("sergeant", "", "major", ""), Relation::differ);
  EXPECT_EQ(related("mayor", "", "senator", ""), Relation::unclear);
}

TEST(Relation, DaysApart) {
  const std::vector<Case> cases = {
      {"2016-12-30", "2016-12-30", "0"},   {"2016-12-30", "2017-01-02", "3"},
      {"2016-12", "2016-12-30", "0"},      {"2016-12", "2017-01-02", "2"},
      {"2016-12-30..", "2016-12-28", "2"}, {"2016-12-30..", "2019-01-01", "0"},
      {"--12-30", "2016-12-28", "2"},      {"--01-02", "2016-12-30", "3"},
      {"--12-30", "2016-12", "0"},         {"--01-15", "2016-12-01..2017-02-28", "0"},  // in the midst of it
      {"--12-30", "2016-12-01..", "none"}, {"W5", "2016-12-29", "1"},
      {"--12-30", "--12-30", "none"},      {"?", "2016-12-30", "none"},
  };
  for (const Case& c : cases) {
    const auto text = [](std::optional<int> n) { return n ? std::to_string(*n) : "none"; };
    EXPECT_EQ(text(days_apart(date_value(c.a), date_value(c.b))), c.expected) << c.a << " and " << c.b;
    EXPECT_EQ(text(days_apart(date_value(c.b), date_value(c.a))), c.expected) << c.b << " and " << c.a;
  }
}

TEST(Relation, SameHour) {
  const auto of = [](std::string timex, Grain grain) {
    DateValue v;
    v.grain = grain;
    v.timex = std::move(timex);
    return v;
  };
  const DateValue sunday_night = of("2019-05-05TNI", Grain::time);
  EXPECT_TRUE(same_hour(sunday_night, of("2019-05-04TNI", Grain::time)));
  EXPECT_TRUE(same_hour(of("2019-05-05T19:00", Grain::time), of("2019-05-04T19:00", Grain::time)));
  EXPECT_FALSE(same_hour(sunday_night, of("2019-05-04TMO", Grain::time)));
  EXPECT_FALSE(same_hour(sunday_night, of("2019-05-04", Grain::day)));
  EXPECT_FALSE(same_hour(of("2019-05-05", Grain::day), of("2019-05-04", Grain::day)));
}

TEST(Relation, OtherScope) {
  const std::vector<Case> cases = {
      {"3", "4", "no"},          {"3 civilian", "4 civilian", "no"}, {"3 civilian", "4 soldier", "yes"},
      {"3 person", "4", "no"},   {"3 person", "4 victim", "no"},     {"12 body", "21 person", "no"},
      {"3 fatality", "4", "no"}, {"3 civilian", "4 person", "yes"},  {"3 civilian", "4", "yes"},
      {"5 civilian", "4", "no"}, {"5 civilian", "4 person", "no"},   {"5 civilian", "4..", "yes"}};
  for (const Case& c : cases) {
    EXPECT_EQ(other_scope(quantity(c.a), quantity(c.b)) ? "yes" : "no", c.expected) << c.a << " and " << c.b;
    EXPECT_EQ(other_scope(quantity(c.b), quantity(c.a)) ? "yes" : "no", c.expected) << c.b << " and " << c.a;
  }
}

struct Labelled {
  ClaimValue value;
  std::string_view label;
  std::string_view plain;
};

TEST(Relation, LabelsAndPlainValues) {
  const std::vector<Labelled> cases = {
      {date_value("2017-01-07"), "7 January 2017", "2017-01-07"},
      {date_value("2011-03"), "March 2011", "2011-03"},
      {date_value("2011"), "2011", "2011"},
      {date_value("2016-12-01.."), "from 1 December 2016", "2016-12-01.."},
      {date_value("..2016-12-01"), "until 1 December 2016", "..2016-12-01"},
      {date_value("2016-12-01..2016-12-05"), "1 December 2016 to 5 December 2016", "2016-12-01..2016-12-05"},
      {date_value("W5"), "\"the words\" (open)", "W5"},
      {quantity("12"), "12", "12"},
      {quantity("290000"), "290,000", "290000"},
      {quantity("1234567"), "1,234,567", "1234567"},
      {quantity("7.5"), "7.5", "7.5"},
      {quantity("-1234"), "-1,234", "-1234"},
      {quantity("-123"), "-123", "-123"},
      {quantity("12.."), "at least 12", "12.."},
      {quantity("..40"), "at most 40", "..40"},
      {quantity("~285..315"), "about 285 to 315", "285..315"},
      {quantity("~427.5..472.5 person"), "about 427 to 473", "427.5..472.5"},
      {quantity(".."), "an unknown number", ".."},
      {quantity("7 km"), "7 km", "7"},
      {quantity("7.. %"), "at least 7 %", "7.."},
      {quantity("3 day"), "3 days", "3"},
      {quantity("1 day"), "1 day", "1"},
      {quantity("0.25 day"), "6 hours", "0.25"},
      {quantity("0.01 day"), "0.2 hours", "0.01"},
      {quantity("2.. day"), "at least 2 days", "2.."},
      {quantity("~76.1..106.54 day"), "about 2.5 to 3.5 months", "76.1..106.54"},
      {quantity("~2008.82..2374.06 day"), "about 5.5 to 6.5 years", "2008.82..2374.06"},
      {place("Geneva<Switzerland"), "Geneva, Switzerland", "Geneva"},
      {actor("Ann Lee"), "Ann Lee", "Ann Lee"},
      {TextValue{"folded words"}, "the words", "folded words"},
  };
  for (const Labelled& c : cases) {
    EXPECT_EQ(label(c.value, "the words"), c.label);
    EXPECT_EQ(plain(c.value), c.plain);
  }
}

TEST(Relation, PlacesOfOtherStates) {
  const auto elsewhere = [](const std::string& a, const std::string& b) { return in_other_states(place(a), place(b)); };
  EXPECT_TRUE(elsewhere("?Xyzzy<Ohio<United States", "Reno<Nevada<United States"));
  EXPECT_FALSE(elsewhere("?Xyzzy<Nevada<United States", "Reno<Nevada<United States"));
  EXPECT_TRUE(elsewhere("@9 Quarry Street<Dayton<Ohio<United States", "Reno<Nevada<United States"));
  EXPECT_TRUE(elsewhere("Oslo<Norway", "Reno<Nevada<United States"));
  EXPECT_FALSE(elsewhere("?Xyzzy<United States", "Reno<Nevada<United States"));  // its state isn't told
  EXPECT_FALSE(elsewhere("?Xyzzy", "Reno<Nevada<United States"));
  EXPECT_FALSE(elsewhere("Salem<Ohio<United States|Salem<Nevada<United States", "Reno<Nevada<United States"));
}

}  // namespace
}  // namespace crossclaim::testing
