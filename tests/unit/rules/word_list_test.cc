#include "rules/word_list.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "text/tokens.h"

namespace crossclaim::testing {
namespace {

const std::vector<std::string> kPhrases = {"cease", "truce", "cease-fire", "Cease-Fire accord", "'s"};

// How long the phrases are that begin with a word.
std::string lengths(std::string_view word) {
  const WordList list(kPhrases);
  std::string out;
  for (const Phrase& phrase : list.starting_with(token_key(word))) out += fmt::format("{} ", phrase.size());
  return out;
}

TEST(WordList, PhrasesByTheirFirstWordTheLongestFirst) {
  EXPECT_EQ(lengths("truce"), "1 ");
  EXPECT_EQ(lengths("cease"), "4 3 1 ");
  EXPECT_EQ(lengths("'s"), "1 ");
  EXPECT_EQ(lengths("fire"), "");
}

TEST(WordList, WhatItSaysOfAll) {
  const WordList list(kPhrases);
  EXPECT_EQ(list.shortest(), 1u);
  EXPECT_EQ(list.longest(), 4u);
  EXPECT_TRUE(list.first_words().may_hold(token_key("cease")));
  EXPECT_FALSE(list.first_words().may_hold(token_key("accord")));
}

}  // namespace
}  // namespace crossclaim::testing
