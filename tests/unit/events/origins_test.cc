#include "events/origins.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "claims/credits.h"
#include "claims/sketch.h"

namespace crossclaim {
namespace {

Layout layout_of(const std::string& text) {
  Article article;
  article.text = text;
  return lay_out(article);
}

// Words that no other `seed` makes, in sentences of ten.
std::string prose(unsigned seed, int words) {
  std::string out;
  for (int i = 0; i < words; ++i) {
    out += i % 10 == 0 ? "The " : "";
    out += fmt::format("w{}x{}{}", seed, i, i % 10 == 9 ? ". " : " ");
  }
  return out;
}

double likeness(const std::string& a, const std::string& b) { return similarity(sketch(layout_of(a)), sketch(layout_of(b))); }

TEST(Origins, SketchIsAscendingShortAndTheSameForTheSameText) {
  const auto s = sketch(layout_of(prose(1, 400)));
  EXPECT_EQ(s.size(), kSketch);
  EXPECT_TRUE(std::ranges::is_sorted(s));
  EXPECT_EQ(std::ranges::adjacent_find(s), s.end());
  EXPECT_EQ(s, sketch(layout_of(prose(1, 400))));
}

TEST(Origins, ATextShorterThanAShingleHasNoSketch) {
  EXPECT_TRUE(sketch(layout_of("Three words only")).empty());
  EXPECT_EQ(sketch(layout_of("Now four words only.")).size(), 1u);
  EXPECT_EQ(likeness("", ""), 0);
}

TEST(Origins, SimilarityOfTexts) {
  const std::string text = prose(1, 400);
  EXPECT_EQ(likeness(text, text), 1);
  EXPECT_EQ(likeness(text, prose(2, 400)), 0);
  std::string edited = text;
  for (const std::string_view word : {"w1x40 ", "w1x120 ", "w1x200 ", "w1x280 ", "w1x360 "})
    edited.replace(edited.find(word), word.size(), "another ");
  EXPECT_GT(likeness(text, edited), 0.7);
  EXPECT_LT(likeness(text, edited), 1);
  EXPECT_LT(likeness(text, prose(2, 400) + text.substr(0, text.size() / 8)), kCopy);
}

TEST(Origins, SimilarityCountsEqualHashesOfTheLeast) {
  using List = std::vector<std::uint64_t>;
  EXPECT_EQ(similarity(List{1, 2, 3, 4}, List{1, 2, 3, 4}), 1);
  EXPECT_EQ(similarity(List{1, 2}, List{3, 4}), 0);
  EXPECT_EQ(similarity(List{1, 2, 3}, List{2, 3, 4}), 0.5);
  EXPECT_EQ(similarity(List{}, List{1}), 0);
}

// Facts with the hashes from..to-1.
ArticleFacts facts(std::uint64_t from, std::uint64_t to, std::string source = "", std::vector<std::string> credits = {}) {
  ArticleFacts f;
  f.signature.resize(to - from);
  std::iota(f.signature.begin(), f.signature.end(), from);
  f.source = std::move(source);
  f.credits = std::move(credits);
  return f;
}

TEST(Origins, CopiesAreGroupedUnderTheLeastIndex) {
  EXPECT_EQ(copy_groups({}), std::vector<std::uint32_t>());
  EXPECT_EQ(copy_groups({facts(0, 10), facts(100, 110), facts(1, 10), facts(100, 112), facts(300, 310)}),
            std::vector<std::uint32_t>({0, 1, 0, 1, 4}));
  // 0 and 1, 1 and 2 are alike, so that all three are of one text, though 0 and 2 aren't.
  EXPECT_EQ(copy_groups({facts(0, 10), facts(3, 13), facts(6, 16)}), std::vector<std::uint32_t>({0, 0, 0}));
}

TEST(Origins, TextsWithoutASketchAreNoCopies) {
  EXPECT_EQ(copy_groups({facts(0, 0), facts(0, 0)}), std::vector<std::uint32_t>({0, 1}));
}

std::uint32_t origins(const std::vector<ArticleFacts>& articles) {
  std::vector<std::uint32_t> all(articles.size());
  std::iota(all.begin(), all.end(), 0u);
  return count_origins(all, articles, copy_groups(articles));
}

TEST(Origins, AreCountedOverCopiesOutletsAndAgencies) {
  EXPECT_EQ(origins({facts(0, 9)}), 1u);
  EXPECT_EQ(origins({facts(0, 9), facts(10, 19)}), 2u);
  EXPECT_EQ(origins({facts(0, 9), facts(0, 9)}), 1u);
  EXPECT_EQ(origins({facts(0, 9, "Post"), facts(10, 19, "POST")}), 1u);
  EXPECT_EQ(origins({facts(0, 9, "Post"), facts(10, 19, "Ledger")}), 2u);
  EXPECT_EQ(origins({facts(0, 9, "", {"norland press"}), facts(10, 19, "", {"norland press"})}), 1u);
  EXPECT_EQ(origins({facts(0, 9, "Norland Press"), facts(10, 19, "", {"norland press"})}), 1u);
  EXPECT_EQ(origins({facts(0, 9, "", {"x", "y"}), facts(10, 19, "", {"y", "z"}), facts(20, 29, "", {"z"})}), 1u);
  EXPECT_EQ(origins({facts(0, 9, "", {"agencies"}), facts(10, 19, "", {"agencies"})}), 2u);
}

TEST(Origins, OnlyTheArticlesAskedForCount) {
  const std::vector<ArticleFacts> articles = {facts(0, 9), facts(10, 19), facts(20, 29)};
  EXPECT_EQ(count_origins(std::vector<std::uint32_t>{1}, articles, {0, 1, 2}), 1u);
  EXPECT_EQ(count_origins(std::vector<std::uint32_t>{0, 2}, articles, {0, 1, 2}), 2u);
  EXPECT_EQ(count_origins(std::vector<std::uint32_t>{}, articles, {0, 1, 2}), 0u);
}

TEST(Origins, CreditsStandInTheDatelineAndInCreditLines) {
  const auto of = [](const std::string& text) { return fmt::format("{}", fmt::join(credits(layout_of(text)), " ")); };
  EXPECT_EQ(of("OSLO, May 3 (Reuters) - The regatta began in the harbour on Friday, officials said."), "reuters");
  EXPECT_EQ(of("The regatta began in the harbour on Friday.\n\nA man who works for Reuters said so on Saturday."), "");
}

}  // namespace
}  // namespace crossclaim
