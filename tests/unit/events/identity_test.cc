#include "events/identity.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "unit/events/story.h"

namespace crossclaim::testing {
namespace {

constexpr std::string_view kNames[] = {"different", "possibly", "same"};

struct Case {
  std::string a;
  std::string b;
  std::string_view expected;
};

// "same 2/1: reasons" with the features that agree and differ.
std::string judged(const std::string& a, const std::string& b, const RuleSet& rules) {
  const Story s = story({"a " + a, "b " + b});
  const RuleFile& kind = rules.kinds()[0]->file;
  const EventNode x = make_node(0, s.mentions[0], kind), y = make_node(1, s.mentions[1], kind);
  const Judgement j = judge(x, y, s.articles), back = judge(y, x, s.articles);
  EXPECT_EQ(j.sameness, back.sameness) << a << "\n" << b;
  EXPECT_EQ(j.agreeing, back.agreeing) << a << "\n" << b;
  EXPECT_EQ(j.differing, back.differing) << a << "\n" << b;
  return fmt::format("{} {}/{}{}{}", kNames[static_cast<int>(j.sameness)], j.agreeing, j.differing, j.why.empty() ? "" : ": ",
                     fmt::join(j.why, "; "));
}

TEST(Identity, OfTwoArticlesEvents) {
  const RuleSet rules = rule_set(std::string(kRaceRules));  // window of 3 days, 2 must agree, 3 where one differs
  const std::vector<Case> cases = {
      {"day=2019-05-03 place=Oslo<Norway", "day=2019-05-03 place=Oslo<Norway",
       "same 2/0: same time: 3 May 2019; same place: Oslo, Norway"},
      {"day=2019-05-03 place=Oslo<Norway", "day=2019-05-03 place=Norway",
       "same 2/0: same time: 3 May 2019; same place: Oslo, Norway"},
      {"day^=2019-05-03 place=Norway", "day=2019-05-03 place=Norway", "same 2/0: same time: 3 May 2019; same place: Norway"},
      {"day=2019-05-03 boats=12", "day=2019-05-03 boats=12", "same 2/0: same time: 3 May 2019; same count: 12 boats"},
      {"day=2019-05-03 words=boat,cup,oars", "day=2019-05-03 words=boat,cup,oars",
       "same 2/0: same time: 3 May 2019; shared words: boat, cup, oars"},
      // one alone is a possibility
      {"day=2019-05-03", "day=2019-05-03", "possibly 1/0: same time: 3 May 2019"},
      {"day=2019-05-03", "place=Oslo<Norway", "different 0/0"},
      // one may differ where three agree
      {"day=2019-05-03 place=Norway rower=Ann_Lee", "day=2019-05-04 place=Norway rower=Ann_Lee",
       "possibly 2/1: times 1 day apart; same place: Norway; same rower: Ann Lee"},
      {"day=2019-05-03 place=Norway rower=Ann_Lee boats=12", "day=2019-05-05 place=Norway rower=Ann_Lee boats=12",
       "same 3/1: times 2 days apart; same place: Norway; same rower: Ann Lee; same count: 12 boats"},
      {"day=2019-05-03 place=Norway rower=Ann_Lee boats=12", "day=2019-05-03 place=Norway rower=Ann_Lee boats=15",
       "same 3/1: same time: 3 May 2019; same place: Norway; same rower: Ann Lee; counts differ"},
      {"day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "day=2019-05-03 place=Bergen<Norway rower=Bo_Dahl",
       "different 1/2: same time: 3 May 2019; places differ: Oslo, Norway and Bergen, Norway; no actor in common"},
      // measures less than a tenth apart part nothing
      {"day=2019-05-03 place=Norway boats=6.4", "day=2019-05-03 place=Norway boats=6.1",
       "same 2/0: same time: 3 May 2019; same place: Norway"},
      {"day=2019-05-03 place=Norway boats=14", "day=2019-05-03 place=Norway boats=15",
       "possibly 2/1: same time: 3 May 2019; same place: Norway; counts differ"},
      // a shooting and a crash
      {"day=2019-05-03 place=Norway words=shoot,tavern", "day=2019-05-03 place=Norway words=crash,field",
       "possibly 2/1: same time: 3 May 2019; same place: Norway; other causes are told"},
      // other streets beside other days
      {"day=2019-05-03 place=@12_Orrin_St<Oslo<Norway place=Oslo<Norway",
       "day=2019-05-04 place=@Koller_Ave<Oslo<Norway place=Oslo<Norway",
       "different 0/2: times 1 day apart; other streets are told"},
      {"day=2019-05-03 place=@12_Orrin_St<Oslo<Norway place=Oslo<Norway",
       "day=2019-05-03 place=@Koller_Ave<Oslo<Norway place=Oslo<Norway",
       "same 2/0: same time: 3 May 2019; same place: 12 Orrin St, Oslo, Norway"},
      // of two places, one or two are no number to know an event by
      {"day=2019-05-03 place=Oslo<Norway boats=2", "day=2019-05-03 place=Kiel<Germany boats=2",
       "possibly 1/1: same time: 3 May 2019; places differ: Oslo, Norway and Kiel, Germany"},
      {"day=2019-05-03 place=Oslo<Norway boats=3", "day=2019-05-03 place=Kiel<Germany boats=3",
       "possibly 2/1: same time: 3 May 2019; places differ: Oslo, Norway and Kiel, Germany; same count: 3 boats"},
      // whoever is counted by a full name tells the event, whatever the day; a surname doesn't
      {"day^=2019-05-03 boats=Ann_Lee", "day=2019-07-29 boats=Ann_Lee boats=Bo_Dahl", "same 3/0: same victim: Ann Lee"},
      {"day=2019-05-03 place=Oslo<Norway boats=Ann_B._Lee", "day=2019-05-03 place=Kiel<Germany boats=Ann_Lee",
       "same 4/1: same time: 3 May 2019; places differ: Oslo, Norway and Kiel, Germany; same victim: Ann B. Lee"},
      {"day=2019-05-03 boats=Ann_Lee", "day=2019-07-29 boats=Ann_Lee", "different 0/0"},
      {"day^=2019-05-03 boats=Lee", "day=2019-07-29 boats=Lee", "different 0/0"},
      // beyond the window, or with counts of another order, nothing helps
      {"day=2019-05-03 place=Norway rower=Ann_Lee", "day=2019-05-06 place=Norway rower=Ann_Lee",
       "possibly 2/1: times 3 days apart; same place: Norway; same rower: Ann Lee"},
      {"day=2019-05-03 place=Norway rower=Ann_Lee", "day=2019-05-07 place=Norway rower=Ann_Lee", "different 0/0"},
      {"day=2019-05-03 place=Norway boats=12", "day=2019-05-03 place=Norway boats=120", "different 0/0"},
      {"day=--06-03 place=Norway", "day=2019-05-03 place=Norway", "different 0/0"},
      // words: three, and a third of the shorter passage
      {"day=2019-05-03 words=boat,cup", "day=2019-05-03 words=boat,cup", "possibly 1/0: same time: 3 May 2019"},
      {"day=2019-05-03 words=a,b,c,d,e,f,g,h,i,j", "day=2019-05-03 words=a,b,c,p,q,r,s,t,u,v",
       "possibly 1/0: same time: 3 May 2019"},
  };
  for (const Case& c : cases) EXPECT_EQ(judged(c.a, c.b, rules), c.expected) << c.a << "\n" << c.b;
}

TEST(Identity, WithoutACommonDayItStaysAPossibility) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  const std::string undated = "; no common day, and the articles are not known to have appeared together";
  const std::vector<Case> cases = {
      {"place=Norway", "place=Norway", "possibly 1/0: same place: Norway"},
      {"rower=Ann_Lee", "rower=Ann_Lee rower=Bo_Dahl", "possibly 1/0: same rower: Ann Lee"},
      {"place=Norway rower=Ann_Lee", "place=Norway rower=Ann_Lee", "possibly 2/0: same place: Norway; same rower: Ann Lee"},
      {"day=2019-05-03 place=Norway", "day=2019-05 place=Norway", "possibly 1/0: same place: Norway"},
      {"day=--05-03 place=Norway", "day=2019-05-03 place=Norway", "possibly 1/0: same place: Norway"},
      // what was inherited, or isn't known, is no ground to part events
      {"place^=Oslo<Norway rower=Ann_Lee", "place=Bergen<Norway rower=Ann_Lee", "possibly 1/0: same rower: Ann Lee"},
      {"place=?Xyzzy rower=Ann_Lee", "place=Bergen<Norway rower=Ann_Lee", "possibly 1/0: same rower: Ann Lee"},
  };
  for (const Case& c : cases) EXPECT_EQ(judged(c.a, c.b, rules), std::string(c.expected) + undated) << c.a << "\n" << c.b;
}

// Two articles' single mentions.
Judgement judge_story(const Story& s, const RuleSet& rules) {
  const RuleFile& kind = rules.kinds()[0]->file;
  return judge(make_node(0, s.mentions[0], kind), make_node(1, s.mentions[1], kind), s.articles);
}

TEST(Identity, ArticlesThatAppearedTogetherNeedNoCommonDay) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  Story s = story({"a place=Norway rower=Ann_Lee", "b place=Norway rower=Ann_Lee"});
  s.articles[0].published.day = days_of("2019-05-03").lo;
  s.articles[1].published.day = days_of("2019-05-06").lo;
  EXPECT_EQ(judge_story(s, rules).sameness, Sameness::same);
  s.articles[1].published.day = days_of("2019-05-07").lo;
  EXPECT_EQ(judge_story(s, rules).sameness, Sameness::possibly);
}

