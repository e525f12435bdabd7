#include "findings/disagreement.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <random>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "claims/values/relation.h"
#include "unit/events/story.h"

namespace crossclaim::testing {
namespace {

struct Case {
  std::vector<std::string> mentions;
  std::string_view published;  // of each article in turn; "-" is unknown
  std::string_view expected;   // "verdict certainty: why"
};

// All claims are taken for answers to one question; article c, if there, is a copy of article a.
std::string verdict(const Case& c, Evolution evolution) {
  Story s = story(c.mentions);
  std::size_t article = 0;
  for (const std::string& day : split(c.published, " ")) {
    if (article < s.articles.size() && day != "-") s.articles[article].published.day = days_of(day).lo;
    ++article;
  }
  std::vector<std::uint32_t> copies = {0, 1, 0};
  std::vector<ClaimIndex> all(s.claims.size());
  std::iota(all.begin(), all.end(), 0u);
  Attribute attribute;
  attribute.name = s.claims[0].attribute;
  attribute.evolution = evolution;
  const AnswerSet set = collect_answers(all, s.claims, s.mentions, attribute);
  const Disagreement d = find_disagreement(set, attribute, {s.articles, s.claims, s.mentions, copies});
  return fmt::format("{} {}{}{}", name_of(d.verdict), name_of(d.certainty), d.why.empty() ? "" : ": ", d.why);
}

void expect_verdicts(const std::vector<Case>& cases, Evolution evolution) {
  for (const Case& c : cases) EXPECT_EQ(verdict(c, evolution), c.expected) << fmt::format("{}", fmt::join(c.mentions, "\n"));
}

TEST(Disagreement, OfFacts) {
  expect_verdicts(
      {
          {{"a day=2019-05-03", "b day=2019-05-03"}, "- -", "single certain"},
          {{"a day=2019-05-03", "b day=2019-05"}, "- -", "single certain"},
          {{"a day=2019-05-03", "b day=2019-05-04"},
           "- -",
           "conflict certain: no reading lets both 3 May 2019 and 4 May 2019 hold"},
          {{"a place=Oslo<Norway", "b place=Kiel<Germany"},
           "- -",
           "conflict certain: no reading lets both Oslo, Norway and Kiel, Germany hold"},
          {{"a place=Oslo<Norway", "b place=?Xyzzy"}, "- -", "single certain"},
          // an address of no town squares no town with another
          {{"a place=Oslo<Norway", "b place=Kiel<Germany", "b place=@9_Quarry_Street"},
           "- -",
           "conflict certain: no reading lets both Oslo, Norway and Kiel, Germany hold"},
          {{"a place=Oslo<Norway", "b place=@9_Quarry_Street"}, "- -", "single certain"},
          // ... nor does a town of another country that isn't listed
          {{"a place=Oslo<Norway", "b place=Kiel<Germany", "b place=?Xyzzy<Germany"},
           "- -",
           "conflict certain: no reading lets both Oslo, Norway and Kiel, Germany hold"},
          {{"a place=Oslo<Norway", "b place=Kiel<Germany", "b place=?Xyzzy<Norway"}, "- -", "single certain"},
          // an article that gives both values disagrees with nobody
          {{"a day=2019-05-03", "a day=2019-05-04", "b day=2019-05-04"}, "- -", "single certain"},
          {{"a day=2019-05-03", "a day=2019-05-04"}, "- -", "single certain"},
          // a day told beside a period is meant by it, if the other is the day next to it; a year may look back on more
          {{"a day=2019-05-03", "b day=2019-05-04", "b day=2019-05"},
           "- -",
           "conflict certain: no reading lets both 3 May 2019 and 4 May 2019 hold"},
          {{"a day=2019-05-05", "b day=2019-05-04", "b day=2019-05-04..2019-05-05"},
           "- -",
           "conflict certain: no reading lets both 5 May 2019 and 4 May 2019 hold"},
          {{"a day=2019-05-05", "b day=2019-05-04", "b day=2019-05-05..2019-05-06"}, "- -", "single certain"},
          {{"a day=2019-05-05", "b day=2019-05-03", "b day=2019-05"}, "- -", "single certain"},
          {{"a day=2019-05-05", "b day=2019-05-04", "b day=2019"}, "- -", "single certain"},
          {{"a day=2019-05-05", "b day=2019-05-04", "b day=2019-05-06", "b day=2019-05"}, "- -", "single certain"},
          // too many answers for one event
          {{"a day=2019-05-03", "b day=2019-05-04", "b day=2019-05-05"},
           "- -",
           "undecided possible: 3 answers exclude one another: perhaps several events"},
          // copies
          {{"a day=2019-05-03", "c day=2019-05-04"}, "- - -", "altered-copy certain: a and c are copies of one text"},
          // ... in any of the passages that give it
          {{"a day=2019-05-03 words=boat,cup,oars", "c day=2019-05-04 words=moon,sand,tide",
            "c day=2019-05-04 words=boat,cup,oars"},
           "- - -",
           "altered-copy certain: a and c are copies of one text"},
          {{"a day=2019-05-03 words=boat,cup,oars", "c day=2019-05-04 words=moon,sand,tide"}, "- - -", "single certain"},
          {{"a day=2019-05-03", "b day=2019-05-03", "c day=2019-05-04"},
           "- - -",
           "conflict certain: no reading lets both 3 May 2019 and 4 May 2019 hold"},
          // another reading is possible, but doesn't agree either
          {{"a day=2019-05-03|2018-05-03", "b day=2019-05-04"},
           "- -",
           "conflict likely: no reading lets both 3 May 2019 and 4 May 2019 hold"},
          {{"a day=2019-05-03|2019-05-04", "b day=2019-05-04"}, "- -", "single certain"},
          // open dates and proposals
          {{"a day=--05-03", "b day=2019-05-04"}, "- -", "undecided possible: \"--05-03\" in a needs a publication date"},
          {{"a day=2019-05-03 status=proposed", "b day=2019-05-04"},
           "- -",
           "undecided possible: a tells of it as a wish or proposal"},
      },
      Evolution::fixed);
}

TEST(Disagreement, OfCountsThatGrow) {
  expect_verdicts(
      {
          {{"a boats=12", "b boats=15"}, "2019-05-03 2019-05-04", "updated certain: b, the later article, tells more"},
          {{"a boats=15", "b boats=12"}, "2019-05-03 2019-05-04", "conflict likely: no reading lets both 15 and 12 hold"},
          {{"a boats=12", "b boats=15"}, "2019-05-03 2019-05-03", "conflict likely: no reading lets both 12 and 15 hold"},
          {{"a boats=12", "b boats=15"},
           "2019-05-03 -",
           "undecided possible: without both publication dates a later toll can't be told from a conflict"},
          {{"a boats=12..", "b boats=15"}, "2019-05-03 2019-05-03", "single certain"},
          {{"a boats=12..", "b boats=10"},
           "2019-05-03 2019-05-03",
           "conflict likely: no reading lets both at least 12 and 10 hold"},
          // one told beside an open one is meant, unless there is a third
          {{"a boats=12..", "a boats=14", "b boats=15"},
           "2019-05-03 2019-05-03",
           "conflict likely: no reading lets both 14 and 15 hold"},
          {{"a boats=12..", "a boats=14", "b boats=15", "b boats=20"}, "2019-05-03 2019-05-03", "single certain"},
          {{"a boats=+3", "b boats=15"}, "2019-05-03 2019-05-03", "single certain"},
          {{"a boats=90", "b boats=15"},
           "2019-05-03 2019-05-04",
           "undecided possible: 90 and 15 are too far apart for one count"},
          {{"a boats=12", "a boats=3", "b boats=15"},
           "2019-05-03 2019-05-03",
           "undecided possible: a also counts 3: perhaps each is a part of 15"},
          {{"a boats=12", "a boats=20", "b boats=15"},
           "2019-05-03 2019-05-03",
           "conflict likely: no reading lets both 20 and 15 hold"},
          {{"a boats=12", "a boats=20", "b boats=15", "b boats=20"},
           "2019-05-03 2019-05-03",
           "undecided possible: a also counts 20: 12 may be a part"},
          {{"a boats=12", "b boats=15", "b boats=20", "b boats=25"},
           "2019-05-03 2019-05-03",
           "conflict likely: no reading lets both 12 and 15 hold"},
          {{"a boats=12", "b boats=15", "b boats=20", "b boats=25", "b boats=30"},
           "2019-05-03 2019-05-03",
           "undecided possible: 5 answers exclude one another: perhaps several events"},
      },
      Evolution::grows);
}

// What one sentence says differently in two articles is held against nothing else that they say.
TEST(Disagreement, InOneSentence) {
  const std::string sank = " words=crew,ferry,harbour,mast,quayle,sailor,sank,storm",
                    more = " words=crew,ferry,mast,moor,rope,sail,tide,wind";
  expect_verdicts(
      {
          {{"a boats=7" + sank, "b boats=8" + sank, "b boats=2.." + more},
           "2019-05-03 2019-05-03",
           "conflict likely: one sentence of both says 7 in a and 8 in b"},
          {{"a boats=7" + sank, "b boats=8" + more, "b boats=2.." + more, "b boats=20" + more},
           "2019-05-03 2019-05-03",
           "single certain"},
          {{"a boats=7" + sank, "b boats=8" + sank},
           "2019-05-03 2019-05-04",
           "updated certain: b, the later article, tells more"},
          {{"a boats=8" + sank, "b boats=7" + sank, "b boats=30" + more, "a boats=40" + more, "a boats=50" + more},
           "2019-05-03 2019-05-04",
           "conflict likely: one sentence of both says 8 in a and 7 in b"},
          {{"a boats=7" + sank, "c boats=8" + sank, "c boats=2.." + more},
           "2019-05-03 2019-05-03 2019-05-03",
           "altered-copy certain: a and c are copies of one text"},
          // "seven others" and "eight others", but no part beside a whole
          {{"a boats=+7" + sank, "b boats=+6" + sank},
           "2019-05-03 2019-05-03",
           "conflict likely: one sentence of both says 7 in a and 6 in b"},
          {{"a boats=+7" + sank, "b boats=6" + sank}, "2019-05-03 2019-05-03", "single certain"},
          // too few words to be one sentence
          {{"a boats=7 words=crew,ferry,harbour,mast,sailor,sank,storm",
            "b boats=8 words=crew,ferry,harbour,mast,sailor,sank,storm", "b boats=2.." + more, "b boats=20" + more},
           "2019-05-03 2019-05-03",
           "single certain"},
      },
      Evolution::grows);
}

TEST(Disagreement, CountsOfTwoDays) {
  const auto counted = [](const std::string& day_a, const std::string& day_b, const std::string& published) {
    Story s = story({"a boats=12", "b boats=15"});
    if (!day_a.empty()) s.claims[0].as_of = days_of(day_a).lo;
    if (!day_b.empty()) s.claims[1].as_of = days_of(day_b).lo;
    for (ArticleFacts& article : s.articles)
      if (!published.empty()) article.published.day = days_of(published).lo;
    Attribute boats;
    boats.name = "boats";
    boats.evolution = Evolution::grows;
    const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, boats);
    const Disagreement d = find_disagreement(set, boats, {s.articles, s.claims, s.mentions, {0, 1}});
    return fmt::format("{}: {}", name_of(d.verdict), d.why);
  };
  EXPECT_EQ(counted("2019-05-03", "2019-05-04", "2019-05-06"), "updated: 12 is as of 2019-05-03, 15 as of 2019-05-04");
  EXPECT_EQ(counted("2019-05-03", "", "2019-05-06"), "updated: 12 is as of 2019-05-03, 15 as of 2019-05-06");
  EXPECT_EQ(counted("2019-05-03", "2019-05-04", ""), "updated: 12 is as of 2019-05-03, 15 as of 2019-05-04");
  EXPECT_EQ(counted("2019-05-04", "2019-05-04", "2019-05-06"), "conflict: no reading lets both 12 and 15 hold");
  EXPECT_EQ(counted("2019-05-05", "2019-05-04", "2019-05-06"), "conflict: no reading lets both 12 and 15 hold");
}

TEST(Disagreement, OfPlans) {
  expect_verdicts(
      {
          {{"a day=2019-05-03 status=planned", "b day=2019-05-04"}, "- -", "updated certain: planned in a, held in b"},
          {{"a day=2019-05-03 status=planned", "b day=2019-05-04 status=cancelled"},
           "- -",
           "updated certain: planned in a, cancelled in b"},
          {{"a day=2019-05-03", "b day=2019-05-04 status=planned"},
           "2019-05-01 2019-05-02",
           "undecided possible: a, the earlier article, tells of it as held, the later one as planned"},
          {{"a day=2019-05-03", "b day=2019-05-04 status=planned"},
           "2019-05-05 2019-05-02",
           "updated certain: held in a, planned in b"},
          {{"a day=2019-05-03", "b day=2019-05-04"},
           "- -",
           "conflict certain: no reading lets both 3 May 2019 and 4 May 2019 hold"},
      },
      Evolution::plans);
}

TEST(Disagreement, ACopyMayNameTheCountryOfTheCity) {
  const auto in_copies = [](const std::string& of_a, const std::string& of_b) {
    const Story s = story({"a place=" + of_a, "b place=" + of_b});
    Attribute place;
    place.name = "place";
    place.type = AttributeType::place;
    const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, place);
    return name_of(find_disagreement(set, place, {s.articles, s.claims, s.mentions, {0, 0}}).verdict);
  };
  EXPECT_EQ(in_copies("Oslo<Norway", "Norway"), "single");
  EXPECT_EQ(in_copies("Norway", "Oslo<Norway"), "single");
  EXPECT_EQ(in_copies("Oslo<Norway", "Lund<Sweden"), "altered-copy");
}

