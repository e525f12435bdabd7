#include "claims/unruled/settled_town.h"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "claims/values/label.h"
#include "unit/claims/extracted.h"

namespace crossclaim {
namespace {

// The venues claimed by a text of a Thursday, as labelled.
std::string venues(std::string text) {
  std::string out;
  for (const Claim& c : testing::extract_all(std::move(text)).claims) {
    const auto* place = std::get_if<Place>(&c.value);
    if (c.kind == "attack" && place && place->type == PlaceType::venue)
      out += (out.empty() ? "" : "; ") + label(c.value, c.text);
  }
  return out;
}

TEST(SettledTown, AVenueLiesInTheOnlyTownTold) {
  constexpr std::string_view kBlock = " Officers ran to the 2100 block of Orrin Street.";
  constexpr std::pair<std::string_view, std::string_view> kTold[] = {
      {"A baker was shot in Dayton on Tuesday.", "2100 block of Orrin Street, Dayton, Ohio, United States"},
      // with what holds it, or lies beside it
      {"A baker was shot in Dayton, Ohio, on Tuesday, the third shooting in Ohio this week.",
       "2100 block of Orrin Street, Dayton, Ohio, United States"},
      {"A baker was shot in Dayton on Tuesday. Shots rang out in Montgomery County, Ohio, before.",
       "2100 block of Orrin Street, Dayton, Ohio, United States"},
      // where somebody was arrested
      {"A baker was shot in Dayton on Tuesday. Mr Quist was arrested around 7:15 a.m. in Xenia, police said.",
       "2100 block of Orrin Street, Dayton, Ohio, United States"},
      // two towns of one state, of two
      {"A baker was shot in Dayton, Ohio. A cook was shot in Akron, Ohio.", "2100 block of Orrin Street, Ohio, United States"},
      {"A baker was shot in Dayton, Ohio. A cook was shot in Denver, Colorado.", "2100 block of Orrin Street"},
      // the state alone, nothing, the home of somebody
      {"A baker was shot in Ohio.", "2100 block of Orrin Street"},
      {"A baker was shot.", "2100 block of Orrin Street"},
      {"A Dayton baker said that a Dayton man was shot.", "2100 block of Orrin Street"},
  };
  for (const auto& [told, expected] : kTold) EXPECT_EQ(venues(std::string(told) + std::string(kBlock)), expected) << told;
}

TEST(SettledTown, WhereTheTownMayBeAnotherOfItsNameSoMayTheVenue) {
  static const RuleSet rules = *load_rules({});
  static const Annotator annotator;
  Article article;
  article.text = "A baker was shot in Springfield on Tuesday. Officers ran to the 2100 block of Orrin Street.";
  article.published = date::sys_days(date::January / 15 / 2015);
  std::size_t seen = 0;
  for (const Claim& c : Extractor(rules, annotator).extract(article).claims) {
    const auto* place = std::get_if<Place>(&c.value);
    if (!place || place->type != PlaceType::venue) continue;
    ++seen;
    ASSERT_FALSE(place->other.empty());
    EXPECT_EQ(place->other[0].path[0], "2100 block of Orrin Street");
    EXPECT_EQ(place->other[0].path[1], "Springfield");
    EXPECT_NE(place->other[0].path[2], place->path[2]);
  }
  EXPECT_GT(seen, 0U);
}

}  // namespace
}  // namespace crossclaim
