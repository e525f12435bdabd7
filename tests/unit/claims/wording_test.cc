#include "claims/values/wording.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

std::vector<std::string> words(std::string_view quotation) {
  std::vector<std::string> out;
  for (const Quoted& piece : quoted_pieces(quotation, tokenize(quotation)))
    out.insert(out.end(), piece.words.begin(), piece.words.end());
  return out;
}

// The words of the pieces, "/" between these.
std::string pieces(std::string_view quotation) {
  std::string out;
  for (const Quoted& piece : quoted_pieces(quotation, tokenize(quotation)))
    out += fmt::format("{}{}", out.empty() ? "" : " / ", fmt::join(piece.words, " "));
  return out;
}

TEST(Wording, Pieces) {
  EXPECT_EQ(pieces("\"We can't say, and we won't say, who it was.\""), "we can not say and we will not say who it was");
  EXPECT_EQ(pieces("\"They\u2019ll go where I\u2019m going, and we\u2019ve gone.\""),
            "they will go where i am going and we have gone");
  EXPECT_EQ(pieces("\"Only seven words are too few here.\""), "");
  EXPECT_EQ(pieces("\"One two three four five six seven eight ... nine ten.\""), "one two three four five six seven eight");
  EXPECT_EQ(pieces("\"One two three four five six seven eight [the harbour] one two three four five six seven nine.\""),
            "one two three four five six seven eight / one two three four five six seven nine");
  std::string long_one;
  for (int i = 0; i < 81; ++i) long_one += "word ";
  EXPECT_EQ(pieces(long_one), "");
}

constexpr std::string_view kSaid = "The old harbour will stay muddy for as long as the council keeps its word and pays.";

struct Case {
  std::string_view other;
  WordingRelation relation;
};

constexpr Case kCases[] = {
    {"The old harbour will stay muddy for as long as the council keeps its word and pays.", WordingRelation::equal},
    {"the old harbor will stay muddy, for as long as the council keeps its word - and pays", WordingRelation::equal},
    {"The old harbour will stay muddy for as long as the council keeps its words and pays", WordingRelation::equal},
    // small words, and a word more or less
    {"The old harbour will stay muddy for as long as a council keeps its word and pays", WordingRelation::equal},
    {"The old harbour will stay muddy for as long as the council really keeps its word and pays", WordingRelation::equal},
    // cut at an end, whatever the reporter's own words there
    {"The old harbour will stay muddy for as long as the council keeps its word", WordingRelation::longer},
    {"will stay muddy for as long as the council keeps its word and pays", WordingRelation::longer},
    {"My friends, the old harbour will stay muddy for as long as the council keeps its word and pays",
     WordingRelation::shorter},
    {"The old harbour will stay muddy for as long as the council keeps its word and rises.", WordingRelation::equal},
    // another word, a "not", another figure
    {"The old harbour will stay tidy for as long as the council keeps its word and pays.", WordingRelation::reworded},
    {"The old harbour will not stay muddy for as long as the council keeps its word and pays.", WordingRelation::reworded},
    {"harbour will stay clean for as long as the council keeps its word", WordingRelation::reworded},
    // another remark, or another translation of it
    {"The old port remains muddy so long as the council keeps its word and goes on paying.", WordingRelation::other},
    {"The new bridge was built by hand in the year of the flood by nine men.", WordingRelation::other},
};

TEST(Wording, OfOneRemark) {
  for (const Case& c : kCases) {
    EXPECT_EQ(compare_wordings(words(kSaid), words(c.other)).relation, c.relation) << c.other;
    const auto turned = compare_wordings(words(c.other), words(kSaid)).relation;
    const auto expected = c.relation == WordingRelation::longer    ? WordingRelation::shorter
                          : c.relation == WordingRelation::shorter ? WordingRelation::longer
                                                                   : c.relation;
    EXPECT_EQ(turned, expected) << c.other;
  }
}

TEST(Wording, SpellingIsNoOtherWord) {
  const auto relation = [](std::string_view a, std::string_view b) {
    const auto said = [](std::string_view word) {
      return words(fmt::format("we will go on with {} until all of the work is done and the old harbour is dry", word));
    };
    return compare_wordings(said(a), said(b)).relation;
  };
  EXPECT_EQ(relation("stead-fast men", "steadfast men"), WordingRelation::equal);
  EXPECT_EQ(relation("the U.S. navy", "the United States navy"), WordingRelation::equal);
  EXPECT_EQ(relation("5 boats", "five boats"), WordingRelation::equal);
  EXPECT_EQ(relation("5 boats", "6 boats"), WordingRelation::reworded);
  EXPECT_EQ(relation("a million men", "a billion men"), WordingRelation::reworded);
}

TEST(Wording, KeysAreSharedBySevenWordsInCommon) {
  const auto a = words("Nobody here believes that the old harbour will stay muddy for as long as the council wishes");
  const auto b = words("We were told that this harbour will stay muddy for as long as a council has a clerk");
  const auto keys = quotation_keys(a), others = quotation_keys(b);
  EXPECT_TRUE(std::ranges::any_of(keys, [&](std::uint64_t k) { return std::ranges::binary_search(others, k); }));
  EXPECT_EQ(quotation_keys({}).size(), 0u);
  EXPECT_LT(keys.size(), a.size() / 2);
}

}  // namespace
}  // namespace crossclaim