TEST(Identity, WhatAFollowUpSaysOfOtherDaysPartsNoStory) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  Story s = story({"a day=2019-05-03 place=Norway", "b day~=2019-06-20 place=Norway"});
  s.articles[0].published.day = days_of("2019-05-03").lo;
  s.articles[1].published.day = days_of("2019-06-20").lo;
  EXPECT_TRUE(judge_story(s, rules).excluded);
  for (ArticleFacts& a : s.articles) a.names = {"ditchmoor", "ostermoor", "quayle"};
  EXPECT_EQ(judge_story(s, rules).sameness, Sameness::same);
  s.mentions[1].roles[0].inherited = s.mentions[1].roles[0].nearby = false;  // a day of its own
  EXPECT_TRUE(judge_story(s, rules).excluded);
}

TEST(Identity, ThePassageOfACopyIsTheSameWhateverDiffers) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  Story s = story({"a day=2019-05-03 place=Norway words=boat,cup,oars", "b day=2011-01-01 place=Germany words=boat,cup,oars"});
  EXPECT_EQ(judge_story(s, rules).sameness, Sameness::different);
  for (ArticleFacts& a : s.articles) a.text_group = 0;
  EXPECT_EQ(judge_story(s, rules).sameness, Sameness::same);
  s.mentions[1].words = {"boat", "harbour", "quay"};
  EXPECT_EQ(judge_story(s, rules).sameness, Sameness::different);
}

