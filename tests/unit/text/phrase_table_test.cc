#include "text/phrase_table.h"

#include <gtest/gtest.h>

namespace crossclaim {
namespace {

PhraseTable table() {
  PhraseTable t;
  t.add("cease-fire", 1);
  t.add("peace talks", 2);
  t.add("peace", 3);
  t.add("Peace Talks", 4);
  t.add("peace talks in Orlo", 5);
  t.add("peace", 6);  // behind other phrases
  return t;
}

std::string dump(const PhraseTable::Match& match) {
  std::string out = std::to_string(match.tokens) + ":";
  for (const auto id : match.ids) out += " " + std::to_string(id);
  return out;
}

struct Case {
  const char* text;
  const char* longest;
  const char* all;
};

class PhraseMatches : public testing::TestWithParam<Case> {};
TEST_P(PhraseMatches, Found) {
  const PhraseTable t = table();
  const auto tokens = tokenize(GetParam().text);
  const auto longest = t.longest(tokens);
  EXPECT_EQ(longest ? dump(*longest) : "", GetParam().longest);
  std::vector<PhraseTable::Match> matches;
  t.all(tokens, matches);
  std::string all;
  for (const auto& match : matches) all += (all.empty() ? "" : " | ") + dump(match);
  EXPECT_EQ(all, GetParam().all);
}

constexpr Case kCases[] = {
    {"", "", ""},
    {"war", "", ""},
    {"cease-fire", "3: 1", "3: 1"},
    {"Cease\u2013Fire holds", "3: 1", "3: 1"},
    {"cease", "", ""},
    {"peace at last", "1: 3 6", "1: 3 6"},
    {"PEACE TALKS fail", "2: 2 4", "1: 3 6 | 2: 2 4"},
    {"peace talks in Tamm", "2: 2 4", "1: 3 6 | 2: 2 4"},
    {"peace talks in Orlo", "4: 5", "1: 3 6 | 2: 2 4 | 4: 5"},
    {"the peace", "", ""},
};
INSTANTIATE_TEST_SUITE_P(Texts, PhraseMatches, testing::ValuesIn(kCases));

TEST(PhraseTable, FilterNeverDeniesAStart) {
  const PhraseTable t = table();
  EXPECT_TRUE(t.may_start(tokenize("peace")[0]));
  EXPECT_TRUE(t.may_start(tokenize("Cease")[0]));
  EXPECT_FALSE(PhraseTable().may_start(tokenize("peace")[0]));
}

TEST(PhraseTable, OnlyStartsAreStarts) {
  const PhraseTable t = table();
  Token token = tokenize("peace")[0];
  EXPECT_TRUE(t.starts(token));
  EXPECT_TRUE(t.starts(tokenize("Cease")[0]));
  EXPECT_FALSE(t.starts(tokenize("talks")[0]));
  token.key += 1 << 16;  // another word that the filter takes for it
  EXPECT_TRUE(t.may_start(token));
  EXPECT_FALSE(t.starts(token));
}

}  // namespace
}  // namespace crossclaim
