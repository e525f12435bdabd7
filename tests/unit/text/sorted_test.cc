#include "text/sorted.h"

#include <string>

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

template <class T>
std::vector<T> sorted(std::vector<T> values) {
  sort_unique(values);
  return values;
}

TEST(SortUnique, AscendingEachOnce) {
  EXPECT_EQ(sorted<int>({}), std::vector<int>({}));
  EXPECT_EQ(sorted<int>({3, 1, 3, 2, 1}), std::vector<int>({1, 2, 3}));
  EXPECT_EQ(sorted<std::string>({"b", "", "a", "b"}), std::vector<std::string>({"", "a", "b"}));
}

}  // namespace
}  // namespace crossclaim