TEST(Identity, HeadsPartEventsWhereTheRulesSaySo) {
  const std::string a = "head=race day=2019-05-03 place=Oslo<Norway", b = "head=began day=2019-05-03 place=Oslo<Norway";
  EXPECT_EQ(judged(a, b, rule_set(std::string(kRaceRules))), "same 2/0: same time: 3 May 2019; same place: Oslo, Norway");
  EXPECT_EQ(judged(a, b, rule_set(changed(kRaceRules, "window: 3d", "window: 3d, heads: true"))), "different 0/0");
}

TEST(Identity, StrictHeadsNeedACommonActorAndNoDifference) {
  const RuleSet strict = rule_set(changed(kRaceRules, "window: 3d", "window: 3d, strict: [race]"));
  const std::string ann = "day=2019-05-03 place=Norway rower=Ann_Lee";
  EXPECT_EQ(judged(ann, ann, strict), "same 3/0: same time: 3 May 2019; same place: Norway; same rower: Ann Lee");
  EXPECT_EQ(judged(ann, "day=2019-05-03 place=Norway", strict), "different 2/0: same time: 3 May 2019; same place: Norway");
  EXPECT_EQ(judged(ann + " boats=12", "day=2019-05-04 place=Norway rower=Ann_Lee boats=12", strict),
            "different 3/1: times 1 day apart; same place: Norway; same rower: Ann Lee; same count: 12 boats");
}

TEST(Identity, NeedsAreTheRules) {
  const RuleSet strict = rule_set(changed(kRaceRules, "window: 3d", "window: 3d, needs: 3"));
  EXPECT_EQ(judged("day=2019-05-03 place=Norway", "day=2019-05-03 place=Norway", strict),
            "possibly 2/0: same time: 3 May 2019; same place: Norway");
  const RuleSet lenient = rule_set(changed(kRaceRules, "window: 3d", "window: 3d, needs_despite: 2"));
  EXPECT_EQ(judged("day=2019-05-03 place=Norway rower=Ann_Lee", "day=2019-05-04 place=Norway rower=Ann_Lee", lenient),
            "same 2/1: times 1 day apart; same place: Norway; same rower: Ann Lee");
}