TEST(Disagreement, ACopyMayAddAnInitialToAName) {
  const auto in_copies = [](const std::string& of_a, const std::string& of_b) {
    const Story s = story({"a rower=" + of_a, "b rower=" + of_b});
    Attribute rower;
    rower.name = "rower";
    rower.type = AttributeType::actor;
    rower.spelling = true;
    const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, rower);
    return name_of(find_disagreement(set, rower, {s.articles, s.claims, s.mentions, {0, 0}}).verdict);
  };
  EXPECT_EQ(in_copies("Ann_Lee", "Ann_Q._Lee"), "single");
  EXPECT_EQ(in_copies("Ann_M._Lee", "Ann_Lee"), "single");
  EXPECT_EQ(in_copies("Ann_Lee", "Ann_Leigh"), "altered-copy");
}

// Each article tells an office of one person, so many days after the one before: "verdict: why".
std::string said_of_offices(const std::vector<std::string>& offices, const std::vector<std::uint32_t>& copies,
                            int days_apart = 0) {
  std::vector<std::string> lines;
  std::vector<ClaimIndex> claims;
  for (std::size_t i = 0; i < offices.size(); ++i) {
    lines.push_back(std::string(1, static_cast<char>('a' + i)) + " held=Ann");
    claims.push_back(static_cast<ClaimIndex>(i));
  }
  Story s = story(lines);
  for (std::size_t i = 0; i < offices.size(); ++i) {
    s.claims[i].value = Actor{ActorType::office, offices[i], offices[i], ""};
    s.articles[i].published.day = date::sys_days(date::year(2016) / 5 / 2) + date::days(days_apart * static_cast<int>(i));
  }
  Attribute held;
  held.name = "held";
  held.type = AttributeType::actor;
  held.office = true;
  const AnswerSet set = collect_answers(claims, s.claims, s.mentions, held);
  const Disagreement d = find_disagreement(set, held, {s.articles, s.claims, s.mentions, copies});
  return std::string(name_of(d.verdict)) + ": " + d.why;
}

