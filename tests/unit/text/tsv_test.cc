#include "text/tsv.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

TEST(Tsv, RowsWithoutCommentsAndEmptyLines) {
  const auto rows = read_tsv("# head\n\none\t 1 \ntwo\t\n", "t.tsv", 2);
  ASSERT_TRUE(rows);
  EXPECT_EQ(*rows, (std::vector<TsvRow>{{"one", "1"}, {"two", ""}}));
}

TEST(Tsv, EveryBadRowIsReported) {
  const auto rows = read_tsv("a\tb\nc\nd\te\tf\n", "t.tsv", 2);
  ASSERT_FALSE(rows);
  ASSERT_EQ(rows.error().size(), 2u);
  EXPECT_EQ(rows.error()[0].line, 2u);
  EXPECT_EQ(rows.error()[0].message, "1 cells where the table has 2");
  EXPECT_EQ(rows.error()[1].line, 3u);
}

TEST(Tsv, CellsSplitIntoParts) {
  EXPECT_EQ(split_cell("a | b|c"), (TsvRow{"a", "b", "c"}));
  EXPECT_TRUE(split_cell("").empty());
}

TEST(Tsv, MissingBuiltinTableThrows) { EXPECT_THROW(builtin_rows("tables/no_such_table.tsv", 1), std::logic_error); }

}  // namespace
}  // namespace crossclaim