// Articles of one day that share these names.
Judgement judge_alike(const std::string& a, const std::string& b, const std::vector<std::string>& names) {
  const RuleSet rules = rule_set(changed(kRaceRules, "window: 3d", "window: 3d, needs_despite: 4"));
  Story s = story({"a " + a, "b " + b});
  for (EventMention& m : s.mentions) m.region = Region::lead;
  for (ArticleFacts& article : s.articles) {
    article.names = names;
    article.published.day = days_of("2019-05-06").lo;
  }
  return judge_story(s, rules);
}

TEST(Identity, WhereTwoPlacesDifferTheirNamesTellNoStory) {
  const std::vector<std::string> with_places = {"ditchmoor", "kiel", "orrin", "oslo"},
                                 others = {"ditchmoor", "orrin", "wrenfield"};
  const std::string oslo = "day=2019-05-03 boats=12 place=Oslo<Norway", kiel = "day=2019-05-03 boats=12 place=Kiel<Germany";
  EXPECT_TRUE(judge_alike(oslo, oslo, with_places).one_story);
  EXPECT_FALSE(judge_alike(oslo, kiel, with_places).one_story);
  EXPECT_EQ(judge_alike(oslo, kiel, with_places).sameness, Sameness::possibly);
  EXPECT_EQ(judge_alike(oslo, kiel, others).sameness, Sameness::same);
}

TEST(Identity, ManyNamesInCommonOutweighANeighbouringDayOrAnotherTown) {
  const std::vector<std::string> many = {"ditchmoor", "koller", "orrin", "quayle", "wrenfield"},
                                 few = {"ditchmoor", "koller", "orrin"};
  const std::string may_3 = "day=2019-05-03 place=Norway", may_4 = "day=2019-05-04 place=Norway",
                    may_5 = "day=2019-05-05 place=Norway";
  EXPECT_EQ(judge_alike(may_3, may_4, many).sameness, Sameness::same);
  EXPECT_EQ(judge_alike(may_3, may_4, few).sameness, Sameness::possibly);
  EXPECT_EQ(judge_alike(may_3, may_5, many).sameness, Sameness::possibly);
  const std::string oslo = "day=2019-05-03 place=Oslo<Norway", kiel = "day=2019-05-03 place=Kiel<Germany";
  EXPECT_EQ(judge_alike(oslo, kiel, many).sameness, Sameness::same);
  EXPECT_EQ(judge_alike(oslo, kiel, few).sameness, Sameness::possibly);
}

TEST(Identity, AnUnlistedTownLiesInItsState) {
  EXPECT_EQ(judge_alike("place=?Xyzzy<Germany", "place=Oslo<Norway", {}).differing, 1);
  EXPECT_EQ(judge_alike("place=?Xyzzy<Norway", "place=Oslo<Norway", {}).differing, 0);
}

TEST(Identity, AStreetTellsMoreThanATown) {
  const auto agreeing = [](const std::string& a, const std::string& b) {
    return judge_alike("place=" + a, "place=" + b, {}).agreeing;
  };
  EXPECT_EQ(agreeing("Oslo<Norway", "Oslo<Norway"), 1);
  EXPECT_EQ(agreeing("@117_Quarry_Street<Oslo<Norway", "Oslo<Norway"), 1);
  EXPECT_EQ(agreeing("@117_Quarry_Street<Oslo<Norway", "@100_block_of_Quarry_Street<Oslo<Norway"), 2);
  EXPECT_EQ(agreeing("@117_Quarry_Street<Oslo<Norway", "@117_Quarry_Street<Kiel<Germany"), 2);
  EXPECT_EQ(agreeing("@117_Quarry_Street<Oslo<Norway", "@21_Quarry_Street<Kiel<Germany"), 0);
}

TEST(Identity, LastNightInAnUpdatedArticlePinsNoDay) {
  const auto same_time = [](DateReason reason) {
    Story s = story({"a day=2019-05-03|2019-05-04", "b day=2019-05-03"});
    std::get<DateValue>(s.mentions[0].roles[0].value).reason = reason;
    return judge_story(s, rule_set(std::string(kRaceRules))).same_time;
  };
  EXPECT_FALSE(same_time(DateReason::relative));
  EXPECT_TRUE(same_time(DateReason::nearest));
}

TEST(Identity, TwoArticlesCountAsManyByChance) {
  const auto telling = [](const std::string& a, const std::string& b) { return judge_alike(a, b, {}).telling_count; };
  EXPECT_TRUE(telling("day=2019-05-03 boats=3", "day=2019-05-04 boats=3"));
  EXPECT_FALSE(telling("day=2019-05-03 boats=2", "day=2019-05-04 boats=2"));
  EXPECT_FALSE(telling("day=2019-05-03 boats=3", "day=2019-05-04 boats=4"));
}