TEST(Disagreement, Offices) {
  EXPECT_EQ(said_of_offices({"mayor", "police chief"}, {0, 1}), "conflict: nobody is mayor and police chief at once");
  EXPECT_EQ(said_of_offices({"mayor", "police chief"}, {0, 1}, 14), "conflict: nobody is mayor and police chief at once");
  EXPECT_EQ(said_of_offices({"mayor", "police chief"}, {0, 1}, 15),
            "updated: 15 days lie between the articles: a change of office may, too");
  EXPECT_EQ(said_of_offices({"mayor", "senator"}, {0, 1}), "single: ");
  EXPECT_EQ(said_of_offices({"chief", "police chief"}, {0, 0}), "single: ");
  EXPECT_EQ(said_of_offices({"mayor", "senator"}, {0, 0}), "single: ");
  EXPECT_EQ(said_of_offices({"mayor", "police chief"}, {0, 0}), "altered-copy: a and b are copies of one text");
  EXPECT_EQ(said_of_offices({"mayor", "police chief", "sheriff"}, {0, 1, 2}),
            "undecided: 3 answers exclude one another: perhaps several events");
}

TEST(Disagreement, APlaceThatTheOtherArticleNamesMayLieInItsPlace) {
  Story s = story({"a place=Oslo<Norway", "b place=Kiel<Germany"});
  Attribute place;
  place.name = "place";
  place.type = AttributeType::place;
  const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, place);
  const auto said = [&] { return find_disagreement(set, place, {s.articles, s.claims, s.mentions, {0, 1}}); };
  EXPECT_EQ(said().verdict, Verdict::conflict);
  s.articles[0].names = {"kiel", "oslo"};
  EXPECT_EQ(said().verdict, Verdict::undecided);
  EXPECT_EQ(said().why, "a names Kiel, Germany, too");
}

