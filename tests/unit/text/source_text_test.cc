#include "text/source_text.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

constexpr std::string_view kText = "ab\n\u00E9\u20ACc\r\n\nd";

struct Case {
  std::uint32_t offset;
  std::uint32_t line, column;
};

class Positions : public testing::TestWithParam<Case> {};
TEST_P(Positions, OfOffset) {
  const Position position = SourceText(kText).position_of(GetParam().offset);
  EXPECT_EQ(position.line, GetParam().line);
  EXPECT_EQ(position.column, GetParam().column);
}
constexpr Case kCases[] = {{0, 1, 1}, {1, 1, 2},  {2, 1, 3},  {3, 2, 1}, {5, 2, 2},
                           {8, 2, 3}, {11, 3, 1}, {12, 4, 1}, {13, 4, 2}};
INSTANTIATE_TEST_SUITE_P(Offsets, Positions, testing::ValuesIn(kCases));

TEST(SourceText, Lines) {
  const SourceText source(kText);
  EXPECT_EQ(source.line(1), "ab");
  EXPECT_EQ(source.line(2), "\u00E9\u20ACc");
  EXPECT_EQ(source.line(3), "");
  EXPECT_EQ(source.line(4), "d");
  EXPECT_EQ(source.line(0), "");
  EXPECT_EQ(source.line(5), "");
}

TEST(CodePoints, Counted) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("a\u00E9\u20AC\U0001F600"), 4u);
}

}  // namespace
}  // namespace crossclaim
