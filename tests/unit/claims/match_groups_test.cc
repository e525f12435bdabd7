#include "claims/match_groups.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "unit/rules/rules_support.h"

namespace crossclaim::testing {
namespace {

// Attributes of the race rules.
constexpr std::uint32_t kDay = 0, kPlace = 1, kRower = 3, kPrize = 4;

Match match(std::uint32_t pattern, std::uint32_t head, std::vector<SlotFill> slots) {
  Match m;
  m.pattern = pattern;
  m.head = m.first = head;
  m.last = head + 1;
  for (const SlotFill& s : slots) {
    m.first = std::min(m.first, s.element);
    m.last = std::max(m.last, s.last_element);
  }
  m.slots = std::move(slots);
  for (SlotFill& s : m.slots) s.distance = s.element > head ? s.element - head : head - s.element;
  return m;
}

SlotFill fill(std::uint32_t attribute, std::uint32_t element) { return {attribute, element, element + 1}; }

// "head[first,last) attribute@element/pattern ...; ...". The third pattern of the rules has no slot.
std::string groups(const std::vector<Match>& matches) {
  static const RuleSet rules =
      rule_set(changed(changed(kRaceRules, "prize: {type: text", "prize: {type: text, instead_of: rower"), "same_event",
                       "  - {id: RAC002, match: '<race> <began> {day}'}\n"
                       "  - {id: RAC003, match: 'great <race>'}\nsame_event"));
  std::string out;
  for (const MatchGroup& g : group_matches(matches, rules)) {
    out += fmt::format("{}{}[{},{})", out.empty() ? "" : "; ", g.head, g.first, g.last);
    for (const GroupSlot& s : g.slots)
      out += fmt::format(" {}@{}/{}", rules.kinds()[0]->file.attributes[s.fill.attribute].name, s.fill.element, s.pattern);
  }
  return out;
}

TEST(MatchGroups, MatchesOfOneHeadAreOneGroup) {
  EXPECT_EQ(groups({}), "");
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 9)}), match(1, 5, {fill(kPlace, 2)})}), "5[2,10) day@9/0 place@2/1");
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 7)}), match(0, 20, {fill(kDay, 24)})}), "5[5,8) day@7/0; 20[20,25) day@24/0");
}

TEST(MatchGroups, TheNearestFillerIsTaken) {
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 9)}), match(1, 5, {fill(kDay, 7)})}), "5[5,10) day@7/1");
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 9)}), match(1, 5, {fill(kDay, 3)})}), "5[3,10) day@3/1");
}

TEST(MatchGroups, ThenTheOneOfTheEarlierPattern) {
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 7)}), match(1, 5, {fill(kDay, 7)})}), "5[5,8) day@7/0");
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 3)}), match(1, 5, {fill(kDay, 7)})}), "5[3,8) day@3/0");
}

TEST(MatchGroups, AnAttributeOfManyKeepsThemAll) {
  EXPECT_EQ(groups({match(0, 5, {fill(kRower, 7), fill(kRower, 2)}), match(1, 5, {fill(kRower, 7)})}),
            "5[2,8) rower@2/0 rower@7/0");
}

TEST(MatchGroups, WhatFillsOneAttributeFillsNoneOfThoseItStandsInsteadOf) {
  EXPECT_EQ(groups({match(0, 5, {fill(kRower, 7), fill(kRower, 2)}), match(1, 9, {fill(kPrize, 7)})}),
            "5[2,8) rower@2/0; 9[7,10) prize@7/1");
  EXPECT_EQ(groups({match(0, 5, {fill(kRower, 7)}), match(1, 9, {fill(kPrize, 7)})}), "9[7,10) prize@7/1");
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 7)}), match(1, 9, {fill(kPrize, 7)})}), "5[5,8) day@7/0; 9[7,10) prize@7/1");
}

TEST(MatchGroups, AFillerGoesToTheNearerHead) {
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 9)}), match(0, 8, {fill(kDay, 9)})}), "8[8,10) day@9/0");
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 7)}), match(0, 20, {fill(kDay, 7)})}), "5[5,8) day@7/0");
}

TEST(MatchGroups, OnlyAPatternWithoutASlotNeedsNoFiller) {
  EXPECT_EQ(groups({match(0, 5, {})}), "");
  EXPECT_EQ(groups({match(2, 5, {})}), "5[5,6)");
  EXPECT_EQ(groups({match(0, 5, {}), match(2, 5, {})}), "5[5,6)");
}

TEST(MatchGroups, OnATieToTheLaterHead) {
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 7)}), match(0, 9, {fill(kDay, 7)})}), "9[7,10) day@7/0");
}

TEST(MatchGroups, AFillerThatIsTakenLeavesRoomForTheNext) {
  EXPECT_EQ(groups({match(0, 5, {fill(kDay, 7)}), match(1, 5, {fill(kDay, 1)}), match(0, 8, {fill(kDay, 7)})}),
            "5[1,8) day@1/1; 8[7,9) day@7/0");
}

TEST(MatchGroups, ACountMayGoOnFromAnother) {
  // "killed" and "wounded" of the shipped rules are two counts; the race has one, so that the day stands for the other here.
  RuleFile kind = rule_set(std::string(kRaceRules)).kinds()[0]->file;
  kind.attributes[kDay].type = kind.attributes[kPlace].type = AttributeType::quantity;
  const auto goes_on = [&](const std::vector<std::vector<SlotFill>>& counts) {
    std::vector<MatchGroup> groups;
    for (const auto& fills : counts) {
      groups.emplace_back();
      for (const SlotFill& f : fills) groups.back().slots.push_back({f, 0});
    }
    return goes_on_from_another(groups.back().slots.back(), groups.back(), groups, kind);
  };
  EXPECT_TRUE(goes_on({{fill(kDay, 1), fill(kPlace, 5)}}));
  EXPECT_TRUE(goes_on({{fill(kDay, 1)}, {fill(kPlace, 5)}}));
  EXPECT_FALSE(goes_on({{fill(kPlace, 5)}}));
  EXPECT_FALSE(goes_on({{fill(kDay, 9)}, {fill(kPlace, 5)}}));                     // behind it
  EXPECT_FALSE(goes_on({{fill(kDay, 1)}, {fill(kPlace, 3)}, {fill(kPlace, 5)}}));  // of its own, too
  EXPECT_TRUE(goes_on({{fill(kDay, 1), fill(kPlace, 1)}, {fill(kPlace, 5)}}));     // shot and killed
  EXPECT_FALSE(goes_on({{fill(kRower, 1)}, {fill(kPlace, 5)}}));                   // no count
}

}  // namespace
}  // namespace crossclaim::testing
