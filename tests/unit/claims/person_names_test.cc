#include "claims/values/person_names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

struct Case {
  std::string_view a, b;
  std::string_view expected;
};

std::string_view name_of(NameRelation r) {
  constexpr std::string_view kNames[] = {"equal", "narrower", "wider", "alike", "misspelt", "different"};
  return kNames[static_cast<std::size_t>(r)];
}

constexpr Case kCases[] = {
    {"Ana Reyes", "Ana Reyes", "equal"},
    {"ANA REYES", "Ana Reyes", "equal"},
    {"T'Ana O'Neil", "Tana ONeil", "equal"},
    // one says more
    {"Ana M. Reyes", "Ana Reyes", "narrower"},
    {"Ana Reyes", "Ana Maria Reyes", "wider"},
    {"Leo Marsh Jr.", "Leo Marsh", "narrower"},
    {"Leo \"Red\" Marsh", "Leo Marsh", "narrower"},
    {"Ana Reyes", "Ana Reyes Koller", "wider"},
    {"Ana Maria Reyes", "Ana Reyes Jr.", "alike"},
    {"Mike Orrin", "Michael Orrin", "alike"},
    {"Mohammed Orrin", "Mohamed Orrin", "alike"},
    // a slip
    {"Ana Reyes", "Ana Reyez", "misspelt"},
    {"Tobias Wrenfield", "Tobais Wrenfield", "misspelt"},
    {"Tobias Wrenfield", "Tobias Wrenfeild", "misspelt"},
    {"Ana Maria Reyes", "Ana Mario Reyes", "different"},
    {"Caleb Orrin", "Kaleb Orrin", "misspelt"},
    {"Marsh Leopold", "Leopold Marsh", "misspelt"},
    // two people
    {"Leo Marsh", "Theo Marsh", "different"},
    {"Mario Reyes", "Maria Reyes", "different"},
    {"Leo Marsh Sr.", "Leo Marsh Jr.", "different"},
    {"Ana Reyes", "Ana Koller", "different"},
    {"Ana Reyez", "Ina Reyes", "different"},
    {"Reyes", "Ana Reyes", "different"},
    {"", "Ana Reyes", "different"},
};

TEST(PersonNames, Relate) {
  for (const Case& c : kCases) EXPECT_EQ(name_of(relate_names(c.a, c.b)), c.expected) << c.a << " / " << c.b;
}

TEST(PersonNames, Words) {
  EXPECT_EQ(fmt::format("{}", fmt::join(name_words("Leo \"Red\" M. O'Neil-Marsh Jr."), " ")), "leo oneil marsh");
}

}  // namespace
}  // namespace crossclaim
