#include "findings/calendar_findings.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "claims/unruled/calendar.h"

namespace crossclaim {
namespace {

// The findings in an article published on 19 January 2017, a Thursday: verdict, answers, reason.
std::string dump(std::string_view text, bool dated = true) {
  static const Annotator annotator;
  Article article;
  article.id = "a";
  article.text = text;
  if (dated) article.published = date::sys_days{date::year{2017} / 1 / 19};
  ArticleClaims claims;
  add_calendar_claims(annotator.read(article), claims);
  CheckResult result;
  result.articles.emplace_back();
  result.mentions = std::move(claims.mentions);
  result.claims = std::move(claims.claims);
  add_calendar_findings(result);
  std::string out;
  for (const Finding& f : result.findings) {
    out += fmt::format("{}{}: {} [{}] or {} [{}]", out.empty() ? "" : "; ", name_of(f.verdict), f.answers.at(0).text,
                       result.claims[f.answers[0].claims.at(0)].text, f.answers.at(1).text,
                       result.claims[f.answers[1].claims.at(0)].text);
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view dump;
};

TEST(Calendar, WeekdaysThatDoNotFit) {
  constexpr Case cases[] = {
      {"It opens on Monday, January 24.", "conflict: 24 January 2017 [January 24] or 23 January 2017 [Monday]"},
      {"It opens on Monday, January 23.", ""},
      {"It opens on Monday 24 January.", "conflict: 24 January 2017 [24 January] or 23 January 2017 [Monday]"},
      {"It opens on 24 January (Monday).", "conflict: 24 January 2017 [24 January] or 23 January 2017 [Monday]"},
      {"It opens on Monday (Jan. 24).", "conflict: 24 January 2017 [Jan. 24] or 23 January 2017 [Monday]"},
      {"It fell on Friday, March 3, 2015.", "conflict: 3 March 2015 [March 3, 2015] or 6 March 2015 [Friday]"},
      {"It fell on Tuesday, March 3, 2015.", ""},
      {"It opens at 10 a.m. on Monday, January 24.", "conflict: 24 January 2017 [January 24] or 23 January 2017 [Monday]"},
      {"It fell on Friday and rose in March 2015.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.dump) << c.text;
}

TEST(Calendar, UndecidedWhereTheYearIsOpen) {
  EXPECT_EQ(dump("It opens on Sunday, January 24."), "undecided: 24 January 2017 [January 24] or 22 January 2017 [Sunday]");
  EXPECT_EQ(dump("It fell on Saturday, October 3."), "undecided: 3 October 2016 [October 3] or 1 October 2016 [Saturday]");
  EXPECT_EQ(dump("It opens on Monday, January 24.", false), "");
  EXPECT_EQ(dump("It fell on Friday, March 3, 2015.", false),
            "conflict: 3 March 2015 [March 3, 2015] or 6 March 2015 [Friday]");
}

TEST(Calendar, OldCalendarsAreLeftAlone) { EXPECT_EQ(dump("It fell on Monday, March 3, 1703."), ""); }

TEST(Calendar, TheReasonShowsBothReadings) {
  static const Annotator annotator;
  Article article;
  article.text = "It fell on Friday, March 3, 2015.";
  ArticleClaims claims;
  add_calendar_claims(annotator.read(article), claims);
  CheckResult result;
  result.mentions = claims.mentions;
  result.claims = claims.claims;
  add_calendar_findings(result);
  EXPECT_EQ(result.findings.at(0).why.at(0), "3 March 2015 is a Tuesday; the Friday nearest to it is 6 March 2015");
}

}  // namespace
}  // namespace crossclaim