TEST(Disagreement, ScopesOfCounts) {
  const auto counted = [](std::string of_a, std::string of_b, std::string scope_a, std::string scope_b) {
    Story s = story({"a boats=12", "b boats=15"});
    std::get<Quantity>(s.claims[0].value).of = std::move(of_a);
    std::get<Quantity>(s.claims[1].value).of = std::move(of_b);
    s.claims[0].scope = std::move(scope_a);
    s.claims[1].scope = std::move(scope_b);
    Attribute boats;
    boats.name = "boats";
    const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, boats);
    const Disagreement d = find_disagreement(set, boats, {s.articles, s.claims, s.mentions, {0, 1}});
    return fmt::format("{}: {}", name_of(d.verdict), d.why);
  };
  EXPECT_EQ(counted("civilian", "soldier", "", ""), "scope: counted are civilian here and soldier there");
  EXPECT_EQ(counted("civilian", "", "", ""), "scope: counted are civilian here and people there");
  EXPECT_EQ(counted("", "person", "", ""), "conflict: no reading lets both 12 and 15 hold");
  EXPECT_EQ(counted("", "", "in Homs", "in Hama"), "scope: counted: in Homs here, in Hama there");
  EXPECT_EQ(counted("", "", "in Homs", ""), "scope: counted: in Homs here, no scope said there");
  EXPECT_EQ(counted("", "", "in Homs", "in Homs"), "conflict: no reading lets both 12 and 15 hold");
  EXPECT_EQ(counted("", "", "one hospital's count", "one hospital's count"),
            "scope: each may be the count of a hospital of its own");
}

