#include "report/html/document.h"

#include <sstream>

#include <gmock/gmock.h>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::sample_result;

std::string page_of(const CheckResult& result, const ArticleTexts* texts = nullptr) {
  std::ostringstream out;
  ReportOptions options;
  options.texts = texts;
  write_html(result, options, out);
  return out.str();
}

// A text that has the sample's first claim where it says: "Tuesday" at its span.
std::string text_of_first_claim(const CheckResult& result) {
  return std::string(result.claims[0].quote.begin, '.') + result.claims[0].sentence + " & the rest <b>of it</b>";
}

TEST(HtmlReport, SaysEverythingInItsMarkup) {
  const std::string page = page_of(sample_result());
  for (const char* said : {
           "<h3>briefing of the mayor</h3>",
           "When was the briefing?",
           "<h5>6 May 2031</h5><p class=\"origins\">1 independent origin</p>",
           ">The mayor told a briefing on <mark>Tuesday</mark> that the bridge was safe.</blockquote>",
           "says the town hall",
           "caption",
           "published 2031-05-09 (stated)",
           "read as 6 May 2031: the nearest such date at or before the day of publication",
           "<b>conflict</b> because: the days are 1 apart</p>",
           "One event because: same speaker: the mayor</p>",
           "news/b.txt:7:34",
           "1 claim not compared",
           "news/broken.txt</span> not UTF-8",
           "<h5>Oporto</h5><p class=\"origins\">2 independent origins</p>",
       })
    EXPECT_THAT(page, HasSubstr(said));
}

TEST(HtmlReport, LinksClaimsAndArticlesBothWays) {
  const std::string page = page_of(sample_result());
  for (const char* link : {"href=\"#m-0\"", "id=\"m-0\"", "href=\"#f-11111111\"", "id=\"f-11111111\""})
    EXPECT_THAT(page, HasSubstr(link));
}

TEST(HtmlReport, ShowsTheArticleWhereItsTextIsAtHand) {
  const CheckResult result = sample_result();
  const ArticleTexts texts{{"a", text_of_first_claim(result)}};
  const std::string page = page_of(result, &texts);
  EXPECT_THAT(page, HasSubstr("that the bridge was safe. &amp; the rest &lt;b&gt;of it&lt;/b&gt;"));
  EXPECT_THAT(page, HasSubstr("not at hand"));  // the two others
}

TEST(HtmlReport, ShowsSentencesWhereTheTextHasChanged) {
  const CheckResult result = sample_result();
  const ArticleTexts texts{{"a", "x" + text_of_first_claim(result)}};
  EXPECT_THAT(page_of(result, &texts), Not(HasSubstr("&amp; the rest")));
}

TEST(HtmlReport, CutsLongArticlesBetweenClaims) {
  const CheckResult result = sample_result();
  std::string text = text_of_first_claim(result) + "near ";
  for (int i = 0; i < 100'000; ++i) text += "é";
  const ArticleTexts texts{{"a", text}};
  const std::string page = page_of(result, &texts);
  EXPECT_LT(page.size(), 60'000U);
  EXPECT_THAT(page, HasSubstr("near é"));
  EXPECT_THAT(page, Not(HasSubstr("\uFFFD")));
}

TEST(HtmlReport, HostileWordsStayWords) {
  CheckResult result = sample_result();
  const std::string hostile = "</script></style><img src=x onerror=alert(1)>\"'";
  for (ArticleFacts& article : result.articles) {
    article.id += hostile;
    article.path = article.title = article.source = hostile;
    article.url = "javascript:alert(1)";
    article.credits = {hostile};
    article.published.why = {hostile};
  }
  for (Claim& claim : result.claims) {
    claim.sentence += hostile;
    claim.text = claim.rule = claim.scope = hostile;
    claim.by = {hostile};
  }
  for (Event& event : result.events) event.label = event.keys[0].role = event.why[0] = hostile;
  for (Finding& finding : result.findings)
    finding.question = finding.kind = finding.attribute = finding.answers[0].text = hostile;
  result.skipped = {{hostile, 0, hostile}};
  const std::string page = page_of(result);
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("javascript:")));
  EXPECT_EQ(page.find("</script>"), page.rfind("</script>"));
}

TEST(HtmlReport, IsAPageWithoutAnything) {
  const std::string page = page_of({});
  EXPECT_THAT(page, HasSubstr("nothing to compare"));
  EXPECT_THAT(page, HasSubstr("</html>"));
}

}  // namespace
}  // namespace crossclaim
