#include "findings/same_sentence.h"

#include <numeric>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "claims/sentence_key.h"
#include "claims/words.h"
#include "text/tokens.h"
#include "unit/events/story.h"

namespace crossclaim::testing {
namespace {

std::uint64_t key(const std::string& text) { return sentence_key(topic_words(text, tokenize(text))); }

TEST(SameSentence, NumbersAndDaysMayChange) {
  const std::string ferry =
      "Seven sailors drowned when the old ferry sank off Quayle harbour on Friday, the coastguard of Ostermoor said.";
  EXPECT_NE(key(ferry), 0U);
  const struct {
    const char* text;
    bool same;
  } cases[] = {
      {"Eight sailors drowned when the old ferry sank off Quayle harbour on Thursday, the coastguard of Ostermoor said.", true},
      {"12 sailors drowned when the old ferry sank off Quayle harbour on 3 May, the coastguard of Ostermoor said.", true},
      {"Twenty-two sailors drowned when an old ferry sank off Quayle harbour, a coastguard of Ostermoor said.", true},
      {"Seven sailors drowned when the old trawler sank off Quayle harbour on Friday, the coastguard of Ostermoor said.",
       false},
      {"Seven sailors drowned when the ferry sank off Quayle harbour.", false},
  };
  for (const auto& c : cases) EXPECT_EQ(key(c.text) == key(ferry), c.same) << c.text;
}

TEST(SameSentence, AFewWordsAreNone) { EXPECT_EQ(key("Seven sailors drowned when the ferry sank on Friday."), 0U); }

TEST(SameSentence, WhatTwoArticlesAnswerInIt) {
  const std::string sank = " words=crew,ferry,harbour,mast,quayle,sailor,sank,storm",
                    other = " words=crew,ferry,mast,moor,rope,sail,tide,wind";
  const struct {
    std::vector<std::string> mentions;
    std::string_view expected;
  } cases[] = {
      {{"a boats=7" + sank, "b boats=8" + sank}, "7 8;"},
      {{"a boats=7" + sank, "b boats=7" + sank}, ""},
      {{"a boats=7" + sank, "b boats=8" + other}, ""},
      {{"a boats=7 words=ferry,sank", "b boats=8 words=ferry,sank"}, ""},
      // of two in one sentence it isn't known which is which
      {{"a boats=7" + sank, "a boats=8" + sank, "b boats=9" + sank}, ""},
      // ... but for what both say in it
      {{"a boats=20" + sank, "a boats=48" + sank, "b boats=47" + sank, "b boats=20" + sank}, "48 47;"},
      {{"a boats=20" + sank, "a boats=48" + sank, "b boats=20" + sank}, ""},
      {{"a boats=8" + sank, "b boats=7" + sank, "c boats=8" + sank}, "8 7;8 7;"},
  };
  for (const auto& c : cases) {
    const Story s = story(c.mentions);
    Attribute boats;
    boats.name = "boats";
    std::vector<ClaimIndex> all(s.claims.size());
    std::iota(all.begin(), all.end(), 0U);
    const AnswerSet set = collect_answers(all, s.claims, s.mentions, boats);
    const std::vector<std::uint32_t> copies = {0, 1, 2};
    std::string pairs;
    for (const SentencePair& p : one_sentence_two_answers(set, {s.articles, s.claims, s.mentions, copies}))
      pairs += fmt::format("{} {};", set.answers[p.answer_a].text, set.answers[p.answer_b].text);
    EXPECT_EQ(pairs, c.expected) << c.mentions[0];
  }
}

}  // namespace
}  // namespace crossclaim::testing