TEST(Disagreement, ScopeOfOthersCountedBeside) {
  Story s = story({"a boats=12", "a boats=12", "b boats=15"});
  for (const std::size_t c : {1, 2}) s.claims[c].scope = "shot";
  Attribute boats;
  boats.name = "boats";
  const auto said = [&] {
    const AnswerSet set = collect_answers({0, 1, 2}, s.claims, s.mentions, boats);
    return find_disagreement(set, boats, {s.articles, s.claims, s.mentions, {0, 1}}).verdict;
  };
  EXPECT_EQ(said(), Verdict::conflict);
  std::get<Quantity>(s.claims[1].value).part = true;  // "twelve others were shot"
  EXPECT_EQ(said(), Verdict::scope);
}

TEST(Disagreement, WhatIsInDoubtIsInConflictWithNothing) {
  Story s = story({"a day=2019-05-03", "a day=2019-05-03", "b day=2019-05-04"});
  Attribute day;
  day.name = "day";
  const auto said = [&] {
    const AnswerSet set = collect_answers({0, 1, 2}, s.claims, s.mentions, day);
    const Disagreement d = find_disagreement(set, day, {s.articles, s.claims, s.mentions, {0, 1}});
    return fmt::format("{}: {}", name_of(d.verdict), d.why);
  };
  s.claims[0].doubt = "the day of what followed";
  EXPECT_EQ(said(), "conflict: no reading lets both 3 May 2019 and 4 May 2019 hold");
  s.claims[1].doubt = "the day of what followed";
  EXPECT_EQ(said(), "undecided: \"2019-05-03\" in a may be the day of what followed");
}

