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

TEST(WordLists, WordsApartFromClassesEachMadeOnce) {
  WordLists lists({{"talks", {"meeting", "talks"}}});
  const auto word = lists.of_word("talks");
  EXPECT_EQ(word->starting_with(token_key("talks")).size(), 1u);
  EXPECT_EQ(word->starting_with(token_key("meeting")).size(), 0u);
  EXPECT_EQ(lists.of_word("talks"), word);
  EXPECT_NE(lists.of_word("truce"), word);
  EXPECT_EQ(lists.at("talks")->starting_with(token_key("meeting")).size(), 1u);
}

TEST(WordList, ExpressionsLetEveryWordBy) {
  const WordList list(std::vector<std::string>{"truce", "/b-[0-9]+/"});
  EXPECT_EQ(list.expressions().size(), 1u);
  EXPECT_EQ(list.shortest(), 1u);
  EXPECT_EQ(list.longest(), kLongestExpression);
  EXPECT_TRUE(list.first_words().may_hold(token_key("accord")));
}

// "length" at the start of the text, or what is wrong.
std::string matched(std::string_view entry, std::string_view text) {
  const auto made = WordExpression::make(entry);
  if (!made) return fmt::format("{} {}", made.error().offset, made.error().message);
  const auto length = made->length_at_start(text);
  return length ? fmt::format("{}", *length) : "-";
}

TEST(WordExpression, TheLongestMatchAtTheStart) {
  EXPECT_EQ(matched("/b-[0-9]+/", "B-52 bombers"), "4");
  EXPECT_EQ(matched("/b|b-5/", "b-52"), "3");
  EXPECT_EQ(matched("/b-[0-9]+/", "a B-52"), "-");
  EXPECT_EQ(matched("/(b/", "b"), "1 missing ): (b");
  EXPECT_EQ(matched("/b*/", "b"), "0 it matches nothing at all, too");
  EXPECT_EQ(matched("/(?=b)/", "b"), "1 invalid perl operator: (?=");
  EXPECT_EQ(matched("/b+[z-a]/", "b"), "4 invalid character class range: z-a");
}

TEST(WordExpression, ItsFirstGroupTellsTheValue) {
  const auto told = [](std::string_view entry, std::string_view text) {
    return std::string(WordExpression::make(entry).value().told_by(text));
  };
  EXPECT_EQ(told("/(?:[a-z]{2} ?)?([0-9]+)/", "HA 417"), "417");
  EXPECT_EQ(told("/(?:[a-z]{2} ?)?([0-9]+)/", "417"), "417");
  EXPECT_EQ(told("/(?:[a-z]{2})([0-9]+)?/", "HA"), "HA");
  EXPECT_EQ(told("/[a-z]{2} ?[0-9]+/", "HA 417"), "HA 417");
  EXPECT_EQ(told("/(?:[a-z]{2} ?)?([0-9]+)/", "HA 417 rose"), "HA 417 rose");
}

}  // namespace
}  // namespace crossclaim::testing
