#include "claims/extractor.h"

#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace crossclaim {
namespace {

// "attribute=words scope by, ...": the claims of one attribute that the shipped rules find.
std::string claims(std::string_view attribute, std::string text) {
  static const RuleSet rules = *load_rules({});
  static const Annotator annotator;
  static const Extractor extractor(rules, annotator);
  Article article;
  article.id = "a";
  article.text = std::move(text);
  article.published = date::sys_days(date::January / 15 / 2015);
  std::string out;
  for (const Claim& c : extractor.extract(article).claims)
    if (c.attribute == attribute)
      out += fmt::format("{}{} [{}] <{}>", out.empty() ? "" : "; ", c.text, c.scope, fmt::join(c.by, ", "));
  return out;
}

TEST(Extractor, ACountSinceADayHasItsScope) {
  EXPECT_EQ(claims("killed", "The fever has killed 40 people since March 2014."), "40 people [since 2014-03] <>");
  EXPECT_EQ(claims("killed", "The fever killed 40 people."), "40 people [] <>");
}

TEST(Extractor, WhoSaysSoIsAChain) {
  EXPECT_EQ(claims("killed", "State media quoted officials as saying the fever had killed 40 people."),
            "40 people [] <officials, state media>");
}

TEST(Extractor, ACorrespondentsDatelineIsNoPlaceOfTheEvent) {
  EXPECT_EQ(claims("place", "TOKYO, Jan 14 - Police said a fire killed three guests."), "");
  EXPECT_EQ(claims("place", "TOKYO - Police said a fire killed three guests."), "TOKYO [] <>");
}

TEST(Extractor, WhatHoldsForOnePlaceOfAListHoldsForAll) {
  EXPECT_EQ(claims("place", "The shelling in Homs, Deraa and Hama went on."), "Homs [] <>; Deraa [] <>; Hama [] <>");
  EXPECT_EQ(claims("place", "The shelling in Homs, Deraa went on."), "Homs [] <>");
}

}  // namespace
}  // namespace crossclaim