// Of two claims of a day.
std::string_view verdict_on_days(const Story& s) {
  Attribute day;
  day.name = "day";
  const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, day);
  return name_of(find_disagreement(set, day, {s.articles, s.claims, s.mentions, {0, 1}}).verdict);
}

TEST(Disagreement, OneNightLiesBetweenTwoDays) {
  const auto said = [](const std::string& timex_a, const std::string& timex_b) {
    Story s = story({"a day=2019-05-03", "b day=2019-05-04"});
    for (const auto& [claim, timex] : {std::pair{0, timex_a}, std::pair{1, timex_b}}) {
      auto& date = std::get<DateValue>(s.claims[static_cast<std::size_t>(claim)].value);
      date.timex = timex;
      date.grain = Grain::time;
    }
    return verdict_on_days(s);
  };
  EXPECT_EQ(said("2019-05-03TNI", "2019-05-04TMO"), "undecided");
  EXPECT_EQ(said("2019-05-03TEV", "2019-05-04T02:30"), "undecided");
  EXPECT_EQ(said("2019-05-03T22:15", "2019-05-04T06:10"), "undecided");
  EXPECT_EQ(said("2019-05-03T18:00", "2019-05-04TMO"), "conflict");
  EXPECT_EQ(said("2019-05-03TNI", "2019-05-04TAF"), "conflict");
  EXPECT_EQ(said("2019-05-03TMO", "2019-05-04TNI"), "conflict");
}

TEST(Disagreement, OneNightIsToldAsLateAndEarly) {
  const auto said = [](std::string_view words_a, std::string_view words_b) {
    Story s = story({"a day=2019-05-03", "b day=2019-05-04"});
    s.claims[0].text = words_a;
    s.claims[1].text = words_b;
    return verdict_on_days(s);
  };
  EXPECT_EQ(said("late Friday", "early Saturday"), "undecided");
  EXPECT_EQ(said("late Friday", "Saturday"), "conflict");
  EXPECT_EQ(said("Friday", "early Saturday"), "conflict");
  EXPECT_EQ(said("early Friday", "late Saturday"), "conflict");
}

