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
    {"The rebels and the army talked.", "army;rebel s;talk ed"},
    {"Talks, talks and more talking.", "talk ing"},
    {"UN aid to EU", "aid;eu;un"},  // names count however short
    {"in 2016, 12 of 30", ""},
    {"", ""},
};

TEST(Words, TopicWords) {
  for (const Case& c : kTopics)
    EXPECT_EQ(fmt::format("{}", fmt::join(topic_words(c.input, tokenize(c.input)), ";")), c.expected) << c.input;
}

TEST(Words, SharedTopicWordsAreWholeWordsOfTheFirst) {
  using List = std::vector<std::string>;
  const auto words = [](std::string_view text) { return topic_words(text, tokenize(text)); };
  EXPECT_EQ(shared_topic_words(words("Police negotiate truces"), words("the policed truce negotiations")),
            List({"police", "truces"}));
  EXPECT_EQ(shared_topic_words(words("policy of boats"), words("police of a boat")), List({"boats"}));
  EXPECT_EQ(shared_topic_words({}, words("boats")), List());
  EXPECT_EQ(count_shared_topic_words(words("Police negotiate truces"), words("the policed truce negotiations")), 2u);
  EXPECT_EQ(count_shared_topic_words(words("a boat"), words("the ship")), 0u);
}

TEST(Words, Shared) {
  using List = std::vector<std::string>;
  EXPECT_EQ(shared({"a", "b", "d"}, {"b", "c", "d"}), List({"b", "d"}));
  EXPECT_EQ(shared({"a"}, {"b"}), List());
  EXPECT_EQ(shared({}, {"b"}), List());
}

}  // namespace
}  // namespace crossclaim
