#include "annotate/dates/direction.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include <fmt/format.h>

#include "text/tsv.h"

namespace crossclaim::dates {
namespace {

// Of the last word of `text`, its full stop aside.
Direction direction_of_last_word(const std::string& text) {
  static const DirectionFinder finder;
  Layout layout;
  layout.tokens = tokenize(text);
  const auto end = static_cast<std::uint32_t>(layout.tokens.size());
  const Sentence sentence{{0, static_cast<std::uint32_t>(text.size())}, 0, end, 0, Region::body};
  return finder.of(text, layout, sentence, end - 2, end - 1);
}

// Of "Monday" in `text`.
Direction direction_of_monday(const std::string& text) {
  static const DirectionFinder finder;
  Layout layout;
  layout.tokens = tokenize(text);
  const Sentence sentence{
      {0, static_cast<std::uint32_t>(text.size())}, 0, static_cast<std::uint32_t>(layout.tokens.size()), 0, Region::body};
  std::uint32_t at = 0;
  while (layout.tokens[at].span.of(text) != "Monday") ++at;
  return finder.of(text, layout, sentence, at, at + 1);
}

// The cues of dates_cues.tsv, each in a frame of its class: a new row is tested as it is added.
struct Frame {
  std::string_view text;  // {} is the cue
  Direction direction;
};
const std::map<std::string_view, Frame> kFrames = {
    {"past", {"The council {} it on Monday.", Direction::past}},
    {"future", {"The council {} it on Monday.", Direction::future}},
    {"modal", {"The vote {} held on Monday.", Direction::future}},
    {"former", {"The council {} and is due to expire on Monday.", Direction::past}},
    {"past_beside", {"The vote {} Monday.", Direction::past}},
    {"future_beside", {"The vote {} Monday.", Direction::future}},
    {"present", {"The council {} it on Monday.", Direction::future}},
    {"promise", {"The council {} it on Monday.", Direction::future}},
    {"future_mild", {"The vote {} Monday.", Direction::future}},
    {"open", {"The council had {} walk on Monday.", Direction::none}},
    {"border", {"The council had a vote{} a walk on Monday.", Direction::none}},
    {"neutral", {"The council {} on Monday.", Direction::none}},
};

TEST(DateDirection, EveryCueOfTheTable) {
  for (const TsvRow& row : builtin_rows("tables/dates_cues.tsv", 2)) {
    const auto frame = kFrames.find(row[0]);
    ASSERT_NE(frame, kFrames.end()) << "no frame for the class " << row[0];
    for (const std::string_view cue : split_cell(row[1])) {
      const std::string text = fmt::format(fmt::runtime(frame->second.text), cue);
      EXPECT_EQ(direction_of_last_word(text), frame->second.direction) << text;
    }
  }
}

TEST(DateDirection, CuesThatStandBesideCountOnlyThere) {
  EXPECT_EQ(direction_of_last_word("The bill by the council of Monday."), Direction::none);
  EXPECT_EQ(direction_of_last_word("The council rested by Monday."), Direction::future);
}

TEST(DateDirection, AMildCueYieldsToAnyOther) {
  EXPECT_EQ(direction_of_last_word("The shop closed before Monday."), Direction::past);
  EXPECT_EQ(direction_of_last_word("The shop will close before Monday."), Direction::future);
  EXPECT_EQ(direction_of_last_word("The shop before Monday."), Direction::future);
}

TEST(DateDirection, APastEndingIsEnough) {
  EXPECT_EQ(direction_of_last_word("The council rested on Monday."), Direction::past);
  EXPECT_EQ(direction_of_last_word("The United on Monday."), Direction::none);
}

TEST(DateDirection, APromiseBehindTheDateWasMadeThen) {
  EXPECT_EQ(direction_of_monday("The council on Monday called for calm."), Direction::past);
  EXPECT_EQ(direction_of_monday("On Monday the council agreed to wait."), Direction::past);
  EXPECT_EQ(direction_of_monday("On Monday the council will wait."), Direction::future);
}

TEST(DateDirection, APartOfACompoundIsNoVerb) {
  EXPECT_EQ(direction_of_monday("They will hold a closed-door session on Monday."), Direction::future);
  EXPECT_EQ(direction_of_monday("The union-backed march on Monday."), Direction::none);
  EXPECT_EQ(direction_of_monday("They will see - closed - the door on Monday."), Direction::past);
}

}  // namespace
}  // namespace crossclaim::dates