TEST(Disagreement, ACountOfDaysMayLeaveOutTheFirst) {
  const auto said = [](std::string_view words, DateReason reason, const char* other_day) {
    Story s = story({"a day=2019-05-03", std::string("b day=") + other_day});
    s.claims[0].text = words;
    std::get<DateValue>(s.claims[0].value).reason = reason;
    return verdict_on_days(s);
  };
  EXPECT_EQ(said("18 days ago", DateReason::relative, "2019-05-04"), "undecided");
  EXPECT_EQ(said("18 days ago", DateReason::relative, "2019-05-05"), "conflict");
  EXPECT_EQ(said("yesterday", DateReason::relative, "2019-05-04"), "conflict");
  EXPECT_EQ(said("May 3, days of rain", DateReason::absolute, "2019-05-04"), "conflict");
}

TEST(Disagreement, AgesOfAFatherAndHisSon) {
  const auto ages = [](const std::string& of_a, const std::string& of_b) {
    Story s = story({"a boats=" + of_a, "b boats=" + of_b});
    for (ArticleFacts& article : s.articles) article.published.day = days_of("2019-05-03").lo;
    Attribute age;
    age.name = "boats";
    age.evolution = Evolution::ages;
    const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, age);
    const Disagreement d = find_disagreement(set, age, {s.articles, s.claims, s.mentions, {0, 1}});
    return fmt::format("{}: {}", name_of(d.verdict), d.why);
  };
  EXPECT_EQ(ages("31", "34"), "conflict: no reading lets both 31 and 34 hold");
  EXPECT_EQ(ages("26", "46"), "conflict: no reading lets both 26 and 46 hold");  // one digit
  EXPECT_EQ(ages("23", "32"), "conflict: no reading lets both 23 and 32 hold");
  EXPECT_EQ(ages("5", "49"), "undecided: 5 and 49 are too far apart for one person");
}

TEST(Disagreement, TheDayInACaptionMayBeThatOfThePicture) {
  Story s = story({"a day=2019-05-03", "b day=2019-05-04"});
  Attribute day;
  day.name = "day";
  day.type = AttributeType::date;
  const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, day);
  const auto said = [&] { return find_disagreement(set, day, {s.articles, s.claims, s.mentions, {0, 1}}); };
  EXPECT_EQ(said().verdict, Verdict::conflict);
  s.claims[1].region = Region::caption;
  EXPECT_EQ(said().verdict, Verdict::undecided);
  EXPECT_EQ(said().why, "\"2019-05-04\" in b stands in a caption: it may be the day of the picture");
}

TEST(Disagreement, DaysOfPeopleOfOtherAges) {
  const auto said = [](const std::string& of_a, const std::string& of_b) {
    Story s = story({"a day=2019-05-03", "b day=2019-05-04"});
    s.claims[0].sentence = of_a;
    s.claims[1].sentence = of_b;
    Attribute day;
    day.name = "day";
    day.type = AttributeType::date;
    const AnswerSet set = collect_answers({0, 1}, s.claims, s.mentions, day);
    const Disagreement d = find_disagreement(set, day, {s.articles, s.claims, s.mentions, {0, 1}});
    return fmt::format("{}: {}", name_of(d.verdict), d.why);
  };
  const std::string conflict = "conflict: no reading lets both 3 May 2019 and 4 May 2019 hold";
  EXPECT_EQ(said("A four-year-old fell in.", "A boy, 9 years old, fell in."),
            "undecided: a tells of somebody of 4, b of somebody of 9");
  EXPECT_EQ(said("A four-year-old fell in.", "A 5-year-old fell in."), conflict);
  EXPECT_EQ(said("A four-year-old fell in.", "His 40-year-old mother saw how the 4-year-old fell in."), conflict);
  EXPECT_EQ(said("A four-year-old fell in.", "A boy fell in."), conflict);
}

// The slow, obvious twin: every claim of every article against every claim of every other.
class Twin {
 public:
  Twin(const Story& s, const Attribute& attribute) : story_(s), attribute_(attribute) {}

  Verdict run() const {
    if (!two_articles_disagree()) return Verdict::single;
    return exclusive_values() > 2 ? Verdict::undecided : Verdict::conflict;
  }

 private:
  std::uint32_t article(const Claim& c) const { return story_.mentions[c.mention].article; }
  Relation relation(const Claim& x, const Claim& y) const { return relate(x.value, y.value, attribute_); }

