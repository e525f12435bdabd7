#include "claims/identity.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "unit/claims/story.h"

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

constexpr std::string_view kFourWords = "words=boat,cup,harbour,oars";

TEST(Identity, OfTwoArticlesEvents) {
  const RuleSet rules = rule_set(std::string(kRaceRules));  // window of 3 days, 2 must agree, 3 where one differs
  const std::vector<Case> cases = {
      {"day=2019-05-03 place=Oslo<Norway", "day=2019-05-03 place=Oslo<Norway",
       "same 2/0: same time: 3 May 2019; same place: Oslo, Norway"},
      {"day=2019-05-03 place=Oslo<Norway", "day=2019-05-03 place=Norway", "same 2/0: same time: 3 May 2019; same place: Oslo, Norway"},
      {"day=2019-05-03 place=Oslo<Norway", "day=2019-05 place=Oslo<Norway", "same 2/0: same time: 3 May 2019; same place: Oslo, Norway"},
      // one alone is a possibility
      {"day=2019-05-03", "day=2019-05-03", "possibly 1/0: same time: 3 May 2019"},
      {"place=Oslo<Norway", "place=Oslo<Norway", "possibly 1/0: same place: Oslo, Norway"},
      {"rower=Ann_Lee", "rower=Ann_Lee rower=Bo_Dahl", "possibly 1/0: same rower: Ann Lee"},
      {"day=2019-05-03", "place=Oslo<Norway", "different 0/0"},
      // one may differ where three agree
      {"day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "day=2019-05-04 place=Oslo<Norway rower=Ann_Lee",
       "possibly 2/1: times 1 day apart; same place: Oslo, Norway; same rower: Ann Lee"},
      {"day=2019-05-03 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
       "day=2019-05-05 place=Oslo<Norway rower=Ann_Lee words=boat,cup,harbour,oars",
       "same 3/1: times 2 days apart; same place: Oslo, Norway; same rower: Ann Lee; shared words: boat, cup, harbour, oars"},
      {"day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "day=2019-05-03 place=Bergen<Norway rower=Bo_Dahl",
       "different 1/2: same time: 3 May 2019; places differ: Oslo, Norway and Bergen, Norway; no actor in common"},
      // beyond the window nothing helps
      {"day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "day=2019-05-07 place=Oslo<Norway rower=Ann_Lee", "different 0/0"},
      {"day=2019-05-03 place=Oslo<Norway rower=Ann_Lee", "day=2019-05-06 place=Oslo<Norway rower=Ann_Lee",
       "possibly 2/1: times 3 days apart; same place: Oslo, Norway; same rower: Ann Lee"},
      // what isn't sure doesn't count
      {"day=--05-03 place=Oslo<Norway", "day=2019-05-03 place=Oslo<Norway", "possibly 1/0: same place: Oslo, Norway"},
      {"day=--06-03 place=Oslo<Norway", "day=2019-05-03 place=Oslo<Norway", "different 0/0"},
      {"day^=2019-05-03 place=Oslo<Norway", "day=2019-05-03 place=Oslo<Norway", "possibly 1/0: same place: Oslo, Norway"},
      {"place^=Oslo<Norway rower=Ann_Lee", "place=Bergen<Norway rower=Ann_Lee", "possibly 1/0: same rower: Ann Lee"},
      {"place=?Xyzzy rower=Ann_Lee", "place=Bergen<Norway rower=Ann_Lee", "possibly 1/0: same rower: Ann Lee"},
      // topic: four words, and a fifth of the shorter passage
      {"words=boat,cup,harbour", "words=boat,cup,harbour", "different 0/0"},
      {"words=boat,cup,harbour,oars", "words=boat,cup,harbour,oars", "possibly 1/0: shared words: boat, cup, harbour, oars"},
      {"day=2019-05-03 words=boat,cup,harbour,oars", "day=2019-05-03 words=boat,cup,harbour,oars",
       "same 2/0: same time: 3 May 2019; shared words: boat, cup, harbour, oars"},
  };
  for (const Case& c : cases) EXPECT_EQ(judged(c.a, c.b, rules), c.expected) << c.a << "\n" << c.b;
}

TEST(Identity, HeadsPartEventsWhereTheRulesSaySo) {
  const std::string a = "head=race day=2019-05-03 place=Oslo<Norway", b = "head=began day=2019-05-03 place=Oslo<Norway";
  EXPECT_EQ(judged(a, b, rule_set(std::string(kRaceRules))), "same 2/0: same time: 3 May 2019; same place: Oslo, Norway");
  EXPECT_EQ(judged(a, b, rule_set(changed(kRaceRules, "window: 3d", "window: 3d, heads: true"))), "different 0/0");
}

TEST(Identity, NeedsAreTheRules) {
  const RuleSet strict = rule_set(changed(kRaceRules, "window: 3d", "window: 3d, needs: 3"));
  EXPECT_EQ(judged("day=2019-05-03 place=Norway", "day=2019-05-03 place=Norway", strict),
            "possibly 2/0: same time: 3 May 2019; same place: Norway");
  const RuleSet lenient = rule_set(changed(kRaceRules, "window: 3d", "window: 3d, needs_despite: 2"));
  EXPECT_EQ(judged("day=2019-05-03 place=Norway rower=Ann_Lee", "day=2019-05-04 place=Norway rower=Ann_Lee", lenient),
            "same 2/1: times 1 day apart; same place: Norway; same rower: Ann Lee");
}

TEST(Identity, WithinAnArticleTheTopicSaysNothing) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  const Story s = story({fmt::format("a {}", kFourWords), fmt::format("a {}", kFourWords)});
  const RuleFile& kind = rules.kinds()[0]->file;
  EXPECT_EQ(judge(make_node(0, s.mentions[0], kind), make_node(1, s.mentions[1], kind), s.articles).agreeing, 0);
}

TEST(Identity, WholeArticlesMayShareATopic) {
  const RuleSet rules = rule_set(std::string(kRaceRules));
  Story s = story({"a day=2019-05-03", "b day=2019-05-03"});
  for (ArticleFacts& a : s.articles) a.words = {"boat", "cup", "harbour", "oars"};
  const RuleFile& kind = rules.kinds()[0]->file;
  EXPECT_EQ(judge(make_node(0, s.mentions[0], kind), make_node(1, s.mentions[1], kind), s.articles).sameness, Sameness::same);
}

}  // namespace
}  // namespace crossclaim::testing
