#include "events/event_node.h"

#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "claims/values/label.h"
#include "events/identity.h"
#include "unit/events/story.h"

namespace crossclaim::testing {
namespace {

const RuleSet& rules() {
  static const RuleSet set = rule_set(std::string(kRaceRules));
  return set;
}

// "mentions: days; places; rowers" of each event of article a, joined by " | "; inherited values in (...).
std::string events(const std::vector<std::string>& lines) {
  const Story s = story(lines);
  std::vector<std::uint32_t> all(s.mentions.size());
  std::iota(all.begin(), all.end(), 0u);
  std::string out;
  for (const EventNode& n : article_events(all, s.mentions, rules())) {
    out += fmt::format("{}{}:", out.empty() ? "" : " | ", fmt::join(n.mentions, "+"));
    for (const NodeTime& t : n.times) out += t.inherited ? " (" + plain(t.value) + ")" : " " + plain(t.value);
    out += n.times.empty() ? " ;" : ";";
    for (const Place& p : n.places) out += n.places_inherited ? " (" + plain(p) + ")" : " " + plain(p);
    out += n.places.empty() ? " " : "";
    out += fmt::format("; {}", fmt::join(n.actor_names, " "));
  }
  return out;
}

struct Case {
  std::vector<std::string> mentions;
  std::string_view expected;
};

TEST(EventNode, EventsOfAnArticle) {
  const std::vector<Case> cases = {
      {{}, ""},
      {{"a day=2019-05-03"}, "0: 2019-05-03; ; "},
      // what nothing speaks against is one event
      {{"a day=2019-05-03", "a place=Oslo<Norway", "a rower=Ann_Lee"}, "0+1+2: 2019-05-03; Oslo; Ann Lee"},
      {{"a day=2019-05-03", "a day=2019-05"}, "0+1: 2019-05-03 2019-05; ; "},
      {{"a place=Oslo<Norway", "a place=Norway"}, "0+1: ; Oslo Norway; "},
      {{"a rower=Ann_Lee", "a rower=Ann_Lee rower=Bo_Dahl"}, "0+1: ; ; Ann Lee Bo Dahl"},
      // another day, place or rower is another event
      {{"a day=2019-05-03", "a day=2019-05-04"}, "0: 2019-05-03; ;  | 1: 2019-05-04; ; "},
      {{"a place=Oslo<Norway", "a place=Bergen<Norway"}, "0: ; Oslo;  | 1: ; Bergen; "},
      {{"a rower=Ann_Lee", "a rower=Bo_Dahl"}, "0: ; ; Ann Lee | 1: ; ; Bo Dahl"},
      // the latest that fits
      {{"a place=Oslo<Norway", "a place=Bergen<Norway", "a day=2019-05-03"}, "0: ; Oslo;  | 1+2: 2019-05-03; Bergen; "},
      {{"a place=Oslo<Norway", "a place=Bergen<Norway", "a place=Oslo<Norway"}, "0+2: ; Oslo Oslo;  | 1: ; Bergen; "},
      // what is said takes the place of what was inherited
      {{"a day^=2019-05-03 place^=Norway", "a day=2019-05-03 place=Oslo<Norway"}, "0+1: 2019-05-03; Oslo; "},
      {{"a day=2019-05-03 place=Oslo<Norway", "a day^=2019-05-03 place^=Norway"}, "0+1: 2019-05-03; Oslo; "},
      {{"a day^=2019-05-03 place^=Norway"}, "0: (2019-05-03); (Norway); "},
      // an inherited place is no ground to part events
      {{"a place=Oslo<Norway", "a place^=Bergen<Norway rower=Ann_Lee"}, "0+1: ; Oslo; Ann Lee"},
      // a day of the sentence stands between what the match says and what is inherited from elsewhere
      {{"a day=2019-05-03", "a day~=2019-05-05"}, "0+1: 2019-05-03; ; "},
      {{"a day~=2019-05-05", "a day=2019-05-03"}, "0+1: 2019-05-03; ; "},
      {{"a day^=2019-05-03", "a day~=2019-05-05"}, "0+1: (2019-05-05); ; "},
      // nor does it part events, or the publication, however far off they are
      {{"a day=2019-05-03", "a day~=2019-06-20"}, "0+1: 2019-05-03; ; "},
      {{"a day=2019-05-03", "a day^=~2019-06-20"}, "0+1: 2019-05-03; ; "},
      {{"a day=2019-05-03", "a day^=2019-06-20"}, "0: 2019-05-03; ;  | 1: (2019-06-20); ; "},
      // but in a round-up
      {{"a day=2019-05-03", "a day=2019-06-03", "a day=2019-07-03", "a day~=2019-08-20"},
       "0: 2019-05-03; ;  | 1: 2019-06-03; ;  | 2: 2019-07-03; ;  | 3: (2019-08-20); ; "},
      // a supporting mention joins or is dropped
      {{"a supporting rower=Ann_Lee", "a place=Oslo<Norway"}, "0+1: ; Oslo; Ann Lee"},
      {{"a supporting rower=Ann_Lee"}, ""},
      {{"a supporting rower=Ann_Lee", "a rower=Bo_Dahl"}, "1: ; ; Bo Dahl"},
  };
  for (const Case& c : cases) EXPECT_EQ(events(c.mentions), c.expected) << fmt::format("{}", fmt::join(c.mentions, "\n"));
}

TEST(EventNode, OnePersonToldOfIsNoTotal) {
  const auto one = [](std::string_view text) { return describes_one(quantity("1"), text); };
  EXPECT_TRUE(one("a 38-year-old woman"));
  EXPECT_TRUE(one("Ida Koller"));
  EXPECT_FALSE(one("One man"));
  EXPECT_FALSE(one("1"));
  EXPECT_FALSE(describes_one(quantity("2"), "two men"));
}

TEST(EventNode, ACountMayIncludeAnother) {
  const RuleSet rules =
      rule_set(changed(kRaceRules, "evolution: grows}", "evolution: grows, may_include: lost}\n  lost: {type: quantity}"));
  EventNode parts, whole;
  parts.kind = whole.kind = &rules.kinds()[0]->file;
  parts.counts = {{"lost", quantity("3")}, {"boats", quantity("2")}};
  EXPECT_TRUE(adds_up(parts, {"boats", quantity("5")}));
  EXPECT_FALSE(adds_up(parts, {"boats", quantity("6")}));
  EXPECT_FALSE(adds_up(parts, {"boats", quantity("5..")}));
  EXPECT_FALSE(adds_up(parts, {"lost", quantity("5")}));
  whole.counts = {{"boats", quantity("5")}};
  EXPECT_TRUE(nothing_differs(parts, whole, true));
  whole.counts = {{"boats", quantity("6")}};
  EXPECT_FALSE(nothing_differs(parts, whole, true));
}

TEST(EventNode, MentionsOfAnUnknownKindAreLeftOut) {
  Story s = story({"a day=2019-05-03"});
  s.mentions[0].kind = "swim";
  EXPECT_TRUE(article_events({0}, s.mentions, rules()).empty());
}

TEST(EventNode, KeepsSortedWordsAndHeads) {
  const Story s = story({"a head=race words=cup,oars", "a head=began words=boat,cup"});
  const auto nodes = article_events({0, 1}, s.mentions, rules());
  ASSERT_EQ(nodes.size(), 1u);
  EXPECT_EQ(nodes[0].words, std::vector<std::string>({"boat", "cup", "oars"}));
  EXPECT_EQ(nodes[0].heads, std::vector<std::string>({"began", "race"}));
}

}  // namespace
}  // namespace crossclaim::testing
