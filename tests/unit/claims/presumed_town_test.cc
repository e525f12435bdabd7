#include "claims/unruled/presumed_town.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "claims/values/label.h"
#include "unit/claims/extracted.h"

namespace crossclaim {
namespace {

// "place of attack; ..." with a question mark behind what is in doubt.
std::string places(std::string text) {
  std::string out;
  for (const Claim& c : testing::extract_all(std::move(text)).claims)
    if (std::holds_alternative<Place>(c.value) && c.kind == "attack")
      out += fmt::format("{}{}{}", out.empty() ? "" : "; ", label(c.value, c.text), c.doubt.empty() ? "" : "?");
  return out;
}

TEST(PresumedTown, TheOnlyOneThatTheArticleOpensWith) {
  constexpr std::pair<std::string_view, std::string_view> kTold[] = {
      // a dateline, a headline, a lead
      {"DENVER - It was a cold morning at the mill. Then a baker was shot.", "Denver, Colorado, United States?"},
      {"DENVER, Colo. (Jan. 14, 2015) - It was a cold morning at the mill. Then a baker was shot.",
       "Denver, Colorado, United States?"},
      {"Quiet morning in Saginaw ends when bakers quarrel and one of them is shot\n\nThe baker was shot on Tuesday.",
       "Saginaw, Michigan, United States?"},
      {"It was a bad night in Denver as bakers quarrelled and a cook was shot.", "Denver, Colorado, United States?"},
      // with a state, which is no town
      {"DENVER - Two bakers were shot in Colorado when a lesson had begun.",
       "Denver, Colorado, United States?; Colorado, United States"},
      // several towns, none; one that is told
      {"DENVER - It was a cold morning in Omaha and at the mill. Then a baker was shot.", ""},
      {"A lesson had hardly begun when the baker was shot.", ""},
      {"DENVER - It was a cold morning at the mill. Then a baker was shot. Gunfire rang out in Omaha.",
       "Omaha, Nebraska, United States"},
      {"Officials in Denver said that a baker was shot.", ""},
      // homes, hospitals, titles, correspondents
      {"The baker, from Denver, was shot when a lesson had begun.", ""},
      {"The baker, a son of Denver, was shot when a lesson had begun.", ""},
      {"The baker was shot and is being treated at a Denver hospital.", ""},
      {"DENVER, Jan 14 - It was a cold morning at the mill. Then a baker was shot.", ""},
      {"AMMAN - It was a cold morning at the mill. Then a baker was shot.", ""},
      // later than the opening, or of nothing that happened
      {"A lesson had hardly begun when the baker was shot.\n\nHe had learnt his trade years ago. He loved Denver.", ""},
      {"DENVER - A lesson had hardly begun when the baker fell asleep.", ""},
  };
  for (const auto& [told, expected] : kTold) EXPECT_EQ(places(std::string(told)), expected) << told;
}

// Rules and places of the claims.
std::string rules(std::string text, std::string source = {}) {
  std::string out;
  for (const Claim& c : testing::extract_all(std::move(text), std::move(source)).claims)
    if (std::holds_alternative<Place>(c.value) && c.kind == "attack") out += fmt::format("{} {} ({})", c.rule, c.text, c.doubt);
  return out;
}

TEST(PresumedTown, TheOnlyOneOfTheTextIfItsOpeningNamesNone) {
  constexpr std::string_view kOpening =
      "A lesson had hardly begun when the baker was shot.\n\nHe had learnt his trade years ago. ";
  const std::string found = "TOWN02 Denver (where something else took place)";
  const std::pair<std::string_view, std::string> kTold[] = {
      // told to be there, at least once
      {"Gifts may be left at the mill in Denver.", found},
      {"Gifts may be left at the mill in east Denver.", found},
      {"He loved Denver. Gifts may be left at a mill near Denver.", found},
      {"Neighbours in the town of Denver wept.", found},
      {"DENVER - The mill is closed.", "TOWN02 DENVER (where something else took place)"},
      // not so, or not for sure
      {"He loved Denver.", ""},
      {"He had come to the mill from Denver.", ""},
      {"He had been the best baker of Denver.", ""},
      // not the only one
      {"Gifts may be left at the mill in Denver. He loved Omaha.", ""},
      {"He loved Omaha. Gifts may be left at the mill in Denver.", ""},
      // an article that tells of other countries, too
      {"His sister sings in Denver. His brother lives in Norway.", ""},
  };
  for (const auto& [told, expected] : kTold) EXPECT_EQ(rules(std::string(kOpening) + std::string(told)), expected) << told;
}

TEST(PresumedTown, NoneOfTheTextWhereTheOpeningLeavesSeveral) {
  EXPECT_EQ(rules("DENVER - It was a cold morning in Omaha and at the mill. Then a baker was shot.\n\nHe was at home then. "
                  "Gifts may be left "
                  "in Denver."),
            "");
}

// Rules and towns of an article by an outlet of St. Louis.
std::string by_outlet(std::string text) {
  std::string out;
  for (const Claim& c : testing::extract_all(std::move(text), "kmov.com").claims)
    if (c.kind == "attack" && c.rule.starts_with("TOWN"))
      out += fmt::format("{} {} ({})", c.rule, label(c.value, c.text), c.doubt);
  return out;
}

TEST(PresumedTown, TheOutletsWhereTheArticleNamesNoneAtAll) {
  const std::string found = "TOWN03 St. Louis, Missouri, United States (only where its outlet is at home)";
  const std::pair<std::string_view, std::string> kTold[] = {
      {"A baker was shot on Tuesday.", found},
      {"A baker was shot on Tuesday. He fell in the 300 block of Orrin Avenue.", found},
      {"A baker was shot on Tuesday. No mill in Missouri was open.", found},
      {"A baker was shot on Tuesday outside a Chinese restaurant.", found},
      // a county, a town, another country; a town told
      {"A baker was shot on Tuesday. Knox County sold the mill.", ""},
      {"A baker was shot on Tuesday. His sister is from Denver.", ""},
      {"A baker was shot on Tuesday.\n\nHis brother lives in Norway.", ""},
      {"A baker was shot on Tuesday.\n\nPhoto: The mill in Denver. (Ada Wren)", ""},
      {"A baker was shot in Denver on Tuesday.", ""},
      {"A baker was asleep on Tuesday.", ""},
  };
  for (const auto& [told, expected] : kTold) EXPECT_EQ(by_outlet(std::string(told)), expected) << told;
  EXPECT_EQ(rules("A baker was shot on Tuesday."), "");
  EXPECT_EQ(rules("A baker was shot on Tuesday.", "nbc5massachusetts.com"), "");
}

TEST(PresumedTown, OfTheOutletIsToldWithTheWordsOfTheDeed) {
  const ArticleClaims found = testing::extract_all("It rained. A baker was shot on Tuesday.", "kmov.com");
  const auto town = std::ranges::find(found.claims, "TOWN03", &Claim::rule);
  ASSERT_NE(town, found.claims.end());
  EXPECT_EQ(town->text, "was shot on Tuesday");
}

}  // namespace
}  // namespace crossclaim
