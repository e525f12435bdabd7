#include "text/tokens.h"

#include <gtest/gtest.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace crossclaim {
namespace {

// One token each, parted by spaces: w word, W capital word, n number, x mixed, m mark; "+" where no space stands before it.
std::string dump(std::string_view text) {
  static constexpr char kKinds[] = {'w', 'n', 'x', 'm'};
  std::string out;
  for (const Token& token : tokenize(text)) {
    if (!out.empty()) out += ' ';
    if (!token.space_before) out += '+';
    out += token.capital ? 'W' : kKinds[static_cast<int>(token.kind)];
    out += ':';
    out += token.span.of(text);
  }
  return out;
}

struct Case {
  const char* input;
  const char* tokens;
};

class Tokens : public testing::TestWithParam<Case> {};
TEST_P(Tokens, Cut) { EXPECT_EQ(dump(GetParam().input), GetParam().tokens); }

constexpr Case kCases[] = {
    {"", ""},
    {" \n\t", ""},
    {"The truce", "W:The w:truce"},
    {"U.N. envoy", "W:U.N. w:envoy"},
    {"at 6 a.m. today", "w:at n:6 w:a.m. w:today"},
    {"J.K. Orr", "W:J.K. W:Orr"},
    {"J. K. Orr", "W:J +m:. W:K +m:. W:Orr"},
    {"five o'clock", "w:five w:o'clock"},
    {"Oda's talks", "W:Oda +w:'s w:talks"},
    {"Oda\u2019s talks", "W:Oda +w:\u2019s w:talks"},
    {"rebels' arms", "w:rebels +m:' w:arms"},
    {"48-hour", "n:48 +m:- +w:hour"},
    {"the 5th, at 6pm", "w:the x:5th +m:, w:at x:6pm"},
    {"25,000 and 7.2", "n:25,000 w:and n:7.2"},
    {"in 2016.", "w:in n:2016 +m:."},
    {"$3 \u20AC5", "m:$ +n:3 m:\u20AC +n:5"},
    {"\u00C5land \u00E9lan", "W:\u00C5land w:\u00E9lan"},
    {"a\u00A0b", "w:a w:b"},
    {"\uFEFFKarl", "W:Karl"},
    {"\u201CYes\u201D", "m:\u201C +W:Yes +m:\u201D"},
    {"\u041E\u0434\u0430 \u043E\u0434\u0430", "W:\u041E\u0434\u0430 w:\u043E\u0434\u0430"},
};
INSTANTIATE_TEST_SUITE_P(Texts, Tokens, testing::ValuesIn(kCases));

TEST(TokenKey, FoldsCaseQuotesAndDashes) {
  EXPECT_EQ(token_key("Truce"), token_key("tRUCE"));
  EXPECT_EQ(token_key("o\u2019clock"), token_key("o'clock"));
  EXPECT_EQ(token_key("\u2013"), token_key("-"));
  EXPECT_NE(token_key("truce"), token_key("truces"));
  EXPECT_NE(token_key("\u00E9lan"), token_key("elan"));
}

TEST(TokenKey, IsTheSameForLongWords) {
  EXPECT_EQ(token_key("Donaudampfschifffahrtsgesellschaft"), token_key("DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFT"));
}

// The key of a short word is made without folding it byte by byte.
TEST(TokenKey, SameAsTheTwinThatFoldsFirst) {
  constexpr std::string_view kBytes = "a@AZ[`z{M-9~\x7F!o";
  constexpr std::string_view kOthers[] = {"", "\u00C9", "\u2019"};
  for (std::size_t length = 1; length <= 40; ++length) {
    for (std::size_t from = 0; from < kBytes.size(); ++from) {
      for (const std::string_view other : kOthers) {
        std::string word(other);
        for (std::size_t i = 0; i < length; ++i) word += kBytes[(from + i) % kBytes.size()];
        const std::string folded = fold(word);
        EXPECT_EQ(token_key(word), XXH3_64bits(folded.data(), folded.size())) << word;
      }
    }
  }
}

TEST(Fold, MakesTypographyPlain) { EXPECT_EQ(fold("\u201CO\u2019Neil\u201D \u2014 X\u2026"), "\"o'neil\" - x..."); }

}  // namespace
}  // namespace crossclaim
