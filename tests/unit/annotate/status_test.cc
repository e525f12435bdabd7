#include "annotate/status.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/annotate/sentence_support.h"

namespace crossclaim {
namespace {

// The event's words stand between < and >.
std::string_view status(std::string_view marked, Region region = Region::body) {
  static const StatusFinder finder;
  std::string text(marked);
  const auto begin = text.find('<');
  text.erase(begin, 1);
  const auto end = text.find('>');
  text.erase(end, 1);
  Layout layout = lines_as_sentences(text);
  for (Sentence& sentence : layout.sentences) sentence.region = region;
  const auto index = [&](std::size_t offset) {
    const auto at = std::ranges::lower_bound(layout.tokens, offset, {}, [](const Token& t) { return t.span.begin; });
    return static_cast<std::uint32_t>(at - layout.tokens.begin());
  };
  return name_of(finder.find(text, layout, index(begin), index(end)));
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr Case kStatus[] = {
    {"The <talks were held> on Monday.", "held"},
    {"<Talks> due to be held in Sorholm on Wednesday have been cancelled.", "cancelled"},
    {"Reports of a <meeting> in Sorholm on Tuesday are false.", "denied"},
    {"Neither side confirmed that a <meeting> took place.", "proposed"},
    {"A drill simulating a flood that <killed> many was held.", "proposed"},
    {"At least 4,000 are <missing> due to the earthquake.", "held"},
    {"The flights are due to <land> on Monday.", "planned"},
    {"He dismissed as false a report that 12 soldiers were <killed>.", "denied"},
    {"There was no confirmation that 12 soldiers were <killed>.", "denied"},
    {"Had it exploded, 12 soldiers would have been <killed>.", "proposed"},
    {"The <truce> never took effect.", "denied"},
    {"The <talks> will be held on Monday.", "planned"},
    {"The <talks> are scheduled for Monday.", "planned"},
    {"<Talks> to open in Norland on Monday", "planned"},
    {"<Talks> led rebels to open the road.", "held"},
    {"Norland agreed to hold <talks> on Monday.", "planned"},
    {"The upcoming <talks> matter.", "planned"},
    {"He hopes for <talks> on Monday.", "proposed"},
    {"The minister called for a <truce>.", "proposed"},
    {"The <truce> should begin on Monday.", "proposed"},
    {"Police denied that the <attack> took place.", "denied"},
    {"She denied a report from a commander of the rebels that the general had been <wounded>.", "denied"},
    {"The men did not <attack the town>.", "denied"},
    {"On 19 May armed men <attacked> a market.", "held"},
    {"In May the <talks> ended.", "held"},
    {"The rebels May <attack> a Market.", "proposed"},
    {"Not only the <attack> was bad.", "held"},
    {"The <talks> were cancelled on Monday.", "cancelled"},
    {"The <talks>, which were called off, had no date.", "cancelled"},
    {"The <talks ended>; a second round is planned.", "held"},
    {"The <talks ended>, but the next round is planned.", "held"},
    {"A <meeting that will be held> there.", "planned"},
    {"At least no fewer than ten <died>.", "held"},
};

TEST(Status, OfTheEventBetweenTheBrackets) {
  for (const Case& c : kStatus) EXPECT_EQ(status(c.text), c.expected) << c.text;
}

TEST(Status, OfAVerbBehindToInAHeadline) {
  EXPECT_EQ(status("Leaders of Norland to <meet> in Sorholm", Region::headline), "planned");
  EXPECT_EQ(status("Leaders of Norland refuse to <meet> in Sorholm", Region::headline), "denied");
  EXPECT_EQ(status("Leaders of Norland flew in to <meet> the envoys.", Region::body), "held");
}

}  // namespace
}  // namespace crossclaim