  bool two_articles_disagree() const {
    for (const Claim& x : story_.claims)
      for (const Claim& y : story_.claims)
        if (article(x) != article(y) && relation(x, y) == Relation::differ && !agrees(article(x), y) && !agrees(article(y), x))
          return true;
    return false;
  }

  bool agrees(std::uint32_t with, const Claim& c) const {
    return std::ranges::any_of(story_.claims, [&](const Claim& other) {
      return article(other) == with && compatible(relation(other, c)) && !is_of_the_next_day(other, c);
    });
  }

  // "in May" of an article that also says 4 May, beside another's 3 or 5 May.
  bool is_of_the_next_day(const Claim& period, const Claim& c) const {
    const auto* days = std::get_if<DateValue>(&period.value);
    if (!days || *days->days.hi - *days->days.lo >= date::days(31) || exclusive_values() > 2) return false;
    return std::ranges::any_of(story_.claims, [&](const Claim& own) {
      return article(own) == article(period) && relation(own, period) == Relation::narrower &&
             relation(own, c) == Relation::differ &&
             days_apart(std::get<DateValue>(own.value), std::get<DateValue>(c.value)) == 1;
    });
  }

  // The most values of which no two can hold, by trying all sets.
  int exclusive_values() const {
    int most = 0;
    for (unsigned set = 0; set < 1U << story_.claims.size(); ++set)
      if (all_differ(set)) most = std::max(most, std::popcount(set));
    return most;
  }

  bool all_differ(unsigned set) const {
    const auto in = [&](std::size_t i) { return (set >> i & 1U) != 0; };
    for (std::size_t i = 0; i < story_.claims.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (in(i) && in(j) && relation(story_.claims[i], story_.claims[j]) != Relation::differ) return false;
    return true;
  }

  const Story& story_;
  const Attribute& attribute_;
};

TEST(Disagreement, SameAsTheTwinThatComparesAllClaims) {
  const std::vector<std::vector<std::string>> sorts = {
      {" day=2019-05-03", " day=2019-05-04", " day=2019-05-06", " day=2019-05", " day=2019-06", " day=2019", " day=2019-05-05",
       " day=2019-05-04..2019-05-05"},
      {" place=Norway", " place=Oslo<Norway", " place=Bergen<Norway", " place=Kiel<Germany", " place=Germany"}};
  std::map<Verdict, int> seen;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    std::mt19937 random(seed);  // the same numbers on every platform
    const auto& values = sorts[seed % sorts.size()];
    std::vector<std::string> lines;
    for (std::size_t count = 2 + random() % 7; lines.size() < count;)
      lines.push_back(std::string(1, static_cast<char>('a' + random() % 5)) + values[random() % values.size()]);
    std::ranges::stable_sort(lines, {}, [](const std::string& line) { return line[0]; });
    const Story s = story(lines);
    Attribute attribute;
    attribute.name = s.claims[0].attribute;
    attribute.type = s.claims[0].attribute == "day" ? AttributeType::date : AttributeType::place;
    std::vector<std::uint32_t> copies(s.articles.size());
    std::iota(copies.begin(), copies.end(), 0U);
    std::vector<ClaimIndex> all(s.claims.size());
    std::iota(all.begin(), all.end(), 0U);
    const AnswerSet set = collect_answers(all, s.claims, s.mentions, attribute);
    const Verdict verdict = find_disagreement(set, attribute, {s.articles, s.claims, s.mentions, copies}).verdict;
    ASSERT_EQ(verdict, Twin(s, attribute).run()) << "seed " << seed << "\n" << fmt::format("{}", fmt::join(lines, "\n"));
    ++seen[verdict];
  }
  for (const Verdict v : {Verdict::single, Verdict::undecided, Verdict::conflict}) EXPECT_GT(seen[v], 100) << name_of(v);
}

}  // namespace
}  // namespace crossclaim::testing
