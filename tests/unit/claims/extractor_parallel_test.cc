// One extractor, its rules and its tables serve several threads. ThreadSanitizer runs this suite (preset tsan): a cache
// that is filled on first use without a lock is found here, and wrong claims are found everywhere.
#include "claims/extractor.h"

#include <array>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "claims/json/claim_json.h"

namespace crossclaim {
namespace {

using date::January;
using testing::Each;
using testing::HasSubstr;

std::vector<Article> articles() {
  const auto published = date::sys_days(date::Thursday[3] / January / 2015);  // the 15th
  std::vector<Article> all(3);
  all[0].text = "The truce took effect in Mali on Saturday. Norway brokered the ceasefire, a spokeswoman said.";
  all[1].text = "Foreign ministers met in Quito on Wednesday. The talks in Quito ended without a result.";
  all[2].text = "Six people were killed when a bomb exploded in Karachi on Tuesday. At least 21 people were wounded.";
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].id = "article-" + std::to_string(i);
    all[i].published = published;
  }
  return all;
}

std::string claim_lines(const Extractor& extractor, const std::vector<Article>& articles) {
  std::string lines;
  for (const Article& article : articles) {
    const ArticleClaims claims = extractor.extract(article);
    append_claim_lines(claims.facts, claims.mentions, claims.claims, lines);
  }
  return lines;
}

TEST(ExtractorParallel, ThreadsShareOneExtractor) {
  const auto rules = load_rules({});
  ASSERT_TRUE(rules);
  const Annotator annotator;
  const Extractor extractor(*rules, annotator);
  const std::vector<Article> all = articles();

  std::array<std::string, 4> lines;
  {
    std::vector<std::jthread> threads;
    for (std::string& out : lines) threads.emplace_back([&] { out = claim_lines(extractor, all); });
  }

  EXPECT_THAT(lines[0], HasSubstr("\"killed\""));
  EXPECT_THAT(lines, Each(lines[0]));
}

}  // namespace
}  // namespace crossclaim
