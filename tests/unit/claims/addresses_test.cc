#include "claims/values/addresses.h"

#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim::testing {
namespace {

TEST(Addresses, NumberAndStreet) {
  const auto read = [](std::string_view text) {
    const auto a = read_address(text);
    return a ? a->number + (a->block ? " ff " : " ") + a->street : "";
  };
  EXPECT_EQ(read("743 Orrin Avenue"), "743 orrin avenue");
  EXPECT_EQ(read("2100 block of N. Orrin St."), "2100 ff north orrin street");
  EXPECT_EQ(read("Orrin Avenue"), "");
  EXPECT_EQ(read("Hotel Alpha 12"), "");
  EXPECT_EQ(read("743 Orrin"), "");
}

TEST(Addresses, WordsOfStreets) {
  const auto words = [](std::string_view venue) { return fmt::format("{}", fmt::join(street_words(venue), " ")); };
  EXPECT_EQ(words("2100 block of N. Orrin St."), "orrin");
  EXPECT_EQ(words("Orrin and Koller streets"), "orrin koller");
  EXPECT_EQ(words("West 10th Ave"), "10th");
  EXPECT_EQ(words("Hotel Alpha 12"), "");
}

TEST(Addresses, Relations) {
  constexpr std::array<std::tuple<std::string_view, std::string_view, Relation>, 9> kCases = {
      {{"743 Orrin Ave", "743 Orrin Avenue", Relation::equal},
       {"743 Orrin Ave", "745 Orrin Ave", Relation::differ},
       {"5800 block of Orrin Ave", "8500 block of Orrin Ave", Relation::differ},
       {"5800 block of Orrin Ave", "580 block of Orrin Ave", Relation::differ},
       {"300 block of Orrin Ave", "5800 block of Orrin Ave", Relation::unclear},
       {"743 Orrin Ave", "745 Koller Ave", Relation::unclear},
       {"743 Orrin Ave", "745 Orrin Street", Relation::unclear},
       {"302 Orrin Ave", "300 block of Orrin Ave", Relation::narrower},
       {"300 block of Orrin Ave", "399 Orrin Ave", Relation::wider}}};
  for (const auto& [a, b, expected] : kCases)
    EXPECT_EQ(relate(*read_address(a), *read_address(b)), expected) << a << " / " << b;
}

}  // namespace
}  // namespace crossclaim::testing
