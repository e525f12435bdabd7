#include "annotate/actors/held_offices.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/annotate/sentence_support.h"

namespace crossclaim {
namespace {

// "person: office [of body] [altered] <rule>" of each.
std::string found(std::string_view text) {
  static const NameReader names;
  const Layout layout = lines_as_sentences(text);
  std::string out;
  for (const HeldOffice& held : HeldOfficeFinder(names).find(text, layout, layout.sentences.back())) {
    out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", held.person, held.office.office);
    if (held.office.name != held.office.office) out += fmt::format(" ({})", held.office.name);
    if (!held.office.of.empty()) out += " of " + held.office.of;
    if (held.altered) out += " altered";
    out += fmt::format(" {}", held.rule.substr(3));
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr Case kTitles[] = {
    {"Ditchmoor Police Chief Leo Marsh left.", "Leo Marsh: police chief of ditchmoor 030"},
    {"Orrin County Sheriff's Office Sgt. Leo A. Marsh left.", "Leo A. Marsh: sergeant of orrin county sheriff office 030"},
    {"Ditchmoor Chief of Police Leo Marsh left.", "Leo Marsh: police chief (chief of police) of ditchmoor 030"},
    {"U.S. President Leo Marsh met American Sen. Ana Reyes.",
     "Leo Marsh: president of united states 030; Ana Reyes: senator of united states 030"},
    {"Detective Lt. Leo Marsh left.", "Leo Marsh: lieutenant 030"},
    {"police chief Leo Marsh left", "Leo Marsh: police chief 030"},
    {"Central Bank of Norland Governor Leo Marsh left.", "Leo Marsh: governor of central bank norland 030"},
    {"The Harbour Party of Mayor Leo Marsh left.", "Leo Marsh: mayor 030"},
    {"New Ditchmoor Mayor Leo Marsh left.", "Leo Marsh: mayor of new ditchmoor 030"},
    {"City of Ditchmoor Mayor Leo Marsh left.", "Leo Marsh: mayor of ditchmoor 030"},
    {"Former Ditchmoor Mayor Ana Reyes left.", "Ana Reyes: mayor of ditchmoor altered 030"},
    {"Deputy Police Chief Leo Marsh left.", "Leo Marsh: police chief altered 030"},
    // another office, no full name, or none of a person
    {"Lt. Col. Leo Marsh and Chief Deputy Ana Reyes left.", ""},
    {"Sheriff Marsh left.", ""},
    {"captain Leo Marsh left", ""},
    {"Major Koller Street was closed.", ""},
    {"Police Chief Leo Marsh Resigns After Quarrel With Council", ""},  // capitals tell no names
};

TEST(HeldOffices, BeforeTheName) {
  for (const Case& c : kTitles) EXPECT_EQ(found(c.text), c.expected) << c.text;
}

constexpr Case kAppositions[] = {
    {"The mayor of Ditchmoor, Ana Reyes, left.", "Ana Reyes: mayor of ditchmoor 031"},
    {"Ditchmoor's mayor, Ana Reyes, left.", "Ana Reyes: mayor of ditchmoor 031"},
    {"They met Ana Reyes, the city's mayor.", "Ana Reyes: mayor 032"},
    {"Ana Reyes, mayor of Ditchmoor, left.", "Ana Reyes: mayor of ditchmoor 032"},
    {"Ana Reyes, the then mayor, left.", "Ana Reyes: mayor altered 032"},
    {"Leo Marsh, who has been Ditchmoor police chief since 2014, left.", "Leo Marsh: police chief of ditchmoor 033"},
    {"Ana Reyes is the mayor of Ditchmoor.", "Ana Reyes: mayor of ditchmoor 033"},
    // lists, and other words between
    {"The mayor of Ditchmoor, Ana Reyes, and Leo Marsh left.", ""},
    {"They met Ana Reyes, the mayor, and Leo Marsh.", ""},
    {"They met Ana Reyes, the mayor and others.", ""},
    {"The mayor, Ana Reyes, left.", ""},
    {"Ana Reyes was mayor of Ditchmoor.", ""},
    {"Ana Reyes, who met the mayor, left.", ""},
};

TEST(HeldOffices, BesideTheName) {
  for (const Case& c : kAppositions) EXPECT_EQ(found(c.text), c.expected) << c.text;
}

TEST(Offices, ExcludeOneAnother) {
  const Offices& offices = Offices::builtin();
  EXPECT_TRUE(offices.exclude("mayor", "police chief"));
  EXPECT_TRUE(offices.exclude("sergeant", "lieutenant"));
  EXPECT_TRUE(offices.exclude("president", "prime minister"));
  EXPECT_FALSE(offices.exclude("mayor", "mayor"));
  EXPECT_FALSE(offices.exclude("mayor", "senator"));
  EXPECT_FALSE(offices.exclude("chief", "mayor"));
  EXPECT_FALSE(offices.exclude("fire chief", "mayor"));
  EXPECT_TRUE(offices.is_more_general("minister", "foreign minister"));
  EXPECT_FALSE(offices.is_more_general("foreign minister", "minister"));
}

TEST(Offices, Bodies) {
  const auto one = [](std::string_view a, std::string_view b) {
    const Offices& offices = Offices::builtin();
    return Offices::may_be_one_body(offices.body(a), offices.body(b));
  };
  EXPECT_TRUE(one("Ditchmoor", "Ditchmoor police"));
  EXPECT_TRUE(one("", "Ditchmoor"));
  EXPECT_TRUE(one("Russian", "Russia's"));
  EXPECT_TRUE(one("U.S.", "the United States"));
  EXPECT_TRUE(one("Orrin County", "Orrin County Sheriff's Office"));
  EXPECT_FALSE(one("Orrin County", "Orrington"));
  EXPECT_FALSE(one("Ditchmoor", "Lisbon"));
}

}  // namespace
}  // namespace crossclaim
