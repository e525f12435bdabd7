#include "claims/extractor.h"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "unit/claims/extracted.h"

namespace crossclaim {
namespace {

using testing::extract_all;

std::vector<Claim> extract(std::string text) { return extract_all(std::move(text)).claims; }

// "attribute=words scope by, ...": the claims of one attribute.
std::string claims(std::string_view attribute, std::string text) {
  std::string out;
  for (const Claim& c : extract(std::move(text)))
    if (c.attribute == attribute)
      out += fmt::format("{}{} [{}] <{}>", out.empty() ? "" : "; ", c.text, c.scope, fmt::join(c.by, ", "));
  return out;
}

TEST(Extractor, ACountSinceADayHasItsScope) {
  EXPECT_EQ(claims("killed", "The fever has killed 40 people since March 2014."), "40 people [since 2014-03] <>");
  EXPECT_EQ(claims("killed", "The fever killed 40 people."), "40 people [] <>");
}

TEST(Extractor, QuotationsAreLookedForWhereSomethingElseIsTold) {
  const std::string said = "\"The old harbour will stay open for as long as I live,\" Paul Okafor said.";
  EXPECT_EQ(claims("words", said), "");
  EXPECT_EQ(claims("words", "A fire killed two men. " + said), "The old harbour will stay open for as long as I live [] <>");
  EXPECT_EQ(claims("speaker", "A fire killed two men. " + said), "Paul Okafor [] <>");
}

TEST(Extractor, ACountOfAPeriodHasItsScope) {
  constexpr std::pair<std::string_view, std::string_view> kPeriods[] = {
      {"Some 40 people have been killed since the uprising in the north began in March.", "since the uprising"},
      {"The fever has killed 40 people since the start of the harvest.", "since the harvest"},
      {"Bandits have killed 40 people over the past three months.", "over 3 months"},
      {"Bandits have killed 40 people in the last two years.", "over 2 years"},
      {"In recent months, bandits have killed 40 people.", "over some months"},
      {"Bandits have killed 40 people in the past 24 hours.", "over 24 hours"},
      {"So far this year, bandits have killed 40 people.", "over 2015"},
      {"Bad roads kill 40 people each month.", "every month"},
      // counted once, or no period
      {"The fire killed 40 people, the worst blaze since 1990.", ""},
      {"The fire killed 40 people, the deadliest since the war began.", ""},
      {"The fire killed 40 people last week.", ""},
      {"The fire killed 40 people at half past six.", ""},
      {"The fire killed 40 people, and none has been hurt since.", ""},
      {"The fire killed 40 people, since the wind had turned.", ""},
  };
  for (const auto& [text, scope] : kPeriods) {
    const std::string told = claims("killed", std::string(text));
    EXPECT_NE(told.find(fmt::format("[{}]", scope)), std::string::npos) << text << "\n" << told;
  }
}

TEST(Extractor, OthersThanThoseKilledAreAllThatWereWounded) {
  const auto is_part = [](std::string text) {
    std::string out;
    for (const Claim& c : extract(std::move(text)))
      if (const auto* q = std::get_if<Quantity>(&c.value); q && c.attribute == "wounded")
        out += fmt::format("{:g}{};", *q->lo, q->part ? " of more" : "");
    return out;
  };
  EXPECT_EQ(is_part("A bomb killed one man and wounded three other people in Lagos."), "3;");
  EXPECT_EQ(is_part("One dead, three others injured in Lagos."), "3;");
  EXPECT_EQ(is_part("A bomb in Lagos wounded three others."), "3 of more;");
  EXPECT_EQ(is_part("One woman was wounded and three others were hurt in Lagos."), "1;3 of more;");
}

// "12 people as of 2015-01-12; 3 people": the counts of killed and what day each is of, then the days of their event.
std::string as_of(std::string text) {
  std::string out;
  for (const Claim& c : extract(std::move(text))) {
    if (c.attribute != "killed" && c.attribute != "date") continue;
    out += (out.empty() ? "" : "; ") + c.text;
    if (c.as_of) out += date::format(" as of %F", *c.as_of);
  }
  return out;
}

TEST(Extractor, ACountMaySayOfWhichDayItIs) {
  const std::pair<const char*, const char*> kCases[] = {
      {"As of Monday, 17 people had been killed.", "17 people as of 2015-01-12"},
      {"The fever had killed 17 people as of late Monday.", "17 people as of 2015-01-12"},
      {"By Tuesday evening the death toll stood at 12.", "12 as of 2015-01-13"},
      {"At least 12 people had died by Tuesday, the ministry said.", "At least 12 people as of 2015-01-13"},
      {"On Tuesday the death toll stood at 12.", "12 as of 2015-01-13"},
      {"The death toll rose to 12 on Tuesday.", "12 as of 2015-01-13"},
      {"The latest figures, released Tuesday, show that 12 people were killed.", "12 people as of 2015-01-13"},
      {"Through Sunday, 31 people had died of the fever.", "31 people as of 2015-01-11"},
      {"The death toll rose from 12 as of Monday to 17 by Tuesday.", "17 as of 2015-01-13"},
      // no day of a count
      {"The fire killed 12 people on Tuesday.", "12 people; Tuesday"},
      {"The ship must leave by Tuesday. The fire killed 12 people.", "12 people"},
      {"As of next Monday, 17 people will have died.", "17 people"},
      {"Released on Tuesday, the sailor said that 12 people were killed.", "12 people"},
  };
  for (const auto& [text, expected] : kCases) EXPECT_EQ(as_of(text), expected) << text;
}

TEST(Extractor, WhoSaysSoIsAChain) {
  EXPECT_EQ(claims("killed", "State media quoted officials as saying the fever had killed 40 people."),
            "40 people [] <officials, state media>");
}

// By its place two articles may be known to tell of one event.
TEST(Extractor, APlaceInDoubtIsNoneOfTheEvent) {
  const auto own_places = [](std::string text) {
    std::string out;
    for (const EventMention& m : extract_all(std::move(text)).mentions)
      for (const RoleValue& role : m.roles)
        if (m.kind == "casualty" && role.role == "place" && !role.inherited) out += role.text + ";";
    return out;
  };
  EXPECT_EQ(own_places("A girl was killed by a falling tree in Oslo."), "Oslo;");
  EXPECT_EQ(claims("place", "Oslo girl killed by a falling tree."), "Oslo [] <>");
  EXPECT_EQ(own_places("Oslo girl killed by a falling tree."), "");
}

TEST(Extractor, AWarIsThatOfTheArticlesCountry) {
  const auto place = [](std::string text) {
    std::string out;
    for (const EventMention& m :
         extract_all("The uprising began on March 3.\n\nIt was a Tuesday.\n\n" + std::move(text)).mentions)
      for (const RoleValue& role : m.roles)
        if (role.role == "place") out += role.text + (role.inherited ? "" : " (said)");
    return out;
  };
  EXPECT_EQ(place("Ships left Oslo for Bergen."), "Norway");
  EXPECT_EQ(place("Ships left Oslo. Norway waits for them. Fish of Norway is sold in Tokyo."), "Norway");
  EXPECT_EQ(place("Ships left Oslo. Fish of Norway is sold in Tokyo."), "");
  EXPECT_EQ(place("Ships left at noon."), "");
}

TEST(Extractor, ACorrespondentsDatelineIsNoPlaceOfTheEvent) {
  EXPECT_EQ(claims("place", "TOKYO, Jan 14 - Police said a fire killed three guests."), "");
  EXPECT_EQ(claims("place", "TOKYO - Police said a fire killed three guests."), "TOKYO [] <>");
}

TEST(Extractor, WhatHoldsForOnePlaceOfAListHoldsForAll) {
  EXPECT_EQ(claims("place", "The shelling in Homs, Deraa and Hama went on."), "Homs [] <>; Deraa [] <>; Hama [] <>");
  EXPECT_EQ(claims("place", "The shelling in Homs, Deraa went on."), "Homs [] <>");
}

// The places that a pattern with `condition` finds.
std::string races(const std::string& condition, std::string text) {
  const RuleSet rules = *compile_rules({{"race.yaml", R"(schema: 1
kind: race
help: Races.
attributes: {place: {type: place, ask: 'Where?'}, runner: {type: actor, ask: 'Who?', many: true, never: [police]}}
words: {race: [race]}
heads: [race]
patterns: [{id: RAC001, match: '[{runner}] <race> in {place}', )" +
                                                          condition + R"(}]
same_event: {place: place}
tests:
  - {name: some, articles: [{text: 'A race in Oslo.'}], expect: [{place: Oslo}]}
  - {name: none, articles: [{text: 'A fair in Oslo.'}], expect: []}
)"}});
  const Annotator annotator;
  Article article;
  article.text = std::move(text);
  std::string out;
  for (const Claim& c : Extractor(rules, annotator).extract(article).claims) out += c.text + ";";
  return out;
}

TEST(Extractor, AConditionOnWhoSaysSo) {
  EXPECT_EQ(races("when: {attributed: true}", "Officials said the race in Oslo was over."), "Oslo;");
  EXPECT_EQ(races("when: {attributed: true}", "The race in Oslo was over."), "");
  EXPECT_EQ(races("when: {attributed: false}", "The race in Oslo was over."), "Oslo;");
  EXPECT_EQ(races("when: {attributed: false}", "Officials said the race in Oslo was over."), "");
}

TEST(Extractor, AConditionOnTheStatus) {
  EXPECT_EQ(races("when: {status: planned}", "The race in Oslo will be held on Monday."), "Oslo;");
  EXPECT_EQ(races("when: {status: planned}", "The race in Oslo was held on Monday."), "");
  EXPECT_EQ(races("when: {status: [planned, held]}", "The race in Oslo was held on Monday."), "Oslo;");
}

TEST(Extractor, AnActorThatAnswersNothing) {
  EXPECT_EQ(races("regions: [lead, body]", "At last the rebels race in Oslo."), "rebels;Oslo;");
  EXPECT_EQ(races("regions: [lead, body]", "At last the police race in Oslo."), "Oslo;");
}

}  // namespace
}  // namespace crossclaim
