#include "claims/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

struct Case {
  std::string_view input;
  std::string_view expected;
};

constexpr Case kStems[] = {
    {"talks", "talk"},   {"talked", "talk"}, {"talking", "talk"},    {"negotiations", "negoti"}, {"negotiation", "negoti"},
    {"rebels", "rebel"}, {"truces", "truc"}, {"truce", "truc"},      {"army", "army"},           {"bus", "bus"},
    {"used", "used"},    {"fires", "fire"},  {"minister", "minist"}, {"ministers", "minist"},    {"", ""},
};

TEST(Words, Stem) {
  for (const Case& c : kStems) EXPECT_EQ(stem(c.input), c.expected) << c.input;
}

constexpr Case kTopics[] = {
    {"The rebels and the army talked.", "army rebel talk"},
    {"Talks, talks and more talking.", "talk"},
    {"UN aid to EU", "aid eu un"},  // names count however short
    {"in 2016, 12 of 30", ""},
    {"", ""},
};

TEST(Words, TopicWords) {
  for (const Case& c : kTopics)
    EXPECT_EQ(fmt::format("{}", fmt::join(topic_words(c.input, tokenize(c.input)), " ")), c.expected) << c.input;
}

TEST(Words, Shared) {
  using List = std::vector<std::string>;
  EXPECT_EQ(shared({"a", "b", "d"}, {"b", "c", "d"}), List({"b", "d"}));
  EXPECT_EQ(shared({"a"}, {"b"}), List());
  EXPECT_EQ(shared({}, {"b"}), List());
}

}  // namespace
}  // namespace crossclaim