TEST(Identity, OneSentenceInBothWithAnotherCount) {
  const std::vector<std::string> names = {"ditchmoor", "orrin", "wrenfield"};
  const std::string sank = " words=crew,ferry,harbour,mast,quayle,sailor,sank,storm",
                    near = " words=crew,ferry,harbour,mast,quayle,sailor,sank,tide";
  EXPECT_EQ(judge_alike("boats=7" + sank, "boats=8" + sank, names).sameness, Sameness::same);
  EXPECT_EQ(judge_alike("boats=7" + sank, "boats=8" + near, names).sameness, Sameness::possibly);
  // ... of one story, and of no two places
  EXPECT_NE(judge_alike("boats=7" + sank, "boats=8" + sank, {}).sameness, Sameness::same);
  const Judgement apart = judge_alike("place=Oslo<Norway" + sank, "place=Kiel<Germany" + sank, names);
  EXPECT_EQ(apart.agreeing, judge_alike("place=Oslo<Norway" + sank, "place=Kiel<Germany" + near, names).agreeing);
}

TEST(Identity, TheSameHourADayApartIsASlip) {
  const RuleSet rules = rule_set(changed(kRaceRules, "window: 3d", "window: 3d, needs_despite: 4"));
  const auto a_day_apart = [&](const std::string& hour_a, const std::string& hour_b, const std::string& day) {
    Story s = story(
        {"a day=2019-05-03 place=Norway rower=Ann_Lee boats=12", "b day=" + day + " place=Norway rower=Ann_Lee boats=12"});
    std::size_t article = 0;
    for (const std::string& hour : {hour_a, hour_b}) {
      auto& when = std::get<DateValue>(s.mentions[article++].roles[0].value);
      when.grain = Grain::time;
      when.timex += hour;
    }
    return judge_story(s, rules).sameness;
  };
  EXPECT_EQ(a_day_apart("TNI", "TNI", "2019-05-04"), Sameness::same);
  EXPECT_EQ(a_day_apart("TNI", "TMO", "2019-05-04"), Sameness::possibly);
  EXPECT_EQ(a_day_apart("TNI", "TNI", "2019-05-05"), Sameness::possibly);
}

TEST(Identity, TwoPassagesOfOneArticle) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  const auto may_be_one = [&](const std::string& a, const std::string& b) {
    const Story s = story({"a " + a, "a " + b});
    const RuleFile& kind = rules.kinds()[0]->file;
    const EventNode x = make_node(0, s.mentions[0], kind), y = make_node(1, s.mentions[1], kind);
    EXPECT_EQ(second_passage(x, y), second_passage(y, x)) << a << "\n" << b;
    return second_passage(x, y);
  };
  EXPECT_TRUE(may_be_one("day=2019-05-03 place=Oslo<Norway", "boats=12"));
  EXPECT_TRUE(may_be_one("day=2019-05-03 boats=12", "day~=2019-06-20 boats=12"));
  EXPECT_FALSE(may_be_one("day=2019-05-03", "day=2019-05-03"));
  EXPECT_FALSE(may_be_one("day=2019-05-03 place=Oslo<Norway", "place=Kiel<Germany"));
  EXPECT_FALSE(may_be_one("day=2019-05-03 boats=12", "boats=15"));
  EXPECT_TRUE(may_be_one("day=2019-05-03 boats=12..", "boats=15"));
  EXPECT_FALSE(may_be_one("day=2019-05-03 boats=6..", "boats=4700.."));
  EXPECT_FALSE(may_be_one("day=2019-05-03 rower=Ann_Lee", "rower=Bo_Dahl"));
}

TEST(Identity, WholeArticlesMayShareATopicButNotWithThemselves) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  Story s = story({"a day=2019-05-03", "b day=2019-05-03"});
  for (ArticleFacts& a : s.articles) a.words = {"boat", "cup", "harbour", "oars"};
  EXPECT_EQ(judge_story(s, rules).why,
            std::vector<std::string>({"same time: 3 May 2019", "same topic: boat, cup, harbour, oars"}));
  s.mentions[1].article = 0;
  EXPECT_EQ(judge_story(s, rules).why, std::vector<std::string>({"same time: 3 May 2019"}));
}

}  // namespace
}  // namespace crossclaim::testing
