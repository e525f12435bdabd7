#include "text/named_value.h"

#include <array>
#include <stdexcept>
#include <utility>

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

constexpr std::array kSides = {std::pair{"before", 1}, std::pair{"after", 2}};

std::string value(const TsvRow& row) {
  try {
    return std::to_string(value_named(kSides, "tables/sides.tsv", row, 1));
  } catch (const std::logic_error& e) {
    return e.what();
  }
}

TEST(NamedValue, OfACellOrAnErrorThatTellsTableAndRow) {
  EXPECT_EQ(value({"will", "before"}), "1");
  EXPECT_EQ(value({"will", "after"}), "2");
  EXPECT_EQ(value({"will", "afetr", "3"}), "tables/sides.tsv: unknown word \"afetr\" in the row: will | afetr | 3");
  EXPECT_EQ(value({"will", ""}), "tables/sides.tsv: unknown word \"\" in the row: will | ");
}

}  // namespace
}  // namespace crossclaim
