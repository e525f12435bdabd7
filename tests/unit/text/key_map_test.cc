#include "text/key_map.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

TEST(KeyMap, FindsNothingWhenEmpty) {
  const KeyMap<int> map;
  EXPECT_EQ(map.find(0), nullptr);
  EXPECT_FALSE(map.contains(7));
}

TEST(KeyMap, KeepsKeysThatShareAPlace) {
  KeyMap<int> map;
  map[1] = 10;
  map[1 + (1ull << 32)] = 20;  // the same low bits
  map[0] = 30;
  EXPECT_EQ(*map.find(1), 10);
  EXPECT_EQ(*map.find(1 + (1ull << 32)), 20);
  EXPECT_EQ(*map.find(0), 30);
  EXPECT_FALSE(map.contains(1 + (1ull << 33)));
}

TEST(KeyMap, AsksForAValueOnceMade) {
  KeyMap<int> map;
  map[5] = 1;
  map[5] += 2;
  EXPECT_EQ(*map.find(5), 3);
}

TEST(KeyMap, KeepsAllWhenItGrows) {
  KeyMap<std::uint64_t> map;
  for (std::uint64_t key = 0; key < 1000; ++key) map[key * key] = key;
  for (std::uint64_t key = 0; key < 1000; ++key) ASSERT_EQ(*map.find(key * key), key);
  EXPECT_FALSE(map.contains(2));
}

}  // namespace
}  // namespace crossclaim
