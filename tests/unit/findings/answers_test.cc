#include "findings/answers.h"

#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "unit/events/story.h"

namespace crossclaim::testing {
namespace {

struct Case {
  std::vector<std::string> mentions;
  std::string_view expected;
};

AnswerSet answers_of(const Story& s, const Attribute& attribute = {}) {
  std::vector<ClaimIndex> all(s.claims.size());
  std::iota(all.begin(), all.end(), 0u);
  return collect_answers(all, s.claims, s.mentions, attribute);
}

// "answer (claims; articles)" joined by " | ".
std::string answers(const std::vector<std::string>& lines) {
  const Story s = story(lines);
  const AnswerSet set = answers_of(s);
  std::string out;
  for (std::size_t i = 0; i < set.answers.size(); ++i)
    out += fmt::format("{}{} ({}; {})", i == 0 ? "" : " | ", set.answers[i].text, fmt::join(set.answers[i].claims, ","),
                       fmt::join(set.articles[i], ","));
  return out;
}

TEST(Answers, ClaimsOfEqualValueAreOne) {
  const std::vector<Case> cases = {
      {{}, ""},
      {{"a day=2019-05-03", "b day=2019-05-03"}, "3 May 2019 (0,1; 0,1)"},
      {{"a day=2019-05-03", "a day=2019-05-03"}, "3 May 2019 (0,1; 0)"},
      {{"a day=2019-05-03", "b day=2019-05-04", "c day=2019-05-03"}, "3 May 2019 (0,2; 0,2) | 4 May 2019 (1; 1)"},
      {{"a day=2019-05-03", "b day=2019-05"}, "3 May 2019 (0; 0) | May 2019 (1; 1)"},
      // an open reading joins the one answer that it can agree with
      {{"a day=--05-03", "b day=2019-05-03"}, "3 May 2019 (0,1; 0,1)"},
      {{"a day=--05-03", "b day=2019-05-03", "c day=2019-05-04"}, "3 May 2019 (0,1; 0,1) | 4 May 2019 (2; 2)"},
      {{"a day=--05-03", "b day=2019-05-03", "c day=2018-05-03"},
       "3 May 2019 (1; 1) | 3 May 2018 (2; 2) | \"--05-03\" (open) (0; 0)"},
      {{"a day=--05-05", "b day=2019-05-03"}, "3 May 2019 (1; 1) | \"--05-05\" (open) (0; 0)"},
      {{"a place=Oslo<Norway", "b place=Norway", "c place=Oslo<Norway"}, "Oslo, Norway (0,2; 0,2) | Norway (1; 1)"},
      {{"a boats=12", "b boats=12..", "c boats=12"}, "12 (0,2; 0,2) | at least 12 (1; 1)"},
  };
  for (const Case& c : cases) EXPECT_EQ(answers(c.mentions), c.expected) << fmt::format("{}", fmt::join(c.mentions, "\n"));
}

TEST(Answers, RelationsAreThoseOfTheValues) {
  const AnswerSet set = answers_of(story({"a day=2019-05-03", "b day=2019-05", "c day=2019-05-04"}));
  ASSERT_EQ(set.relations.size(), 3u);
  EXPECT_EQ(set.relations[0][0], Relation::equal);
  EXPECT_EQ(set.relations[0][1], Relation::narrower);
  EXPECT_EQ(set.relations[1][0], Relation::wider);
  EXPECT_EQ(set.relations[0][2], Relation::differ);
}

// "Midnight on 3 May" may be the fourth; who says plainly that it was the third makes the answer one that excludes the fourth.
TEST(Answers, TheSurestClaimGivesTheValue) {
  Story s = story({"a day=2019-05-03", "b day=2019-05-03", "c day=2019-05-04"});
  const Days fourth = std::get<DateValue>(s.claims[2].value).days;
  std::get<DateValue>(s.claims[0].value).readings = {fourth};
  EXPECT_EQ(answers_of(s).relations[0][1], Relation::differ);
  std::get<DateValue>(s.claims[1].value).readings = {fourth};
  EXPECT_NE(answers_of(s).relations[0][1], Relation::differ);
}

}  // namespace
}  // namespace crossclaim::testing
