#include "report/report_markdown.h"

#include <sstream>

#include <gmock/gmock.h>

#include "unit/report/sample_result.h"

namespace crossclaim {
namespace {

using ::testing::HasSubstr;

TEST(Markdown, TextMeansJustItsCharacters) {
  const std::pair<const char*, const char*> cases[] = {
      {"plain, well-known words: 3.5 (or 4).", "plain, well-known words: 3\\.5 (or 4)."},
      {"*bold* _low_ `code` [a](b)", "\\*bold\\* \\_low\\_ \\`code\\` \\[a\\](b)"},
      {"<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"},
      {"&lt;", "\\&lt;"},
      {"@everyone fixes #12", "@<!-- -->everyone fixes \\#<!-- -->12"},
      {"https://example.org www.example.org", "https\\://example\\.org www\\.example\\.org"},
      {"two\nlines", "two lines"},
      {"back\\slash|", "back\\\\slash\\|"},
  };
  for (const auto& [text, written] : cases) EXPECT_EQ(markdown(text), written);
}

TEST(Markdown, HoldsQuestionsAnswersQuotationsAndReasons) {
  std::ostringstream out;
  write_markdown(testing::sample_result(), {}, out);
  for (const char* said : {
           "## briefing of the mayor\n\nOne event because: same speaker: the mayor\n",
           "### conflict: When was the briefing?\n\n`statement.date`, likely, `f-11111111`\n",
           "- **6 May 2031** (1 independent origin)\n  - The mayor told a briefing on <mark>Tuesday</mark> that the bridge was "
           "safe.<br>\n"
           "    `news/a.txt:7:30` published 2031-05-08 (stated)\n",
           "says the town hall",
           "\nconflict because: the days are 1 apart\n",
       })
    EXPECT_THAT(out.str(), HasSubstr(said));
}

}  // namespace
}  // namespace crossclaim
