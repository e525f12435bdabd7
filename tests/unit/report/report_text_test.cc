#include "report/report_text.h"

#include <sstream>

#include <gtest/gtest.h>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

using testing::sample_result;

std::string text_of(const CheckResult& result, ReportOptions options = {}) {
  std::ostringstream out;
  write_text(result, options, out);
  return out.str();
}

TEST(ReportText, IsWrittenForPeople) {
  EXPECT_EQ(text_of(sample_result()),
            R"(conflict  statement.date  When was the briefing?                                  likely  f-11111111
  6 May 2031  1 origin
    news/a.txt:7:30  The mayor told a briefing on [Tuesday] that the bridge was safe.
        published 2031-05-08 (stated)
  7 May 2031  1 origin
    news/b.txt:7:34  At Wednesday's briefing, held on [Wednesday], the mayor spoke.
        says the town hall; published 2031-05-09 (stated)
  one event because: same speaker: the mayor
  conflict because: the days are 1 apart

corroborated  statement.place  Where was the briefing?                           certain  f-33333333
  Oporto  2 origins
    news/b.txt:7:17  The briefing in [Oporto] ended.
    news/c.txt:7:14  She spoke in [Oporto].
        caption
  one event because: same speaker: the mayor

3 articles, 4 claims, 1 event: 1 conflict, 1 corroborated (1 article has no publication date; 1 claim not compared; 1 file skipped)
)");
}

TEST(ReportText, ListsWhatWasLeftOutWhenVerbose) {
  auto result = sample_result();
  result.findings.clear();
  EXPECT_EQ(text_of(result, {.verbose = true}),
            "not compared  news/c.txt:7:14  statement.place  Oporto: no other article tells it\n"
            "skipped  news/broken.txt: not UTF-8\n\n"
            "3 articles, 4 claims, 1 event: no findings (1 article has no publication date; 1 claim not compared; 1 file "
            "skipped)\n");
}

TEST(ReportText, ColoursOnlyWhenAsked) {
  EXPECT_EQ(text_of(sample_result()).find('\x1b'), std::string::npos);
  EXPECT_NE(text_of(sample_result(), {.color = Color::always}).find("\x1b[31mconflict\x1b[0m"), std::string::npos);
}

TEST(ReportText, ShowsThreeCitationsOfAnArticle) {
  auto result = sample_result();
  result.findings.resize(1);
  result.findings[0].answers.resize(1);
  result.findings[0].answers[0].claims = {0, 0, 0, 0, 0};
  const std::string text = text_of(result);
  std::size_t citations = 0;
  for (auto at = text.find("[Tuesday]"); at != std::string::npos; at = text.find("[Tuesday]", at + 1)) ++citations;
  EXPECT_EQ(citations, 3u);
  EXPECT_NE(text.find("    + 2 more in news/a.txt\n"), std::string::npos);
}

TEST(ReportText, KeepsWithinTheWidth) {
  auto result = sample_result();
  result.claims[0] = testing::claim("c-000000000001", "date", testing::day(2031, 5, 6),
                                    "Word" + std::string(300, 'x') + " of it on [Tuesday] " + std::string(300, 'y'), 0);
  std::istringstream lines(text_of(result));
  for (std::string line; std::getline(lines, line);)
    EXPECT_TRUE(line.find("[Tuesday]") == std::string::npos || (line.size() > 40u && line.size() <= 100u)) << line;
}

TEST(ReportText, ALongPathHasALineOfItsOwn) {
  auto result = sample_result();
  result.articles[0].path = "news/" + std::string(60, 'p') + ".txt";
  EXPECT_NE(text_of(result).find("p.txt:7:30\n        The mayor told a briefing on [Tuesday] that the bridge was safe.\n"),
            std::string::npos);
}

}  // namespace
}  // namespace crossclaim
